import { randomUUID } from 'node:crypto';
import type { ExecutionArgs, GraphQLError } from 'graphql';
import {
  makeServer,
  MessageType,
  stringifyMessage,
  type Context,
  type PingMessage,
  type Server,
  type SubscribePayload,
} from 'graphql-ws';
import { preferredLanguage } from '../../platform/domain/language';
import { GatewayRefusal } from '../errors/gateway-refusal';
import type { Identity, Viewer } from '../identity/identity';
import type { RequestScope } from '../planning/request-scope';
import type { LiveLimits } from './admission/live-limits';
import { closing } from './closing';
import { delivered } from './delivery';
import { liveOperation, type LiveOperationOptions } from './live-operation';
import type { LiveSession } from './live-session';
import { renewal } from './renewal/renewal';
import { worded } from './worded';

/** What an edge knows of one connection. */
export interface LiveExtra {
  readonly session: LiveSession;
  readonly authorization: string | undefined;
  readonly acceptLanguage: string | undefined;
  /** Names where it comes from. */
  readonly client: string | null;
  /** Resolves when the text is handed to the system. */
  readonly send: (text: Buffer) => Promise<void>;
}

type LiveContext = Context<Record<string, unknown> | undefined, LiveExtra>;

export interface LiveProtocolOptions extends LiveOperationOptions {
  readonly identity: Identity;
  readonly limits: LiveLimits;
  readonly subscriptionsPerConnection: number;
  /** A connection that is not opened by its first message within this time is closed. */
  readonly initialisationMilliseconds: number;
}

/** The graphql-transport-ws protocol over any socket: who speaks, what may be asked, how answers are worded. */
export function liveProtocol(options: LiveProtocolOptions): Server<LiveExtra> {
  const { identity, core, limits, log, subscriptionsPerConnection } = options;

  async function onConnect({ connectionParams, extra: { session, authorization } }: LiveContext) {
    const viewer = await identity.viewerOf(parameter(connectionParams, 'authorization') ?? authorization);
    if (!viewer || !session.admit(viewer)) {
      session.close(closing.tokenInvalid);
      return false;
    }
    session.viewer = viewer;
    try {
      session.hold(limits.connect({ accountId: viewer.actor.accountId }));
    } catch (error) {
      if (!(error instanceof GatewayRefusal)) throw error;
      session.close(closing.tooManyConnections);
      return false;
    }
    return { marks: core.marks() };
  }

  async function onSubscribe(
    context: LiveContext,
    id: string,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    try {
      const { actor } = await viewerOf(context, payload);
      if (Object.keys(context.subscriptions).length > subscriptionsPerConnection) {
        throw new GatewayRefusal('TOO_MANY_SUBSCRIPTIONS', subscriptionsPerConnection);
      }
      const { client, send, session } = context.extra;
      const scope = { actor, client, ...wordingOf(context, payload) };
      const operation = liveOperation(options, payload, scope);
      if (!('start' in operation)) return operation;
      // The library asks for arguments of graphql-js; what begins travels in them as the context.
      const contextValue = new Begin(() =>
        delivered(session.begin(operation, limits, actor.accountId), id, send),
      );
      return { ...operation, contextValue };
    } catch (error) {
      if (error instanceof GatewayRefusal) return [error.toGraphQLError()];
      log.error({ error }, 'fault of a live operation');
      return [new GatewayRefusal('INTERNAL_SERVER_ERROR').toGraphQLError()];
    }
  }

  /** Tools such as GraphiQL give the token with each operation instead of once. */
  async function viewerOf({ extra: { session } }: LiveContext, payload: SubscribePayload): Promise<Viewer> {
    const authorization = parameter(payload.extensions?.['headers'], 'authorization');
    const viewer = authorization === undefined ? session.viewer : await identity.viewerOf(authorization);
    if (!viewer || !session.admit(viewer)) throw new GatewayRefusal('TOKEN_INVALID');
    return viewer;
  }

  /** Answers a ping with what came with it, or, when that is a token, with what became of it. */
  async function onPing(context: LiveContext, payload: PingMessage['payload']): Promise<void> {
    const { session, send } = context.extra;
    const authorization = parameter(payload, 'authorization');
    const answer =
      authorization === undefined
        ? payload
        : await renewal(options, session, { authorization, ...wordingOf(context) });
    const pong = { type: MessageType.Pong, ...(answer ? { payload: answer } : {}) } as const;
    await send(Buffer.from(stringifyMessage(pong)));
  }

  return makeServer<Record<string, unknown> | undefined, LiveExtra>({
    connectionInitWaitTimeout: options.initialisationMilliseconds,
    onConnect,
    onPing,
    onSubscribe,
    subscribe: begin,
    execute: begin,
    onError(...[context, id, payload, errors]) {
      if (errors.some(({ extensions }) => extensions['code'] === 'RIGHT_LOST')) {
        context.extra.session.withoutRight.add(id);
      }
      return worded(errors, wordingOf(context, payload), log);
    },
    onComplete({ extra: { session }, subscriptions }, id) {
      const isLast = Object.keys(subscriptions).every((other) => other === id);
      if (session.withoutRight.delete(id) && isLast) session.close(closing.rightLost);
    },
    onClose: ({ extra }) => extra.session.end(),
  });
}

/** Begins an operation for the library. */
class Begin {
  constructor(readonly run: () => AsyncGenerator<never, void, void>) {}
}

function begin({ contextValue }: ExecutionArgs) {
  if (!(contextValue instanceof Begin)) throw new Error('not an operation of ours');
  return contextValue.run();
}

function wordingOf(
  { connectionParams, extra }: LiveContext,
  payload?: SubscribePayload,
): Pick<RequestScope, 'language' | 'requestId'> {
  const acceptLanguage =
    parameter(payload?.extensions?.['headers'], 'accept-language') ??
    parameter(connectionParams, 'accept-language') ??
    extra.acceptLanguage;
  return { language: preferredLanguage(acceptLanguage), requestId: `live-${randomUUID()}` };
}

/** A header-like parameter, whatever the case of its name. */
function parameter(parameters: unknown, name: string): string | undefined {
  if (typeof parameters !== 'object' || parameters === null) return undefined;
  for (const [key, value] of Object.entries(parameters)) {
    if (key.toLowerCase() === name && typeof value === 'string') return value;
  }
  return undefined;
}
