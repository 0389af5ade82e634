import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A stream as its reader sees it, however often the line breaks under it. */
export interface UnbrokenStream {
  /** Places of the events it has, in the order in which they came. */
  readonly places: readonly number[];
  /** Resolves when the server has answered for the first time. */
  readonly connected: Promise<void>;
  stop(): Promise<void>;
}

/**
 * A client as anybody would write it with graphql-ws: that one connects again and subscribes again, and what it sends then
 * says after which message it goes on.
 */
export function unbrokenStream(
  url: string,
  operation: { readonly query: string; readonly variables: Record<string, unknown> },
  connectionParams: Record<string, unknown> = {},
): UnbrokenStream {
  const places: number[] = [];
  const extensions: { after: string | null } = { after: null };
  let answered: () => void = () => undefined;
  const connected = new Promise<void>((resolve) => (answered = resolve));
  const client = createClient({
    ...{ url: url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, connectionParams },
    ...{ retryAttempts: Infinity, shouldRetry: () => true, retryWait: async () => undefined },
    on: {
      connected(_socket, payload) {
        // Nothing is missed before the first message either.
        extensions.after ??= (payload as { marks: Record<string, string> }).marks['complaints'] ?? null;
        answered();
      },
    },
  });
  let fault: unknown = null;
  client.subscribe<Record<string, unknown>, { cursor: string; seq: number }>(
    { ...operation, extensions },
    {
      next(told) {
        if (told.extensions === undefined) return;
        places.push(told.extensions.seq);
        extensions.after = told.extensions.cursor;
      },
      error: (error) => (fault = error),
      complete: () => undefined,
    },
  );
  return {
    connected,
    get places() {
      if (fault !== null) throw new Error(`a stream ended: ${JSON.stringify(fault)}`);
      return places;
    },
    stop: async () => client.dispose(),
  };
}
