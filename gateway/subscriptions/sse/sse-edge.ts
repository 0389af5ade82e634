import { randomBytes } from 'node:crypto';
import { getOperationAST, GraphQLError, OperationTypeNode } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { Clock } from '../../../platform/domain/clock';
import { GatewayRefusal } from '../../errors/gateway-refusal';
import type { Identity, Viewer } from '../../identity/identity';
import type { RequestScope } from '../../planning/request-scope';
import type { LiveLimits } from '../admission/live-limits';
import { liveOperation, type LiveOperation, type LiveOperationOptions } from '../live-operation';
import type { LiveSessions } from '../live-sessions';
import { EventConnection } from './event-connection';
import type { EventStream } from './event-stream';
import { ownStream, sharedStream } from './frames';

/** Time a reserved stream has to be opened. */
const reservationMilliseconds = 10_000;
/** The one operation of a stream of its own. */
const only = '';

export interface SseEdgeOptions extends LiveOperationOptions {
  readonly identity: Identity;
  readonly clock: Clock;
  readonly sessions: LiveSessions;
  readonly limits: LiveLimits;
  readonly subscriptionsPerConnection: number;
}

/** Who asks, and from where; null when that is not known. */
export interface Asker {
  readonly viewer: Viewer;
  readonly address: string | null;
}

/** One request for an operation that is told as events. */
export interface EventRequest extends Asker {
  readonly payload: SubscribePayload;
  readonly scope: RequestScope;
  /** A `GET` changes nothing. */
  readonly readsOnly: boolean;
}

/**
 * GraphQL over Server-Sent Events on the same core as WebSockets: an operation that has its stream for itself
 * (distinct connections), and several on one that was reserved before (single connection).
 */
export class SseEdge {
  private readonly reserved = new Map<string, EventConnection>();
  private stopping = false;

  constructor(private readonly options: SseEdgeOptions) {}

  /** New streams are refused from now on. */
  stop(): void {
    this.stopping = true;
  }

  /** Whether this is better told as events, to a client that takes either. */
  isSubscription({ query, operationName }: SubscribePayload): boolean {
    const read = this.options.schemas.now.documents.read(query);
    if (!('document' in read)) return false;
    return getOperationAST(read.document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
  }

  /** One operation on a stream of its own, which ends with it. */
  stream(request: EventRequest, open: () => EventStream): void {
    const found = this.found(request);
    const connection = this.connect(request);
    connection.carryOver(open());
    const telling = { frames: ownStream, wording: request.scope };
    const told = 'start' in found ? connection.run(only, found, telling) : connection.refuse(found, telling);
    void told.then(() => connection.end());
  }

  /** Keeps a place for a stream; gives the word that opens it. */
  reserve(asker: Asker): string {
    const connection = this.connect(asker, () => this.reserved.delete(token));
    const token = randomBytes(24).toString('base64url');
    this.reserved.set(token, connection);
    const late = setTimeout(() => !connection.hasStream && connection.end(), reservationMilliseconds);
    late.unref();
    return token;
  }

  /** Opens what was reserved, once. A browser that cannot send a token of access is who reserved it. */
  openReserved(token: string, viewer: Viewer, open: () => EventStream): void {
    const connection = this.reservedBy(token, viewer.access ? viewer : null);
    if (connection.hasStream) throw new GatewayRefusal('STREAM_OPEN');
    connection.carryOver(open());
  }

  /** Begins an operation on a reserved stream, or gives its errors. */
  begin(token: string, operationId: string, request: EventRequest): readonly GraphQLError[] | null {
    const connection = this.reservedBy(token, request.viewer);
    if (connection.runs(operationId)) throw new GatewayRefusal('OPERATION_ID_TAKEN');
    const { subscriptionsPerConnection } = this.options;
    if (connection.operations >= subscriptionsPerConnection) {
      throw new GatewayRefusal('TOO_MANY_SUBSCRIPTIONS', subscriptionsPerConnection);
    }
    const operation = liveOperation(this.options, request.payload, request.scope);
    if (!('start' in operation)) return operation;
    void connection.run(operationId, operation, {
      frames: sharedStream(operationId),
      wording: request.scope,
    });
    return null;
  }

  end(token: string, operationId: string, viewer: Viewer): void {
    this.reservedBy(token, viewer).stop(operationId);
  }

  /** What is wrong is told on the stream, as the protocol has it: a browser would not show it otherwise. */
  private found(request: EventRequest): LiveOperation | readonly GraphQLError[] {
    try {
      const operation = liveOperation(this.options, request.payload, request.scope);
      if (request.readsOnly && 'start' in operation && operation.type === OperationTypeNode.MUTATION)
        throw new GatewayRefusal('METHOD_NOT_ALLOWED');
      return operation;
    } catch (error) {
      if (error instanceof GatewayRefusal) return [error.toGraphQLError()];
      throw error;
    }
  }

  private connect({ viewer, address }: Asker, ended: () => void = () => undefined): EventConnection {
    const { sessions, limits } = this.options;
    if (this.stopping) throw new GatewayRefusal('SHUTTING_DOWN');
    const release = limits.connect({ accountId: viewer.actor.accountId, address });
    const connection = new EventConnection({
      ...this.options,
      ended: ({ session }) => {
        sessions.delete(session);
        ended();
      },
    });
    const { session } = connection;
    session.hold(release);
    session.address = address;
    if (!session.admit(viewer)) {
      session.end();
      throw new GatewayRefusal('TOKEN_INVALID');
    }
    session.viewer = viewer;
    sessions.add(session);
    return connection;
  }

  /** A stream is there for who reserved it alone: for others there is none. A fresh token takes the old one's place. */
  private reservedBy(token: string, viewer: Viewer | null): EventConnection {
    const connection = this.reserved.get(token);
    if (!connection) throw new GatewayRefusal('STREAM_UNKNOWN');
    const { session } = connection;
    if (viewer === null) return connection;
    if (session.viewer?.actor.accountId !== viewer.actor.accountId)
      throw new GatewayRefusal('STREAM_UNKNOWN');
    if (viewer.access && !session.renew(viewer)) throw new GatewayRefusal('TOKEN_INVALID');
    // A token with other rights has ended it.
    if (!this.reserved.has(token)) throw new GatewayRefusal('STREAM_UNKNOWN');
    return connection;
  }
}
