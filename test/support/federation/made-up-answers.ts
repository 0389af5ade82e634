import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  isUnionType,
  isInterfaceType,
  parse,
  type GraphQLFormattedError,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { hashOf } from './dice';

interface Known {
  readonly __typename: string;
  readonly id?: string;
  readonly code?: string;
}

/** As it comes over the wire. */
export interface Answered {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** How often something is missing or goes wrong, in percent. */
export interface Trouble {
  readonly nulls: number;
  readonly errors: number;
}

/** A subgraph whose every answer follows from its type definitions, the entity's key and nothing else. */
export class MadeUpSubgraph {
  private readonly schema: GraphQLSchema;

  constructor(
    private readonly name: string,
    typeDefs: string,
    private readonly trouble: Trouble,
  ) {
    this.schema = buildSubgraphSchema({ typeDefs: parse(typeDefs) });
    for (const type of Object.values(this.schema.getTypeMap())) {
      if (!isObjectType(type)) continue;
      type.extensions = {
        ...type.extensions,
        apollo: { subgraph: { resolveReference: (reference: Known) => this.referenced(reference) } },
      };
    }
  }

  async answer(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    operationName: string | null,
  ): Promise<Answered> {
    const result = await execute({
      schema: this.schema,
      document: parse(query),
      variableValues: variables,
      operationName,
      fieldResolver: this.resolve,
    });
    return JSON.parse(JSON.stringify(result)) as Answered;
  }

  /** Both keys follow from each other, as they would for a real thing. */
  private referenced(reference: Known): Known | null {
    const id = reference.id ?? reference.code?.slice(1) ?? '0';
    const entity = `${reference.__typename} ${id}`;
    return hashOf(`${this.name} ${entity}`) % 100 < this.trouble.nulls / 2
      ? null
      : { ...reference, id, code: `c${id}` };
  }

  private readonly resolve: GraphQLFieldResolver<Known & Record<string, unknown>, unknown> = (
    source,
    args,
    _context,
    info,
  ) => {
    const { fieldName, parentType, returnType } = info;
    if (fieldName === 'id' || fieldName === 'code') return source[fieldName];
    const needed = requiredBy(info.parentType.getFields()[fieldName]?.astNode?.directives ?? []);
    const place = `${parentType.name} ${source?.id ?? ''} ${fieldName} ${JSON.stringify(args)}`;
    const chance = hashOf(place) % 100;
    if (chance < this.trouble.errors) throw new Error(`no ${place}`);
    if (chance < this.trouble.errors + this.trouble.nulls) return null;
    if (needed !== null) return `${place} of ${JSON.stringify(source[needed] ?? null)}`;
    return this.valueOf(returnType, { place, depth: Number(source?.['depth'] ?? 0) });
  };

  private valueOf(
    type: GraphQLOutputType,
    { place, depth }: { readonly place: string; readonly depth: number },
  ): unknown {
    const bare = getNullableType(type);
    const chance = hashOf(`value ${place}`);
    if (isListType(bare)) {
      return Array.from({ length: chance % 4 }, (_, index) => {
        const isNull = hashOf(`${place} ${index} null`) % 100 < this.trouble.nulls;
        return isNull ? null : this.valueOf(bare.ofType, { place: `${place} ${index}`, depth });
      });
    }
    const named = getNamedType(bare);
    const id = String(chance % 4);
    if (isUnionType(named)) return { __typename: chance % 2 ? 'E1' : 'E2', id, code: `c${id}` };
    if (isInterfaceType(named)) return { __typename: chance % 2 ? 'E0' : 'E1', id, code: `c${id}` };
    if (named.name === 'Value')
      return depth > 3 ? null : { __typename: 'Value', id: String(chance % 50), depth: depth + 1 };
    if (isObjectType(named)) return { __typename: named.name, id, code: `c${id}` };
    return leafOf(named.name, chance, place);
  }
}

function leafOf(type: string, chance: number, place: string): unknown {
  if (type === 'Int') return chance % 1000;
  if (type === 'Float') return (chance % 1000) / 8;
  if (type === 'Boolean') return chance % 2 === 0;
  if (type === 'Colour') return chance % 2 ? 'RED' : 'GREEN';
  if (type === 'Json') return { chance: chance % 7, constructor: { nested: [null, place.length] } };
  return `${type} ${chance % 1000}`;
}

function requiredBy(
  directives: readonly {
    readonly name: { readonly value: string };
    readonly arguments?: readonly { readonly value: unknown }[];
  }[],
): string | null {
  const requires = directives.find(({ name }) => name.value === 'requires');
  const [argument] = requires?.arguments ?? [];
  const value = argument?.value as { readonly value?: string } | undefined;
  return value?.value ?? null;
}
