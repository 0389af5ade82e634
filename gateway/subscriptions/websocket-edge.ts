import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols, type Server } from 'graphql-ws';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import type { Clock } from '../../platform/domain/clock';
import { preferredLanguage } from '../../platform/domain/language';
import type { Logger } from '../../platform/runtime/logging/logger';
import type { ClientNaming } from '../identity/client-name';
import type { Identity } from '../identity/identity';
import { GatewayRefusal } from '../errors/gateway-refusal';
import { presentError } from '../errors/present-error';
import { networkOf } from '../identity/client-name';
import type { LiveLimits, Release } from './admission/live-limits';
import { closing, type Closing } from './closing';
import type { LiveExtra } from './live-protocol';
import { LiveSession } from './live-session';
import type { LiveSessions } from './live-sessions';

const keepAliveMilliseconds = 12_000;
/** What a client has to answer a close before its socket is cut. */
const closeMilliseconds = 1_000;

export interface WebSocketEdgeOptions {
  readonly path: string;
  readonly protocol: Server<LiveExtra>;
  readonly identity: Identity;
  readonly clientNaming: ClientNaming;
  readonly clock: Clock;
  readonly log: Logger;
  readonly messageBytes: number;
  /** Whether a page of this origin may connect. */
  readonly isOriginAllowed: (origin: string) => boolean;
  readonly sessions: LiveSessions;
  readonly limits: LiveLimits;
  readonly addressOf: (request: IncomingMessage) => string | undefined;
}

/** Carries the live protocol over WebSockets, at the same address as queries. */
export class WebSocketEdge {
  private readonly sockets;
  private stopping = false;

  constructor(private readonly options: WebSocketEdgeOptions) {
    this.sockets = new WebSocketServer({ noServer: true, maxPayload: options.messageBytes, handleProtocols });
  }

  attach(server: HttpServer): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const refusal = this.refusalOf(request);
      if (refusal)
        return void socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      const place = this.placeFor(request);
      if ('refused' in place) return void socket.end(place.refused);
      // However it ends, also before it is a WebSocket.
      socket.once('close', place.release);
      this.sockets.handleUpgrade(request, socket, head, (open) => this.serve(open, request));
    });
  }

  private placeFor(request: IncomingMessage): { readonly release: Release } | { readonly refused: string } {
    try {
      return { release: this.options.limits.connect({ address: this.networkOf(request) }) };
    } catch (error) {
      if (!(error instanceof GatewayRefusal)) throw error;
      const language = preferredLanguage(request.headers['accept-language']);
      const told = presentError(error.toGraphQLError().toJSON(), { language, requestId: '' });
      const body = JSON.stringify({ errors: [told] });
      const head = ['HTTP/1.1 429 Too Many Requests', 'Connection: close', 'Content-Type: application/json'];
      return { refused: [...head, `Content-Length: ${Buffer.byteLength(body)}`, '', body].join('\r\n') };
    }
  }

  private networkOf(request: IncomingMessage): string | null {
    const address = this.options.addressOf(request);
    return address === undefined ? null : networkOf(address);
  }

  /** New connections are refused from now on. */
  refuse(): void {
    this.stopping = true;
  }

  /** Resolves when all are closed; whoever does not answer the close is cut off. */
  async stop(): Promise<void> {
    this.refuse();
    const { clients } = this.sockets;
    const ended = [...clients].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    const cut = setTimeout(() => clients.forEach((socket) => socket.terminate()), closeMilliseconds);
    await Promise.all(ended);
    clearTimeout(cut);
  }

  private refusalOf({ url, headers: { origin } }: IncomingMessage): string | null {
    if (this.stopping) return '503 Service Unavailable';
    if (url?.split('?')[0] !== this.options.path) return '404 Not Found';
    return origin !== undefined && !this.options.isOriginAllowed(origin) ? '403 Forbidden' : null;
  }

  private serve(socket: WebSocket, request: IncomingMessage): void {
    const { identity, clientNaming, addressOf, clock, log, protocol, sessions } = this.options;
    const close = ({ code, reason }: Closing) => socket.close(code, reason);
    const session = new LiveSession(identity, clock, close);
    session.address = this.networkOf(request);
    sessions.add(session);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => send(socket, text),
        close: (code, reason) => socket.close(code, reason),
        // The protocol has answered already.
        onPing: () => undefined,
        onMessage: (hear) =>
          socket.on('message', (data, isBinary) => {
            if (isBinary) return close(closing.badMessage);
            hear(textOf(data)).catch((error: unknown) => {
              const isUnexpected = error instanceof Error && error.message.startsWith('Unexpected message');
              if (!isUnexpected) log.error({ error }, 'fault of a live connection');
              close(isUnexpected ? closing.badMessage : closing.fault);
            });
          }),
      },
      {
        session,
        authorization: request.headers.authorization,
        acceptLanguage: request.headers['accept-language'],
        client: clientNaming(addressOf(request)),
        send: (text) => send(socket, text),
      },
    );
    const stopPinging = keepAlive(socket);
    // A broken frame or a lost line: the close that follows says all there is to say.
    socket.on('error', () => undefined);
    socket.once('close', (code, reason) => {
      stopPinging();
      sessions.delete(session);
      closed(code, String(reason)).catch((error: unknown) =>
        log.error({ error }, 'fault of a closed connection'),
      );
    });
  }
}

/** Resolves when the message is handed to the system, so a slow reader slows its own stream only. */
function send(socket: WebSocket, text: string | Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    socket.send(text, { binary: false }, (error) =>
      error && socket.readyState === socket.OPEN ? reject(error) : resolve(),
    );
  });
}

/** Finds lines that are dead without having been closed. */
function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, keepAliveMilliseconds);
  return () => clearInterval(timer);
}

function textOf(data: RawData): string {
  const parts = Array.isArray(data) ? data : [Buffer.isBuffer(data) ? data : Buffer.from(data)];
  return Buffer.concat(parts).toString('utf8');
}
