import { randomUUID } from 'node:crypto';
import { system, type Actor } from '../../../platform/domain/actor';
import type { Subgraph } from '../../../platform/runtime/graphql/subgraph';

/** The complaints service did not answer, or not what was asked. What it said stays out: it could quote a text. */
export class PortFault extends Error {
  override readonly name = 'PortFault';
  readonly code = 'PORT_FAULT';

  constructor(
    message: string,
    /** The code of bad input, where that is why: to ask again is of no use. Null: it may answer later. */
    readonly badInput: string | null = null,
  ) {
    super(message);
  }
}

/** Codes that say nothing of what was asked. */
const faults = ['INTERNAL_SERVER_ERROR', 'SUBGRAPH_UNAVAILABLE', 'GRAPHQL_VALIDATION_FAILED'];

type Variables = Readonly<Record<string, unknown>>;
type Data = Readonly<Record<string, unknown>>;

/** Asks the complaints service as the hub itself. */
export function ask(complaints: Subgraph, query: string, variables: Variables): Promise<Data> {
  return askAs(system, complaints, { query, variables });
}

/** Asks it with the eyes of somebody. */
export async function askAs(
  actor: Actor,
  complaints: Subgraph,
  asked: { readonly query: string; readonly variables: Variables },
): Promise<Data> {
  const { data, errors } = await complaints.execute({
    ...asked,
    operationName: null,
    actor,
    language: 'id',
    requestId: `mirror-${randomUUID()}`,
    event: null,
  });
  const code = errors?.[0]?.extensions?.['code'];
  if (typeof code === 'string' && !faults.includes(code)) throw new PortFault('complaints refused it', code);
  if (!data || (errors && errors.length > 0)) throw new PortFault('complaints did not answer');
  return data;
}
