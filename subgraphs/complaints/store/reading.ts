import type { Actor } from '../../../platform/domain/actor';
import type { Page, Slice } from '../../../platform/domain/page';
import type { AppealState } from '../domain/appeal/appeal';
import type { ComplaintChannel, ComplaintClass, ComplaintKind, ComplaintState } from '../domain/complaint';
import type { HistoryStep, NewThreadEntry } from '../domain/decision';
import type { Proposal } from '../domain/proposal';
import type { Likeness } from '../domain/search/similarity';
import type { VisibleComplaint } from '../domain/visibility';
import type { Draft } from './search/similar-texts';

/** A public complaint that is like another, and how. */
export interface SimilarComplaint extends Likeness {
  readonly complaint: VisibleComplaint;
}

/** What a list is narrowed to; null leaves a side open. Visibility is applied besides, always. */
export interface ComplaintFilter {
  readonly states: readonly ComplaintState[] | null;
  readonly classes: readonly ComplaintClass[] | null;
  readonly kinds: readonly ComplaintKind[] | null;
  readonly channels: readonly ComplaintChannel[] | null;
  /** Holds a disposition now. */
  readonly agencyId: string | null;
  /** Lies with this unit of the viewer's agency or below it; the secretariat names the agency beside it. */
  readonly unitId: string | null;
  /** A category, or a group with all below it. */
  readonly category: string | null;
  /** Filed at or after / before. */
  readonly from: Date | null;
  readonly to: Date | null;
  /** Words that all occur in topic or body. */
  readonly text: string | null;
  /** With a clock that runs and is, or is not, behind its deadline at a moment. */
  readonly overdue: { readonly is: boolean; readonly at: Date } | null;
  /** With a clock that runs and falls due before. */
  readonly dueBefore: Date | null;
  /** Emergencies of the call centre 112, or all others. */
  readonly emergency: boolean | null;
  /** With an appeal in this state against the outcome it has. */
  readonly appeal: AppealState | null;
  /** Only what the viewer filed. */
  readonly mine: boolean;
}

/** A thread entry as kept. Who wrote it on behalf of an agency stays in the store. */
export interface ThreadEntry extends NewThreadEntry {
  readonly id: string;
  readonly complaintId: string;
  readonly at: Date;
  /** The reporter's entry: the account is shown only where the reporter is. */
  readonly reporterId: string | null;
  /** Set once it was edited at SP4N-LAPOR!. */
  readonly editedAt: Date | null;
}

export interface EntryOfComplaint {
  readonly complaint: VisibleComplaint;
  readonly entry: ThreadEntry;
}

/** A line of history. `reason`, `changes` and `byAgencyId` are null or empty for who is not a party. */
export interface HistoryLine extends HistoryStep {
  readonly id: string;
  readonly complaintId: string;
  readonly at: Date;
  /** Role of who did it: officers are not named. */
  readonly byRole: string;
  readonly byAgencyId: string | null;
}

/** A complaint that was searched for, and how well it fits. */
export interface FoundComplaint {
  readonly complaint: VisibleComplaint;
  readonly score: number;
}

/** Every way to read complaints. All of them ask the visibility policy, none takes a query per row. */
export interface ComplaintReading {
  /** In the order of the ids; null for what this viewer may not see, or what is not there. */
  visible(viewer: Actor, ids: readonly string[]): Promise<readonly (VisibleComplaint | null)[]>;
  byTicket(viewer: Actor, ticket: string): Promise<VisibleComplaint | null>;
  /** Newest filed first. Sort keys of a cursor: filing time (ISO 8601), id. */
  page(viewer: Actor, filter: ComplaintFilter, page: Page): Promise<Slice<VisibleComplaint>>;
  /** What the text of the filter finds, best first. Sort keys of a cursor: score, filing time (ISO 8601), id. */
  pageOfBest(viewer: Actor, filter: ComplaintFilter, page: Page): Promise<Slice<FoundComplaint>>;
  count(viewer: Actor, filter: ComplaintFilter): Promise<number>;
  /** Public complaints that may be about the same as what is being written, best first. */
  similar(viewer: Actor, draft: Draft): Promise<readonly SimilarComplaint[]>;
  /** What the reporters wrote, as who sees the complaints reads it. Complaints are read without. */
  bodies(complaints: readonly VisibleComplaint[]): Promise<readonly string[]>;
  /** One slice of the thread per complaint, oldest first. Sort keys: time (ISO 8601), id. One statement for all. */
  threads(complaints: readonly VisibleComplaint[], page: Page): Promise<readonly Slice<ThreadEntry>[]>;
  threadCounts(complaints: readonly VisibleComplaint[]): Promise<readonly number[]>;
  /** Entries with their complaints, in the order of the ids; null where the viewer may not see both. */
  threadEntries(viewer: Actor, entryIds: readonly string[]): Promise<readonly (EntryOfComplaint | null)[]>;
  /** Whole history per complaint, oldest first; who is no party sees what was done while it was public, without reasons. */
  histories(complaints: readonly VisibleComplaint[]): Promise<readonly (readonly HistoryLine[])[]>;
  /** Ranked agencies for each complaint by today's routing rules. */
  proposals(complaints: readonly VisibleComplaint[]): Promise<readonly (readonly Proposal[])[]>;
}
