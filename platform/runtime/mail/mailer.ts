/** One letter to one person. */
export interface Mail {
  /** Stable over repeated sending, so that whoever receives it twice can tell. */
  readonly id: string;
  readonly to: string;
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
