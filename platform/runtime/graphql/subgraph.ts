import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import type { PositionedEvent } from '../../../schema/events/envelope';
import type { Actor } from '../../domain/actor';
import type { Language } from '../../domain/language';
import type { KeepingNotes } from './keeping';

/** One operation the gateway asks a subgraph to execute, for one actor. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
  readonly actor: Actor;
  readonly language: Language;
  readonly requestId: string;
  /** Names where the request comes from, for limits alone; absent or null when nobody says. */
  readonly client?: string | null;
  /** The operation changes something: it is sent once, whatever happens. */
  readonly writes?: boolean;
  /** Aborts when nobody waits for the answer any more; never for what writes, which is carried out whole. */
  readonly signal?: AbortSignal;
  /**
   * For a subscription: the event to be told. The operation is executed once, with the event as root value,
   * and a null root field means that this viewer is not told.
   */
  readonly event: PositionedEvent | null;
}

/** A subgraph as the gateway sees it, in this process or behind HTTP. */
export interface Subgraph {
  readonly name: string;
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
  /** Left out where subgraphs hold no streams. */
  readonly subscribe?: Subscribe;
}

/** Opens a subscription that a subgraph tells by itself, as it declares no topic for it. Gives what closes it. */
export type Subscribe = (
  request: Omit<SubgraphRequest, 'event' | 'writes' | 'signal'>,
  listener: StreamListener,
) => () => void;

/** Who listens to a stream; after `fail` or `complete` nothing more is told. */
export interface StreamListener {
  next(result: ExecutionResult): void;
  /** The line was cut and is there again: what happened meanwhile is lost. */
  again(): void;
  /** Null when the subgraph cannot be had. */
  fail(error: GraphQLError | null): void;
  complete(): void;
}

/** A subgraph of this process, with its schema: what `npm run schema` writes down. */
export interface LocalSubgraph extends Subgraph {
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

/** What every resolver is given; each service adds its own commands and loaders. */
export interface RequestContext {
  readonly actor: Actor;
  readonly language: Language;
  readonly requestId: string;
  /** Where resolvers say how long what they give may be kept; only in services that declare what depends on more. */
  readonly keeping?: KeepingNotes;
}
