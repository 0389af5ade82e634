import type { SubscribePayload } from 'graphql-ws';
import { GatewayRefusal } from '../../errors/gateway-refusal';
import type { Question } from '../../http/question';
import { readJson } from '../../limits/json';

/** What a request asks for. Where a client left is in `extensions.after`, or, in newer words, in `Last-Event-ID`. */
export function askedBy(question: Question, lastEventId: string | undefined): SubscribePayload {
  const { query, operationName } = question;
  if (typeof query !== 'string') throw new GatewayRefusal('BAD_REQUEST');
  if (operationName !== null && typeof operationName !== 'string') throw new GatewayRefusal('BAD_REQUEST');
  const extensions = recordOf(question.extensions);
  const after = lastEventId ? { after: lastEventId } : {};
  return {
    query,
    operationName,
    variables: recordOf(question.variables) ?? null,
    extensions: { ...extensions, ...after },
  };
}

function recordOf(value: unknown): Record<string, unknown> | null {
  const read = typeof value === 'string' ? (value === '' ? null : readJson(Buffer.from(value))) : value;
  if (read === null || read === undefined) return null;
  if (typeof read !== 'object' || Array.isArray(read)) throw new GatewayRefusal('BAD_REQUEST');
  return { ...read };
}
