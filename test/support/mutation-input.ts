import { getNamedType, isInputObjectType } from 'graphql';
import type { TestHub } from './hub';

/** The one `input` of a mutation, of whichever service owns it. */
export function mutationInput(hub: TestHub, mutation: string) {
  const fields = hub.services.all.map(
    ({ subgraph }) => subgraph.schema.getMutationType()?.getFields()[mutation],
  );
  const [input] = fields.flatMap((field) => field?.args ?? []);
  if (!input) throw new Error(`no service has ${mutation}`);
  const type = getNamedType(input.type);
  return { type: String(input.type), fields: isInputObjectType(type) ? Object.keys(type.getFields()) : [] };
}
