import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { GatewayRefusal } from '../errors/gateway-refusal';
import { presentError } from '../errors/present-error';

/** Of what Node finds wrong with a request before it is one; everything else is 400. */
const statuses: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/**
 * What is no HTTP never becomes a request: lengths that are no numbers or contradict each other, heads without end. It
 * is answered as everything is, in the language of the city, for its headers cannot be trusted; then the line is cut.
 */
export function answerBrokenHttp(error: Error & { readonly code?: string }, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const status = statuses[error.code ?? ''] ?? 400;
  const refusal = new GatewayRefusal('BAD_REQUEST').toGraphQLError().toJSON();
  const body = JSON.stringify({ errors: [presentError(refusal, { language: 'id', requestId: '' })] });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'connection: close',
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
