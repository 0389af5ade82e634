import { isEnumType, specifiedScalarTypes, type GraphQLLeafType } from 'graphql';

/** Whether a value may stand where the schema promises one of this type (result coercion of the specification, 3.5). */
export function leafTest(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) return (value) => typeof value === 'string' && type.getValue(value) !== undefined;
  // The values of other scalars are known to the subgraph alone.
  return specifiedScalarTypes.some(({ name }) => name === type.name)
    ? (tests[type.name] ?? anything)
    : anything;
}

const anything = (): boolean => true;

const tests: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string' || Number.isInteger(value),
  Boolean: (value) => typeof value === 'boolean',
  Int: (value) => Number.isInteger(value),
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
};
