import { Kind, parse, print, visit, type ConstDirectiveNode } from 'graphql';
import type { EventFeed } from '../../../platform/runtime/events/bus';

/** The channel by which nothing of the shop ever changes. */
const channel = 'agencies';

const definition = `directive @cacheControl(
  maxAge: Int, scope: String, channel: String, events: [String!], fields: [String!]
) repeatable on FIELD_DEFINITION | OBJECT`;

/** The supergraph, with all that is read in it declared as what may be kept until something is told. */
export function withKeptDeclared(supergraphSdl: string): string {
  const declared = visit(parse(supergraphSdl), {
    ObjectTypeDefinition(node) {
      if (node.name.value === 'Mutation') return undefined;
      const fields = (node.fields ?? []).map(({ name }) => name.value);
      return { ...node, directives: [...(node.directives ?? []), declaration(fields)] };
    },
  });
  return `${print(declared)}\n${definition}`;
}

export const quietFeed: EventFeed = { channel, read: async () => [] };

function declaration(fields: readonly string[]): ConstDirectiveNode {
  const text = `type T @cacheControl(maxAge: 3600, channel: "${channel}", fields: ${JSON.stringify(fields)}) { f: Int }`;
  const [type] = parse(text, { noLocation: true }).definitions;
  const directive = type?.kind === Kind.OBJECT_TYPE_DEFINITION ? type.directives?.[0] : undefined;
  if (!directive) throw new Error('no declaration');
  return directive;
}
