import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../platform/domain/actor';
import type { Subgraph } from '../../../platform/runtime/graphql/subgraph';
import { PortFault } from './ask';

/** Whether complaints shows somebody a complaint: what is hidden from the asker is not there. */
export async function seesComplaint(complaints: Subgraph, actor: Actor, id: string): Promise<boolean> {
  const { data, errors } = await complaints.execute({
    query: 'query ($id: ID!) { complaint(id: $id) { id } }',
    variables: { id },
    operationName: null,
    actor,
    language: 'id',
    requestId: `mirror-${randomUUID()}`,
    event: null,
  });
  if (!data || (errors && errors.length > 0)) throw new PortFault('complaints did not answer');
  return data['complaint'] !== null;
}
