import { createClient, type Client, type FormattedExecutionResult } from 'graphql-ws';
import { WebSocket, type ClientOptions } from 'ws';

export type Told = FormattedExecutionResult<Record<string, unknown>, { cursor?: string; seq?: number }>;

/** A stream as a test reads it: one message after another, and how it ended. */
export interface Listening {
  next(): Promise<Told>;
  /** Messages that have arrived and were not taken. */
  readonly waiting: number;
  /** Resolves with what ended the stream: null when it completed. */
  readonly ended: Promise<unknown>;
  leave(): void;
}

export type LiveClient = Client & {
  readonly closed: Promise<{ code: number; reason: string }>;
  /** Sends a ping on the socket there is; gives the payload of the pong. */
  ping(payload: Record<string, unknown>): Promise<Record<string, unknown> | undefined>;
};

/** A client that does not connect again by itself, so that a test sees each close. */
export function liveClient(
  url: string,
  {
    connectionParams,
    headers,
  }: { connectionParams?: Record<string, unknown>; headers?: Record<string, string> } = {},
): LiveClient {
  class HeadedSocket extends WebSocket {
    constructor(address: string, protocol: string, options?: ClientOptions) {
      super(address, protocol, { ...options, ...(headers ? { headers } : {}) });
    }
  }
  let tell: (close: { code: number; reason: string }) => void;
  const closed = new Promise<{ code: number; reason: string }>((resolve) => (tell = resolve));
  let socket: WebSocket | null = null;
  const pongs: ((payload: Record<string, unknown> | undefined) => void)[] = [];
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: HeadedSocket,
    retryAttempts: 0,
    ...(connectionParams ? { connectionParams } : {}),
    on: {
      connected: (connected) => {
        socket = connected as WebSocket;
      },
      pong: (isReceived, payload) => {
        if (isReceived) pongs.shift()?.(payload);
      },
      closed: (event) => {
        const { code, reason } = event as { code: number; reason: string };
        tell({ code, reason });
      },
    },
  });
  return Object.assign(client, {
    closed,
    ping: (payload: Record<string, unknown>) =>
      new Promise<Record<string, unknown> | undefined>((pong) => {
        pongs.push(pong);
        socket?.send(JSON.stringify({ type: 'ping', payload }));
      }),
  });
}

export function listen(
  client: Client,
  asked: string | { readonly query: string; readonly extensions: Record<string, unknown> },
  variables: Record<string, unknown> = {},
): Listening {
  const arrived: Told[] = [];
  const takers: ((result: Told) => void)[] = [];
  let end: (reason: unknown) => void;
  const ended = new Promise<unknown>((resolve) => (end = resolve));
  const leave = client.subscribe<Record<string, unknown>, { cursor?: string; seq?: number }>(
    { ...(typeof asked === 'string' ? { query: asked } : asked), variables },
    {
      next(result) {
        const taker = takers.shift();
        if (taker) taker(result);
        else arrived.push(result);
      },
      error: (reason) => end(reason),
      complete: () => end(null),
    },
  );
  return {
    next() {
      const first = arrived.shift();
      return first ? Promise.resolve(first) : new Promise((resolve) => takers.push(resolve));
    },
    get waiting() {
      return arrived.length;
    },
    ended,
    leave,
  };
}

/** A socket without a client: for what no client would send. */
export class RawSocket {
  private readonly socket: WebSocket;
  private readonly arrived: string[] = [];
  private readonly takers: ((text: string) => void)[] = [];
  readonly opened: Promise<unknown>;
  readonly closed: Promise<{ code: number; reason: string }>;

  constructor(
    url: string,
    protocols: string[] = ['graphql-transport-ws'],
    headers: Record<string, string> = {},
  ) {
    this.socket = new WebSocket(url.replace(/^http/, 'ws'), protocols, { headers });
    this.opened = new Promise((resolve) => {
      this.socket.once('open', resolve);
      this.socket.once('error', resolve);
    });
    this.closed = new Promise((resolve) => {
      this.socket.once('close', (code, reason) => resolve({ code, reason: String(reason) }));
    });
    this.socket.on('message', (data) => {
      const text = (data as Buffer).toString('utf8');
      const taker = this.takers.shift();
      if (taker) taker(text);
      else this.arrived.push(text);
    });
  }

  send(message: unknown): void {
    this.socket.send(
      typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message),
    );
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever came over the wire
  async next(): Promise<any> {
    const first = this.arrived.shift();
    return JSON.parse(first ?? (await new Promise<string>((resolve) => this.takers.push(resolve))));
  }

  close(): void {
    this.socket.close();
  }

  /** Goes without a word, as a lost line does. */
  cut(): void {
    this.socket.terminate();
  }

  pause(): void {
    this.socket.pause();
  }

  resume(): void {
    this.socket.resume();
  }
}
