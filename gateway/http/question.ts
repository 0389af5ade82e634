import type { FastifyRequest } from 'fastify';

/** What a request asks, as it was sent, values of JSON in a body, texts of JSON in an address: none of it was looked at yet. */
export interface Question {
  readonly query: unknown;
  readonly operationName: unknown;
  readonly variables: unknown;
  readonly extensions: unknown;
}

/** The body of a POST, or the parameters of a GET; null for what is neither. */
export function questionOf({ method, body, query }: FastifyRequest): Question | null {
  const source = method === 'GET' ? query : body;
  return typeof source === 'object' && source !== null ? { ...nothing, ...source } : null;
}

const nothing: Question = { query: null, operationName: null, variables: null, extensions: null };
