import type { Actor } from '../../../platform/domain/actor';
import type { Subgraph } from '../../../platform/runtime/graphql/subgraph';
import { askAs } from './ask';

const query = 'query ($id: ID!) { complaint(id: $id) { id } }';

/** Whether complaints shows somebody a complaint: what is hidden from the asker is not there. */
export async function seesComplaint(complaints: Subgraph, actor: Actor, id: string): Promise<boolean> {
  const { complaint } = await askAs(actor, complaints, { query, variables: { id } });
  return complaint !== null;
}
