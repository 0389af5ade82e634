const hour = 3_600_000;

/** Mails of one address that are taken in in a day: more is a machine or a fight. */
export const mailsPerDay = 10;
/** One automatic answer for one address in this time. */
export const answerEvery = 24 * hour;
/** A mail that its sender was asked about waits so long. */
export const confirmWithin = 3 * 24 * hour;
/** Links in one letter. */
export const mostAskedAtOnce = 10;

/** What is remembered of an address, under a name that does not tell it. */
export interface SenderRecord {
  readonly mails: number;
  /** When the day began in which they are counted. */
  readonly since: Date;
  readonly answeredAt: Date | null;
}

/** One more mail; null when the day is full. */
export function counted(before: SenderRecord | null, at: Date): SenderRecord | null {
  if (!before) return { mails: 1, since: at, answeredAt: null };
  if (at.getTime() - before.since.getTime() >= 24 * hour) return { ...before, mails: 1, since: at };
  return before.mails >= mailsPerDay ? null : { ...before, mails: before.mails + 1 };
}

/** When the next automatic answer may go to the address. */
export function answerAt(sender: SenderRecord | null, at: Date): Date {
  const next = sender?.answeredAt ? sender.answeredAt.getTime() + answerEvery : 0;
  return new Date(Math.max(next, at.getTime()));
}

/** Enough to know an address again, and nothing to write to. */
export function maskedAddress(address: string): string {
  return address.replace(/^(.)[^@]*/, '$1***');
}
