import Fastify, { type FastifyInstance } from 'fastify';
import { GatewayRefusal } from '../errors/gateway-refusal';
import { sendRefusal } from './answer-errors';
import { beginState } from './request-state';
import { isPortTaken, PortTaken } from './port-taken';
import { answerBrokenHttp } from './broken-http';

/** Longer than any client or proxy keeps a connection it may still use. */
const keepAliveTimeout = 72_000;
/** For the whole of a request, a large file over a slow line included; bodies in memory end sooner. */
const requestTimeout = 30 * 60_000;
/** Node's own for the headers would grow with the one above. */
const headersTimeout = 60_000;

/** `proxies` are those whose word is taken for where a request comes from; empty for none. */
export function hubServer(proxies: readonly string[]): FastifyInstance {
  const server = Fastify({
    trustProxy: proxies.length === 0 ? false : [...proxies],
    keepAliveTimeout,
    requestTimeout,
    clientErrorHandler: answerBrokenHttp,
    forceCloseConnections: 'idle',
    // Ours says it in both languages.
    return503OnClosing: false,
    logger: false,
    frameworkErrors(_error, request, reply) {
      beginState(request, reply);
      void sendRefusal(request, reply, new GatewayRefusal('BAD_REQUEST'));
    },
  });
  server.server.headersTimeout = headersTimeout;
  return server;
}

/** Listens and says where. */
export async function listenOn(server: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    throw isPortTaken(error) ? new PortTaken(host, port) : error;
  }
  const address = server.server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${actual}`;
}

/** Refuses new requests, lets those in hand finish within the time, then cuts what is left. */
export async function closeWithin(server: FastifyInstance, seconds: number): Promise<void> {
  const cut = setTimeout(() => server.server.closeAllConnections(), seconds * 1000);
  await server.close();
  clearTimeout(cut);
}
