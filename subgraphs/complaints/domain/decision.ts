import type { Actor } from '../../../platform/domain/actor';
import { refuse, type Refused } from '../../../platform/domain/refusal';
import type { ComplaintEvent } from '../../../schema/events/complaint-events';
import type { FileChange } from './attachments/attachment';
import type { Complaint } from './complaint';
import { after, type Action } from './lifecycle';
import type { ConductRuling } from './conduct/ruling';
import type { RefusalCode } from './refusals';

/** LAPOR: somebody at SP4N-LAPOR! who is not the reporter: its admin, or another institution. */
export type ThreadAuthor = 'REPORTER' | 'AGENCY' | 'ADMIN' | 'LAPOR' | 'SYSTEM';
export type ThreadEntryKind = 'FOLLOW_UP' | 'QUESTION' | 'INFORMATION' | 'RESOLUTION' | 'REOPENING';

/** An entry the word list proposed to block: waiting for a human, or decided. */
export type EntryReview = 'HELD' | 'RELEASED' | 'KEPT_HIDDEN';

/** A new entry of the thread (tindak lanjut). Agencies are named, officers never. */
export interface NewThreadEntry {
  readonly kind: ThreadEntryKind;
  readonly author: ThreadAuthor;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly body: string;
  /** PARTIES: reporter, secretariat and the agencies concerned; never the public. */
  readonly audience: 'PUBLIC' | 'PARTIES';
  readonly review?: EntryReview | null;
  /** It was written at SP4N-LAPOR!, and when; null or left out: here, with the change. */
  readonly origin?: 'LAPOR' | null;
  readonly at?: Date;
}

/** One line of the append-only history: who did what, from where to where, and why. */
export interface HistoryStep {
  readonly action:
    | Action
    | 'file'
    | 'post'
    | 'leave'
    | 'decideConduct'
    | 'changeSecrecy'
    | 'advance'
    | 'coordinate'
    | 'reportUnreachable'
    | 'linkAccount'
    | 'eraseReporter'
    | 'forgetAccount'
    | 'unmerge'
    | 'takeDuplicate'
    | 'giveUpDuplicate'
    | 'appeal'
    | 'dismissAppeal'
    | 'escalateAppeal'
    | 'attach'
    | 'releaseAttachment'
    | 'revise'
    | 'editEntry'
    | 'removeEntry';
  readonly from: Complaint['state'] | null;
  readonly to: Complaint['state'];
  readonly reason: string | null;
  /** Fields that were set anew, with what they were. */
  readonly changes: readonly { readonly field: string; readonly from: string; readonly to: string }[];
}

/** What a decision says: the complaint as it is now, and all that is to be written beside it. */
export interface Decided {
  readonly complaint: Complaint;
  readonly step: HistoryStep;
  readonly entry: NewThreadEntry | null;
  readonly event: ComplaintEvent['type'];
  /** Agencies newly disposed to, or the one that gave back. */
  readonly agencies: readonly string[];
  /** What was decided of flagged text. */
  readonly ruling?: ConductRuling;
  /** A file that has come, or what was decided of one. */
  readonly file?: FileChange;
  /** Whom the line of history is for, when that is not for all who see the complaint now. */
  readonly audience?: 'PARTIES';
}

export type Decision = Decided | Refused<RefusalCode>;

/** Time and person of a decision. */
export interface By {
  readonly actor: Actor;
  readonly at: Date;
}

/** The changed complaint, when the life-cycle table has the step; the refusal when it has not. */
export function stepped(
  complaint: Complaint,
  action: Action,
  change: Partial<Complaint> & { readonly changedAt: Date },
): Complaint | Refused<RefusalCode> {
  const state = after(complaint.state, action);
  return state === null ? refuse('NOT_ALLOWED_NOW') : { ...complaint, ...change, state };
}

/** The history line of a step from a complaint as it was to what it is now. */
export function stepOf(
  action: HistoryStep['action'],
  [before, now]: readonly [Complaint | null, Complaint],
  reason: string | null = null,
): HistoryStep {
  return { action, from: before?.state ?? null, to: now.state, reason, changes: [] };
}
