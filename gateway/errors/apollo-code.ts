import type { GraphQLFormattedError } from 'graphql';
import type { GatewayCode } from './catalogue';

/**
 * Gives Apollo Server's own complaints codes of ours: it tells several of them apart by status or text only.
 * `original` is the error before Apollo took its `http` extension away.
 */
export function withOurCode(formatted: GraphQLFormattedError, original: unknown): GraphQLFormattedError {
  const code = ourCode(formatted, statusOf(original));
  return code === null ? formatted : { ...formatted, extensions: { ...formatted.extensions, code } };
}

function ourCode({ message, extensions }: GraphQLFormattedError, status: number | null): GatewayCode | null {
  const isSpecific =
    extensions?.['code'] !== 'BAD_REQUEST' && extensions?.['code'] !== 'INTERNAL_SERVER_ERROR';
  if (isSpecific) return null;
  if (message.startsWith('provided sha') || message.startsWith('Unsupported persisted query')) {
    return 'PERSISTED_QUERY_MISMATCH';
  }
  if (status === 405) return 'METHOD_NOT_ALLOWED';
  if (status === 406 || message.startsWith("An 'accept' header")) return 'ACCEPT_UNSUPPORTED';
  if (status === 415) return 'CONTENT_TYPE_UNSUPPORTED';
  return null;
}

function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('extensions' in error)) return null;
  const { extensions } = error;
  if (typeof extensions !== 'object' || extensions === null || !('http' in extensions)) return null;
  const { http } = extensions;
  return typeof http === 'object' && http !== null && 'status' in http && typeof http.status === 'number'
    ? http.status
    : null;
}
