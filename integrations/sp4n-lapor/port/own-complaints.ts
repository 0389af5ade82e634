import { z } from 'zod';
import type { Subgraph } from '../../../platform/runtime/graphql/subgraph';
import {
  complaintChannels,
  complaintClasses,
  complaintStates,
} from '../../../schema/events/complaint-events';
import { everyComplaint } from './every-complaint';

const complaint = z.object({
  id: z.string(),
  ticket: z.string(),
  class: z.enum(complaintClasses),
  category: z.string().nullable(),
  topic: z.string(),
  body: z.string(),
  bodyAsFiled: z.string(),
  ward: z.string().nullable(),
  channel: z.enum(complaintChannels),
  state: z.enum(complaintStates),
  identityHidden: z.boolean(),
  complaintHidden: z.boolean(),
  supervisory: z.boolean(),
  flagged: z.boolean(),
  rating: z.number().nullable(),
  filedAt: z.coerce.date(),
});
export type ComplaintForFile = z.output<typeof complaint>;

const fields = `id ticket class category topic body bodyAsFiled ward channel state identityHidden complaintHidden supervisory
  flagged rating filedAt`;

/** All complaints, some at a time, masked as the public reads them and without a person. */
export function ownComplaints(complaints: Subgraph): AsyncGenerator<readonly ComplaintForFile[]> {
  return everyComplaint(complaints, fields, complaint);
}
