import { z } from 'zod';
import type { Subgraph } from '../../../platform/runtime/graphql/subgraph';
import { complaintStates } from '../../../schema/events/complaint-events';
import { ask } from '../port/ask';

const page = 100;

const answer = z.object({
  mirroredComplaints: z.array(
    z.object({
      id: z.string(),
      ticket: z.string(),
      state: z.enum(complaintStates),
      stateSince: z.coerce.date(),
      identityHidden: z.boolean(),
      complaintHidden: z.boolean(),
    }),
  ),
});
export type ComplaintHere = z.infer<typeof answer>['mirroredComplaints'][number];

const query = `query ($after: ID, $limit: Int!) {
  mirroredComplaints(after: $after, limit: $limit) { id ticket state stateSince identityHidden complaintHidden }
}`;

/** Every complaint of the hub, in few words each, page by page. */
export async function* complaintsHere(subgraph: Subgraph): AsyncGenerator<ComplaintHere> {
  let after: string | null = null;
  for (;;) {
    const read: unknown = await ask(subgraph, query, { after, limit: page });
    const { mirroredComplaints: found } = answer.parse(read);
    yield* found;
    after = found.at(-1)?.id ?? null;
    if (found.length < page) return;
  }
}
