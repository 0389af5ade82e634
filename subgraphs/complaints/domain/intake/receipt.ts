import type { Actor } from '../../../../platform/domain/actor';
import type { Complaint } from '../complaint';

/** What a receipt on paper says (tanda terima). */
export interface PrintedReceipt {
  readonly complaint: Pick<
    Complaint,
    | 'ticket'
    | 'class'
    | 'channel'
    | 'topic'
    | 'filedAt'
    | 'identityHidden'
    | 'complaintHidden'
    | 'supervisory'
  >;
  /** When it was written down, which may be later than it came. */
  readonly recordedAt: Date;
  /** The office that took it in, by its name. */
  readonly office: string;
  /** GIVEN: with this code. ONCE: there is one, shown when it was recorded. NONE: its reporter has an account. */
  readonly tracking: { readonly code: string } | 'ONCE' | 'NONE';
}

/** Who took a complaint in. */
export interface TakenInBy {
  readonly accountId: string | null;
}

/** Who may have the receipt: the officer who took the complaint in, and its reporter. */
export function mayHaveReceipt(
  { accountId }: Pick<Actor, 'accountId'>,
  complaint: Pick<Complaint, 'reporterId'>,
  takenIn: TakenInBy,
): boolean {
  if (accountId === null) return false;
  return accountId === complaint.reporterId || accountId === takenIn.accountId;
}

/** A receipt is carried about and left lying: of what is secret it says no topic. */
export function topicOnPaper({
  topic,
  identityHidden,
  complaintHidden,
  supervisory,
}: PrintedReceipt['complaint']): string | null {
  return identityHidden || complaintHidden || supervisory ? null : topic;
}
