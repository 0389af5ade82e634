import { randomUUID } from 'node:crypto';
import { visitor } from '../../platform/domain/actor';
import type { Subgraph } from '../../platform/runtime/graphql/subgraph';

/** True when every subgraph answers the smallest query. */
export async function allAnswer(subgraphs: Iterable<Subgraph>): Promise<boolean> {
  const answers = await Promise.all([...subgraphs].map(answersQueries));
  return answers.every((answered) => answered);
}

async function answersQueries(subgraph: Subgraph): Promise<boolean> {
  try {
    const { data } = await subgraph.execute({
      query: '{ __typename }',
      variables: {},
      operationName: null,
      actor: visitor,
      language: 'id',
      requestId: `ready-${randomUUID()}`,
      event: null,
    });
    return data?.['__typename'] === 'Query';
  } catch {
    return false;
  }
}
