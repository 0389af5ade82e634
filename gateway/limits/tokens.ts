import { parse, GraphQLError, type DocumentNode } from 'graphql';
import { GatewayRefusal } from '../errors/gateway-refusal';

/**
 * Parses a query that has no more than `most` tokens. A syntax error is given back: it is not for a limit to
 * report. Nesting that exhausts the parser's stack counts as too deep.
 */
export function parseWithin(query: string, most: number): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: most });
  } catch (error) {
    if (error instanceof RangeError) throw new GatewayRefusal('TOO_DEEP');
    if (!(error instanceof GraphQLError)) throw error;
    if (
      error.message.includes(`more that ${most} tokens`) ||
      error.message.includes(`more than ${most} tokens`)
    ) {
      throw new GatewayRefusal('TOO_MANY_TOKENS', most);
    }
    return error;
  }
}
