import { createHash } from 'node:crypto';
import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { QueryLimiter } from '../limits/query-limits';

const keptDocuments = 1_000;
/** Characters of all of them together. */
const keptText = 4_000_000;

export interface ReadDocument {
  /** Names the document, for the plans that are kept. */
  readonly key: string;
  readonly document: DocumentNode;
}

/** Reads queries that do not come over HTTP, where Apollo Server does this: within limits, parsed, valid. */
export class Documents {
  private readonly kept = new LRUCache<string, ReadDocument>({
    max: keptDocuments,
    maxSize: keptText,
    sizeCalculation: (_read, query) => Math.max(1, query.length),
  });
  private readonly checked = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  private readonly rules;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limiter: QueryLimiter,
    introspection: boolean,
  ) {
    this.rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  }

  /** The document, or what is wrong with it. Throws a `GatewayRefusal` for a query beyond the limits. */
  read(query: string): ReadDocument | readonly GraphQLError[] {
    const before = this.kept.get(query);
    if (before) return before;
    this.limiter.check(query);
    let document: DocumentNode;
    try {
      document = parse(query);
    } catch (error) {
      return [coded('GRAPHQL_PARSE_FAILED', error)];
    }
    const errors = this.errorsOf(document);
    if (errors.length > 0) return errors;
    const read = { key: createHash('sha256').update(query).digest('hex'), document };
    this.kept.set(query, read);
    return read;
  }

  /** What is wrong with a document; one that was read under another schema may not fit this one. */
  errorsOf(document: DocumentNode): readonly GraphQLError[] {
    let errors = this.checked.get(document);
    if (!errors) {
      const found = validate(this.schema, document, this.rules);
      errors = found.map((error) => coded('GRAPHQL_VALIDATION_FAILED', error));
      this.checked.set(document, errors);
    }
    return errors;
  }
}

function coded(code: string, error: unknown): GraphQLError {
  if (!(error instanceof GraphQLError)) throw error;
  const { message, nodes, source, positions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { code },
  });
}
