import { z } from 'zod';
import type { Subgraph } from '../../../platform/runtime/graphql/subgraph';
import { ask } from './ask';

const atOnce = 100;

/** Every complaint of the hub, a page at a time: the fields that are asked for, checked by the shape they must have. */
export async function* everyComplaint<Shape extends z.ZodType<{ readonly id: string }>>(
  complaints: Subgraph,
  fields: string,
  shape: Shape,
): AsyncGenerator<readonly z.output<Shape>[]> {
  const query = `query ($after: ID, $limit: Int!) { found: mirroredComplaints(after: $after, limit: $limit) {
    ${fields} } }`;
  const answer = z.object({ found: z.array(shape) });
  for (let after: string | null = null; ;) {
    const { found } = answer.parse(await ask(complaints, query, { after, limit: atOnce }));
    yield found;
    const last = found.at(-1);
    if (!last || found.length < atOnce) return;
    after = last.id;
  }
}
