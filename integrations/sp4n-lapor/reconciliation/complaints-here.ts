import { z } from 'zod';
import type { Subgraph } from '../../../platform/runtime/graphql/subgraph';
import { complaintStates } from '../../../schema/events/complaint-events';
import { everyComplaint } from '../port/every-complaint';

const complaint = z.object({
  id: z.string(),
  ticket: z.string(),
  state: z.enum(complaintStates),
  stateSince: z.coerce.date(),
  identityHidden: z.boolean(),
  complaintHidden: z.boolean(),
});
export type ComplaintHere = z.output<typeof complaint>;

const fields = 'id ticket state stateSince identityHidden complaintHidden';

/** Every complaint of the hub, in few words each. */
export async function* complaintsHere(subgraph: Subgraph): AsyncGenerator<ComplaintHere> {
  for await (const page of everyComplaint(subgraph, fields, complaint)) yield* page;
}
