export const letterWays = ['EMAIL', 'SMS'] as const;
/** How a letter travels. */
export type LetterWay = (typeof letterWays)[number];

/** One letter to one person. */
export interface Mail {
  /** Stable over repeated sending, so that whoever receives it twice can tell. */
  readonly id: string;
  /** An e-mail address, or a telephone number in E.164. */
  readonly to: string;
  /** E-mail when nothing is said. */
  readonly way?: LetterWay | undefined;
  /** Called by a mail program at one click, to get no more such letters (RFC 8058). */
  readonly unsubscribeUrl?: string | undefined;
  /** Where an answer goes, when it may be answered. */
  readonly replyTo?: string | undefined;
  readonly subject: string;
  readonly text: string;
  /** When it was written. */
  readonly at: Date;
}

/** Hands a letter over. Resolves when the other side has taken it; throws when it has not. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  stop(): Promise<void>;
}
