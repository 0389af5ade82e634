import { z } from 'zod';
import type { Subgraph } from '../../../platform/runtime/graphql/subgraph';
import {
  complaintChannels,
  complaintClasses,
  complaintKinds,
  complaintStates,
} from '../../../schema/events/complaint-events';
import { ask } from './ask';

const entry = z.object({
  id: z.string(),
  kind: z.string(),
  author: z.string(),
  agencyName: z.string().nullable(),
  body: z.string(),
  audience: z.string(),
  held: z.boolean(),
  fromLapor: z.boolean(),
  at: z.coerce.date(),
  attachments: z.array(z.string()),
});
const file = z.object({
  id: z.string(),
  mediaType: z.string(),
  name: z.string(),
  isPublic: z.boolean(),
  fromLapor: z.boolean(),
});
const complaint = z.object({
  id: z.string(),
  ticket: z.string(),
  class: z.enum(complaintClasses),
  kind: z.enum(complaintKinds).nullable(),
  category: z.string().nullable(),
  topic: z.string(),
  body: z.string(),
  ward: z.string().nullable(),
  incidentDate: z.string().nullable(),
  channel: z.enum(complaintChannels),
  state: z.enum(complaintStates),
  stateSince: z.coerce.date(),
  outcome: z.string().nullable(),
  archiveReason: z.string().nullable(),
  identityHidden: z.boolean(),
  complaintHidden: z.boolean(),
  supervisory: z.boolean(),
  flagged: z.boolean(),
  filedAt: z.coerce.date(),
  entries: z.array(entry),
  attachments: z.array(file),
  ownAttachments: z.array(z.string()),
});

/** A complaint as a step of telling it needs it: masked as the public reads it, and nothing of a person. */
export type MirroredComplaint = z.output<typeof complaint>;
export type MirroredEntry = z.output<typeof entry>;
export type MirroredAttachment = z.output<typeof file>;

const query = `query ($id: ID!) { mirroredComplaint(id: $id) {
  id ticket class kind category topic body ward incidentDate channel state stateSince outcome archiveReason
  identityHidden complaintHidden supervisory flagged filedAt ownAttachments
  entries { id kind author agencyName body audience held fromLapor at attachments }
  attachments { id mediaType name isPublic fromLapor } } }`;

/** Null: there is no such complaint, as far as the hub itself may know. */
export async function mirroredComplaint(complaints: Subgraph, id: string): Promise<MirroredComplaint | null> {
  const answer = z.object({ mirroredComplaint: complaint.nullable() });
  return answer.parse(await ask(complaints, query, { id })).mirroredComplaint;
}

const fileQuery = 'query ($id: ID!) { mirroredFile(id: $id) { mediaType name base64 } }';
const fileAnswer = z.object({
  mirroredFile: z.object({ mediaType: z.string(), name: z.string(), base64: z.string() }).nullable(),
});

export async function mirroredFile(complaints: Subgraph, id: string) {
  const { mirroredFile: found } = fileAnswer.parse(await ask(complaints, fileQuery, { id }));
  return (
    found && {
      mediaType: found.mediaType,
      name: found.name,
      bytes: new Uint8Array(Buffer.from(found.base64, 'base64')),
    }
  );
}
