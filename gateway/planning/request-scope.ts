import type { PositionedEvent } from '../../schema/events/envelope';
import type { Actor } from '../../platform/domain/actor';
import type { Language } from '../../platform/domain/language';
import type { Keeping } from '../../platform/runtime/graphql/keeping';
import type { Fetched } from './execution/run';

/** An event in the order its service told it; or what the owner of the field answers already, who tells by itself. */
type ToldEvent =
  | { readonly positioned: PositionedEvent; readonly answer?: never }
  | { readonly positioned: null; readonly answer: Fetched };

/** For whom an operation is executed, from the edge to the last fetch of its plan. */
export interface RequestScope {
  readonly actor: Actor;
  readonly language: Language;
  readonly requestId: string;
  /** Names where the request comes from, for limits alone; null when that is not known. */
  readonly client?: string | null;
  /** Aborts when nobody waits for the answer any more: then nothing more is asked of a subgraph. */
  readonly signal?: AbortSignal;
  /** Collects what subgraphs say of how long their answers may be kept, where the whole answer may be. */
  readonly keepings?: Keeping[];
  /**
   * For one event of a subscription: the operation of the plan that is executed with it. Every other fetch of the plan
   * is an ordinary one.
   */
  readonly event?: ToldEvent & { readonly operation: string };
}
