import type { LiveSession } from './live-session';

/** Every living connection, whatever edge carries it. */
export class LiveSessions {
  private readonly sessions = new Set<LiveSession>();

  add(session: LiveSession): void {
    this.sessions.add(session);
  }

  delete(session: LiveSession): void {
    this.sessions.delete(session);
  }

  /** Ends the connections of an account whose token is void now. */
  review(accountId: string): void {
    for (const session of this.all()) session.review(accountId);
  }

  /** A list of its own: closing takes sessions away. */
  all(): readonly LiveSession[] {
    return [...this.sessions];
  }
}
