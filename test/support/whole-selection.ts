import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/**
 * Everything that can be asked of a type without arguments, as far down as told; no type within itself. `{ id }` of
 * an entity when nothing else is left of it.
 */
export function wholeSelection(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  return selectionOf(schema, type, { depth, above: new Set() }) ?? '';
}

interface Place {
  readonly depth: number;
  readonly above: ReadonlySet<string>;
}

function selectionOf(schema: GraphQLSchema, type: GraphQLNamedType, place: Place): string | null {
  if (isUnionType(type) || isInterfaceType(type)) {
    const parts = schema
      .getPossibleTypes(type)
      .map((possible) => [possible.name, selectionOf(schema, possible, place)] as const)
      .flatMap(([name, selection]) => (selection ? [`... on ${name} ${selection}`] : []));
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type) || place.above.has(type.name)) return null;
  const below = { depth: place.depth - 1, above: new Set([...place.above, type.name]) };
  const fields = Object.values(type.getFields()).flatMap((field) => selectedField(schema, field, below));
  return fields.length > 0 ? `{ ${fields.join(' ')} }` : null;
}

function selectedField(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, place: Place): string[] {
  if (field.args.some(isRequiredArgument)) return [];
  const type = getNamedType(field.type);
  if (isLeafType(type)) return [field.name];
  if (place.depth <= 0) return [];
  const selection = selectionOf(schema, type, place);
  return selection ? [`${field.name} ${selection}`] : [];
}
