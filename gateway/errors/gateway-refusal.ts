import { GraphQLError } from 'graphql';
import { entryOf, type GatewayCode } from './catalogue';

/** A request the gateway refuses by a rule of its own. Thrown anywhere below an edge, presented at the edge. */
export class GatewayRefusal extends Error {
  override readonly name = 'GatewayRefusal';

  constructor(
    readonly code: GatewayCode,
    /** The limit that was passed, where one was. */
    readonly limit: number | null = null,
  ) {
    super(code);
  }

  get status(): number {
    return entryOf(this.code).status;
  }

  /** As the GraphQL libraries hand errors on; `http` sets the status and never leaves. */
  toGraphQLError(): GraphQLError {
    return new GraphQLError(entryOf(this.code).sentence.en, {
      extensions: {
        code: this.code,
        ...(this.limit === null ? {} : { limit: this.limit }),
        http: { status: this.status },
      },
    });
  }
}
