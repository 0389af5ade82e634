import type { Reason } from './verdict';

/** What rules may know of a mail. Everything in it was written by a stranger, the sender too. */
export interface MailFacts {
  /** Why it could not be read whole; then only header facts count. */
  readonly fault: Extract<
    Reason,
    'TOO_LARGE' | 'TOO_DEEP' | 'HEADER_TOO_LONG' | 'UNREADABLE' | 'TOO_MANY_RECIPIENTS' | 'GONE'
  > | null;
  /** Normalised; null when there is none, more than one, or none that is an address. */
  readonly from: string | null;
  readonly fromName: string;
  /** As the receiving server noted it: empty for `<>`, null when it noted none. */
  readonly returnPath: string | null;
  readonly messageId: string | null;
  readonly autoSubmitted: string | null;
  readonly precedence: string | null;
  /** Any header of a mailing list (List-Id, List-Post, List-Unsubscribe). */
  readonly isOfList: boolean;
  /** A header by which vacation programs mark their answers. */
  readonly isMarkedAutomatic: boolean;
  /** multipart/report of a delivery (RFC 3464). */
  readonly isDeliveryReport: boolean;
  /** Message-IDs it quotes: in its own header and in what it returns. */
  readonly quotedIds: readonly string[];
  /** Mail servers it passed. */
  readonly hops: number;
  /** Every address it was sent or delivered to, normalised. */
  readonly recipients: readonly string[];
  readonly recipientCount: number;
  readonly subject: string;
  readonly text: string;
}
