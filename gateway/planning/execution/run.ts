import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Keeping } from '../../../platform/runtime/graphql/keeping';
import type { JsonObject } from './json';
import type { Place } from './places';

/** One operation of a plan, for one subgraph. */
export interface FetchRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly writes: boolean;
  /** Aborts when nobody waits for the answer any more; what writes is carried out whole and has none. */
  readonly signal?: AbortSignal;
}

export interface Fetched {
  readonly data?: ExecutionResult['data'];
  readonly errors?: readonly GraphQLFormattedError[];
  /** What the subgraph says of how long it may be kept, besides what is declared. */
  readonly keeping?: Keeping;
}

/** Sends an operation to a subgraph for whoever the plan is run for. Rejects only for a fault. */
export type FetchFrom = (subgraph: string, request: FetchRequest) => Promise<Fetched>;

/** What went wrong in a subgraph, by where it shows in the response; without a place it is about a whole fetch. */
export interface Failure {
  readonly message: string;
  readonly place: Place | null;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** What is not there by now is told to be missing. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

/** One execution of a plan. */
export interface Run {
  /** What the subgraphs gave so far. */
  readonly root: JsonObject;
  /** As the client sent them: subgraphs know the defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** With their defaults, for conditions. */
  readonly coerced: Readonly<Record<string, unknown>>;
  readonly failures: Failure[];
  readonly fetchFrom: FetchFrom;
  /** Aborts when nobody waits any more, or, with `OutOfTime` as its reason, when the answer has to go as it is. */
  readonly signal: AbortSignal | null;
  /** Set once a part of a mutation was sent: from then on all of its parts are. */
  isWriting: boolean;
}

/** A compiled node of a plan, carried out for the objects it works on. */
export type Step = (run: Run, objects: readonly JsonObject[]) => Promise<void>;
