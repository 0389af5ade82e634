/**
 * Why a call to the national system failed.
 *   UNREACHABLE   no connection
 *   TIMEOUT       no whole answer in time
 *   REJECTED      4xx: it does not want this; repeating the same is of no use
 *   CREDENTIALS   401 or 403: every other call would fail too
 *   TOO_MANY      429: wait `retryAfterSeconds`
 *   MAINTENANCE   503, or a page that speaks of maintenance
 *   FAULT         5xx
 *   UNREADABLE    an answer that is not what the contract says, such as a page with status 200
 *   TOO_LARGE     an answer above the limit, or one that does not end
 */
export type FailureKind =
  | 'UNREACHABLE'
  | 'TIMEOUT'
  | 'REJECTED'
  | 'CREDENTIALS'
  | 'TOO_MANY'
  | 'MAINTENANCE'
  | 'FAULT'
  | 'UNREADABLE'
  | 'TOO_LARGE';

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
      /** The message of the other side, cut to 300 characters. */
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
