import type { SubscribePayload } from 'graphql-ws';
import { GatewayRefusal } from '../../errors/gateway-refusal';
import { readJson } from '../../limits/json';

/** The parameters of a request as they came: values of JSON in a body, texts of JSON in an address. */
export interface Parameters {
  readonly query: unknown;
  readonly operationName: unknown;
  readonly variables: unknown;
  readonly extensions: unknown;
}

/** What a request asks for. Where a client left is in `extensions.after`, or, in newer words, in `Last-Event-ID`. */
export function askedBy(parameters: Parameters, lastEventId: string | undefined): SubscribePayload {
  const { query, operationName } = parameters;
  if (typeof query !== 'string') throw new GatewayRefusal('BAD_REQUEST');
  if (operationName !== null && typeof operationName !== 'string') throw new GatewayRefusal('BAD_REQUEST');
  const extensions = recordOf(parameters.extensions);
  const after = lastEventId ? { after: lastEventId } : {};
  return {
    query,
    operationName,
    variables: recordOf(parameters.variables) ?? null,
    extensions: { ...extensions, ...after },
  };
}

function recordOf(value: unknown): Record<string, unknown> | null {
  const read = typeof value === 'string' ? (value === '' ? null : readJson(Buffer.from(value))) : value;
  if (read === null || read === undefined) return null;
  if (typeof read !== 'object' || Array.isArray(read)) throw new GatewayRefusal('BAD_REQUEST');
  return { ...read };
}
