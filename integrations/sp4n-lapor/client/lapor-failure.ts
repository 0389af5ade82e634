import type { FailureKind } from '../domain/failure-kind';

/**
 * A failed call, with nothing of what was sent and no credential: it may be stored, shown to an admin and logged
 * (without `said`, which is the other side's own text).
 */
export class LaporFailure extends Error {
  override readonly name = 'LaporFailure';
  constructor(
    readonly kind: FailureKind,
    readonly call: string,
    readonly about: {
      readonly status?: number | null;
      /** The message of the other side, see `whatItSays`. */
      readonly said?: string | null;
      readonly retryAfterSeconds?: number | null;
    } = {},
  ) {
    super(`${call}: ${kind}${about.status ? ` (${about.status})` : ''}`);
  }

  /** The other side may have done what it was asked, although we have no answer: look before asking again. */
  get mayHaveHappened(): boolean {
    return !['REJECTED', 'CREDENTIALS', 'TOO_MANY', 'MAINTENANCE'].includes(this.kind);
  }
}
