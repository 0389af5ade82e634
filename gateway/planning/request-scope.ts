import type { PositionedEvent } from '../../schema/events/envelope';
import type { Actor } from '../../platform/domain/actor';
import type { Language } from '../../platform/domain/language';

/** For whom an operation is executed, from the edge to the last fetch of its plan. */
export interface RequestScope {
  readonly actor: Actor;
  readonly language: Language;
  readonly requestId: string;
  /** Names where the request comes from, for limits alone; null when that is not known. */
  readonly client?: string | null;
  /** Aborts when nobody waits for the answer any more: then nothing more is asked of a subgraph. */
  readonly signal?: AbortSignal;
  /**
   * For one event of a subscription: the event, and the operation of the plan that is executed with it. Every
   * other fetch of the plan is an ordinary one.
   */
  readonly event?: { readonly positioned: PositionedEvent; readonly operation: string };
}
