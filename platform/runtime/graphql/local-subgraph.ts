import {
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from '../logging/logger';
import { keepingExtension } from './keeping';
import { presentErrors } from './present-errors';
import type { LocalSubgraph, RequestContext, SubgraphRequest } from './subgraph';

/** Documents come from the gateway's plans: a few hundred shapes, asked again and again. */
const keptDocuments = 1_000;

/** A subgraph executed in this process. Both ways in, direct and HTTP, end here. */
export function localSubgraph<Context extends RequestContext>(options: {
  readonly name: string;
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  /** Builds what the resolvers of one request share: commands, loaders, viewer. */
  readonly contextOf: (request: SubgraphRequest) => Context;
}): LocalSubgraph {
  const { schema, log } = options;
  const documents = new LRUCache<string, DocumentNode | readonly GraphQLError[]>({ max: keptDocuments });

  function documentOf(query: string): DocumentNode | readonly GraphQLError[] {
    let document = documents.get(query);
    if (!document) {
      document = read(query, schema);
      documents.set(query, document);
    }
    return document;
  }

  async function run(request: SubgraphRequest): Promise<ExecutionResult> {
    const document = documentOf(request.query);
    if (!('kind' in document)) return { errors: document };
    if (isSubscription(document, request.operationName) && !request.event) {
      return { errors: [new GraphQLError('A subscription is executed once per event, by the gateway.')] };
    }
    const contextValue = options.contextOf(request);
    const result = await execute({
      schema,
      document,
      rootValue: request.event ?? undefined,
      contextValue,
      variableValues: request.variables,
      operationName: request.operationName,
    });
    const said = contextValue.keeping?.said;
    return said ? { ...result, extensions: { [keepingExtension]: said } } : result;
  }

  return {
    name: options.name,
    sdl: options.sdl,
    schema,
    async execute(request) {
      const result = await run(request);
      return result.errors ? { ...result, errors: presentErrors(result.errors, request, log) } : result;
    },
  };
}

function read(query: string, schema: GraphQLSchema): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(query, { noLocation: true });
    const errors = validate(schema, document);
    return errors.length > 0 ? errors : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

function isSubscription(document: DocumentNode, operationName: string | null): boolean {
  return getOperationAST(document, operationName)?.operation === 'subscription';
}
