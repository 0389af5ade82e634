import type { JsonObject } from './json';

/** The variables that an operation for one subgraph uses, of those the client sent: subgraphs know the defaults. */
export function sentVariables(
  used: readonly string[] = [],
  sent: Readonly<Record<string, unknown>>,
): JsonObject {
  const given = used.filter((name) => Object.hasOwn(sent, name) && sent[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, sent[name]]));
}
