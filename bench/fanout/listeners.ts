import { WebSocket } from 'ws';

/** Subscribers of one gateway, some thousands in a process: raw graphql-transport-ws, so that they take little themselves. */
export interface Wish {
  readonly url: string;
  readonly subscribers: readonly Subscriber[];
}

export interface Subscriber {
  readonly query: string;
  readonly variables: object;
  readonly token: string | null;
}

/** What came since it began anew: how many messages, and when the last of them. */
export interface Heard {
  readonly messages: number;
  /** Not what was asked for. */
  readonly wrong: number;
  readonly last: number;
  /** Lines that ended, of all it ever had. */
  readonly closed: number;
}

const connectingAtOnce = 50;
let heard = { messages: 0, wrong: 0, last: 0 };
let closed = 0;

function connect(url: string, { query, variables, token }: Subscriber): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false });
    const payload = token === null ? {} : { authorization: `Bearer ${token}` };
    socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
    socket.once('error', reject);
    socket.once('close', (code, reason) => {
      closed += 1;
      reject(new Error(`closed with ${code} ${String(reason)}`));
    });
    socket.on('message', (data) => {
      const text = (data as Buffer).toString('utf8');
      if (text.includes('"type":"next"')) {
        heard.messages += 1;
        // Whole, with what the other subgraph knows.
        if (!text.includes('I Wayan Sudira')) heard.wrong += 1;
        heard.last = performance.timeOrigin + performance.now();
        return;
      }
      const message = JSON.parse(text) as { readonly type: string };
      if (message.type === 'connection_ack') {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables } }));
        resolve();
      }
      if (message.type === 'ping') socket.send('{"type":"pong"}');
      if (message.type === 'error') reject(new Error(text));
    });
  });
}

async function connectAll({ url, subscribers }: Wish): Promise<void> {
  const left = [...subscribers];
  await Promise.all(
    Array.from({ length: connectingAtOnce }, async () => {
      for (let one = left.pop(); one; one = left.pop()) await connect(url, one);
    }),
  );
}

process.on('message', (message: Wish | 'anew' | 'heard') => {
  if (message === 'heard') return void process.send?.({ ...heard, closed });
  if (message === 'anew') return void (heard = { messages: 0, wrong: 0, last: 0 });
  connectAll(message).then(
    () => process.send?.({ connected: message.subscribers.length }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
process.once('disconnect', () => process.exit());
