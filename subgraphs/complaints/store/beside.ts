import type { EntityManager } from 'typeorm';
import type { Complaint } from '../domain/complaint';
import type { Decided } from '../domain/decision';

/** A change of a complaint, as it is being written. */
export interface WrittenChange {
  /** The complaint as it was; null when it is filed now. */
  readonly before: Complaint | null;
  readonly decided: Decided;
}

/** Writes what follows from a change of a complaint, in the same transaction: jobs that it causes or ends. */
export type Beside = (manager: EntityManager, change: WrittenChange) => Promise<void>;
