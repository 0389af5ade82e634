import { GraphQLError, GraphQLScalarType } from 'graphql';

/**
 * Data of one person as JSON, with their `version`. A scalar, because who exports wants all there is, also what was
 * added after the query was written. The same words in every subgraph that gives some.
 */
export const ExportedData = new GraphQLScalarType({
  name: 'ExportedData',
  description:
    'All that one service keeps of the one who asks, as JSON (ekspor data pribadi): an object with the number `version` of its shape, which the README of that service describes. Only ever given, never taken.',
  serialize: (value) => value,
  parseValue: () => onlyGiven(),
  parseLiteral: () => onlyGiven(),
});

function onlyGiven(): never {
  throw new GraphQLError('ExportedData is only ever given');
}
