import { randomUUID } from 'node:crypto';
import type { ExecutionArgs, GraphQLError, GraphQLFormattedError } from 'graphql';
import { makeServer, type Context, type Server, type SubscribePayload } from 'graphql-ws';
import { preferredLanguage } from '../../platform/domain/language';
import { formatted } from '../errors/formatted';
import { GatewayRefusal } from '../errors/gateway-refusal';
import { isFault, presentError } from '../errors/present-error';
import type { Identity, Viewer } from '../identity/identity';
import type { RequestScope } from '../planning/request-scope';
import { closing } from './closing';
import { liveOperation, StartOperation, type LiveOperationOptions } from './live-operation';
import type { LiveSession } from './live-session';

/** What an edge knows of one connection. */
export interface LiveExtra {
  readonly session: LiveSession;
  readonly authorization: string | undefined;
  readonly acceptLanguage: string | undefined;
  /** Names where it comes from. */
  readonly client: string | null;
}

type LiveContext = Context<Record<string, unknown> | undefined, LiveExtra>;

export interface LiveProtocolOptions extends LiveOperationOptions {
  readonly identity: Identity;
  readonly subscriptionsPerConnection: number;
  /** A connection that is not opened by its first message within this time is closed. */
  readonly initialisationMilliseconds: number;
}

/** The graphql-transport-ws protocol over any socket: who speaks, what may be asked, how answers are worded. */
export function liveProtocol(options: LiveProtocolOptions): Server<LiveExtra> {
  const { identity, core, log, subscriptionsPerConnection } = options;

  async function onConnect({ connectionParams, extra: { session, authorization } }: LiveContext) {
    const viewer = await identity.viewerOf(parameter(connectionParams, 'authorization') ?? authorization);
    if (!viewer || !session.admit(viewer)) {
      session.close(closing.tokenInvalid);
      return false;
    }
    session.viewer = viewer;
    return { marks: core.marks() };
  }

  async function onSubscribe(
    context: LiveContext,
    _id: string,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    try {
      const { actor } = await viewerOf(context, payload);
      if (Object.keys(context.subscriptions).length > subscriptionsPerConnection) {
        throw new GatewayRefusal('TOO_MANY_SUBSCRIPTIONS', subscriptionsPerConnection);
      }
      const { client } = context.extra;
      return liveOperation(options, payload, { actor, client, ...wordingOf(context, payload) });
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

  function present(
    context: LiveContext,
    payload: SubscribePayload,
    errors: readonly GraphQLError[],
  ): GraphQLFormattedError[] {
    const wording = wordingOf(context, payload);
    return errors.map((error) => {
      const plain = formatted(error);
      if (isFault(plain)) log.error({ requestId: wording.requestId, error }, 'masked fault');
      return presentError(plain, wording);
    });
  }

  return makeServer<Record<string, unknown> | undefined, LiveExtra>({
    connectionInitWaitTimeout: options.initialisationMilliseconds,
    onConnect,
    onSubscribe,
    subscribe: start,
    execute: start,
    onNext: (context, _id, payload, _args, { errors, data, extensions }) => ({
      ...(data === undefined ? {} : { data }),
      ...(errors ? { errors: present(context, payload, errors) } : {}),
      ...(extensions ? { extensions } : {}),
    }),
    onError: (context, _id, payload, errors) => present(context, payload, errors),
    onClose: ({ extra }) => extra.session.end(),
  });
}

function start({ contextValue }: ExecutionArgs) {
  if (!(contextValue instanceof StartOperation)) throw new Error('not an operation of ours');
  return contextValue.run();
}

function wordingOf(
  { connectionParams, extra }: LiveContext,
  payload: SubscribePayload,
): Pick<RequestScope, 'language' | 'requestId'> {
  const acceptLanguage =
    parameter(payload.extensions?.['headers'], 'accept-language') ??
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
