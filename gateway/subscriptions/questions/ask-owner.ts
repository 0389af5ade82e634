import { system } from '../../../platform/domain/actor';
import type { Subgraph } from '../../../platform/runtime/graphql/subgraph';
import type { OwnersQuestion } from '../prepare-subscription';

export interface AskedAsHub extends OwnersQuestion {
  /** The query, whose one field is called `answer`. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly requestId: string;
}

/** Asks the owner of a subscription field, as the hub itself, what no client may know. Throws when it gives no list. */
export async function askOwner(
  subgraphs: readonly Subgraph[],
  { owner, question, query, variables, requestId }: AskedAsHub,
): Promise<readonly unknown[]> {
  const result = await subgraphs
    .find(({ name }) => name === owner)
    ?.execute({
      ...{ query, variables, requestId },
      ...{ operationName: null, actor: system, language: 'id', event: null },
    });
  const answer: unknown = result?.data?.['answer'];
  if (!Array.isArray(answer))
    throw new Error(`${owner} does not answer ${question}`, { cause: result?.errors });
  return answer as readonly unknown[];
}
