/**
 * Why a call to the national system failed.
 *   UNREACHABLE   no connection
 *   TIMEOUT       no whole answer in time
 *   REJECTED      4xx: it does not want this; repeating the same is of no use
 *   REDIRECTED    3xx: it leads elsewhere, where nobody configured that we go
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
  | 'REDIRECTED'
  | 'CREDENTIALS'
  | 'TOO_MANY'
  | 'MAINTENANCE'
  | 'FAULT'
  | 'UNREADABLE'
  | 'TOO_LARGE';
