import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { system, type Actor } from '../../../platform/domain/actor';
import type { Neighbour } from '../../../platform/runtime/remote/neighbour';

/** Another service said that the input is bad or that it is broken; its words may quote the input and are left out. */
export class NeighbourFault extends Error {
  override readonly name = 'NeighbourFault';

  constructor(readonly code: string) {
    super(code);
  }
}

/** Asks another service one root field, as the hub itself unless somebody else is named. */
export async function askNeighbour<T>(
  { subgraph }: Neighbour,
  {
    field,
    text,
    variables,
    read,
    actor = system,
  }: {
    readonly field: string;
    readonly text: string;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly read: z.ZodType<T>;
    readonly actor?: Actor;
  },
): Promise<T> {
  const { data, errors } = await subgraph.execute({
    ...{ query: text, variables, operationName: null, actor },
    ...{ language: 'id', requestId: randomUUID(), event: null },
  });
  const [error] = errors ?? [];
  if (error) {
    const code = error.extensions?.['code'];
    throw new NeighbourFault(typeof code === 'string' ? code : 'UNKNOWN');
  }
  return read.parse(data?.[field]);
}

export const refusal = z.object({ code: z.string() }).nullable();
