import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { createClient, type FormattedExecutionResult } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Subscribe } from '../../platform/runtime/graphql/subgraph';

const keepAliveMilliseconds = 12_000;
const answerMilliseconds = 5_000;
/** Tries to connect again, one after another. */
const mostTries = 7;
/** The subgraph knows who asks and says no: asking again changes nothing. */
const forbidden = 4403;

export interface SubgraphStreamOptions {
  /** Where it is opened: http stands for ws. */
  readonly url: string;
  /** What each opening is sent with. */
  readonly headersOf: (request: Parameters<Subscribe>[0]) => Readonly<Record<string, string>>;
  /** A message that is longer ends the line. */
  readonly responseBytes?: number;
  /** Before it is tried again for the first time; twice as long each time after. */
  readonly againMilliseconds?: number;
}

/**
 * Subscriptions of a subgraph that tells by itself, over graphql-transport-ws: one socket each. A line that is cut is
 * opened again.
 */
export function subgraphStream(options: SubgraphStreamOptions): Subscribe {
  const { headersOf, againMilliseconds = 250, responseBytes = 16 * 1024 * 1024 } = options;
  const url = new URL(options.url);
  if (url.protocol.startsWith('http')) url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';

  return (request, listener) => {
    const { query, variables, operationName } = request;
    let headers: Readonly<Record<string, string>> = {};
    let wasOpen = false;
    let dead: NodeJS.Timeout | undefined;
    class OpenedSocket extends WebSocket {
      constructor(address: string, protocol: string) {
        super(address, protocol, { headers, maxPayload: responseBytes });
      }
    }
    const client = createClient({
      url: () => {
        headers = headersOf(request);
        return url.href;
      },
      webSocketImpl: OpenedSocket,
      keepAlive: keepAliveMilliseconds,
      retryAttempts: mostTries,
      retryWait: (tries) => new Promise((resolve) => setTimeout(resolve, againMilliseconds * 2 ** tries)),
      shouldRetry: (close) => codeOf(close) !== forbidden,
      on: {
        connected: () => {
          if (wasOpen) listener.again();
          wasOpen = true;
        },
        ping: (isTheirs) => {
          if (!isTheirs) dead = setTimeout(() => client.terminate(), answerMilliseconds);
        },
        pong: () => clearTimeout(dead),
        closed: () => clearTimeout(dead),
      },
    });
    const leave = client.subscribe<Record<string, unknown>, Record<string, unknown>>(
      { query, variables: { ...variables }, ...(operationName === null ? {} : { operationName }) },
      {
        next: (result) => listener.next(resultOf(result)),
        error: (reason) => listener.fail(reasonOf(reason)),
        complete: () => listener.complete(),
      },
    );
    return () => {
      leave();
      void client.dispose();
    };
  };
}

/** Over the wire an error is its JSON, which has all that is read of it. */
function errorOf({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });
}

function resultOf({ data, errors }: FormattedExecutionResult): ExecutionResult {
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors ? { errors: errors.map(errorOf) } : {}),
  };
}

/** What the subgraph said itself; the client checks its shape. Anything else is a line that could not be had. */
function reasonOf(reason: unknown): GraphQLError | null {
  const [first] = Array.isArray(reason) ? (reason as readonly GraphQLFormattedError[]) : [];
  return first ? errorOf(first) : null;
}

function codeOf(close: unknown): unknown {
  return typeof close === 'object' && close !== null && 'code' in close ? close.code : null;
}
