import DataLoader from 'dataloader';
import type { Actor } from '../../../platform/domain/actor';
import type { WorkCalendar } from '../../../platform/domain/calendar/work-calendar';
import type { Page, Slice } from '../../../platform/domain/page';
import type { Attachment } from '../domain/attachments/attachment';
import type { AttachmentReading } from '../store/attachments/attachment-reading';
import type { Proposal } from '../domain/proposal';
import type { ApprovalChainFacts } from '../../../schema/events/agency-events';
import type { Directory } from '../store/directory';
import type { AppealJudges } from '../domain/appeal/judges';
import type { Draft } from '../domain/approval/draft';
import type { ApprovalStore } from '../store/approval/approval-store';
import type { AgencyNote } from '../domain/coordination/notes';
import type { NoteStore } from '../store/coordination/note-store';
import type { Unlock } from '../domain/secrecy/unlock';
import type { VisibleComplaint } from '../domain/visibility';
import type { ComplaintClocks } from '../store/clocks/clocks-reading';
import type { Clocks } from '../store/clocks/clocks';
import type { OfflineReporter, OfflineReporters } from '../store/intake/offline-reporters';
import type { Duplicate, MergeStore } from '../store/merge/merge-store';
import type { ComplaintReading, EntryOfComplaint, HistoryLine, ThreadEntry } from '../store/reading';
import type { SeenComment } from '../domain/support/comment';
import type { CommentReading, CommentReports } from '../store/support/comment-reading';
import type { Supports, SupportStore } from '../store/support/support-store';
import type { UnlockStore } from '../store/unlock-store';

interface LoaderParts {
  readonly supports: SupportStore;
  readonly commentReading: CommentReading;
  readonly attachmentReading: AttachmentReading;
  readonly reading: ComplaintReading;
  readonly unlocks: UnlockStore;
  readonly clocks: Clocks;
  readonly notes: NoteStore;
  readonly approvals: ApprovalStore;
  readonly directory: Directory;
  readonly reporters: OfflineReporters;
  readonly merges: MergeStore;
}

/** One request's look-ups, collected so that a list costs the statements of one row. */
export interface Loaders {
  readonly complaint: DataLoader<string, VisibleComplaint | null>;
  readonly followUp: DataLoader<string, EntryOfComplaint | null>;
  /** What the reporter wrote. */
  readonly body: DataLoader<VisibleComplaint, string>;
  /** The loader of one page of the thread: equal page arguments share one. */
  thread(page: Page): DataLoader<VisibleComplaint, Slice<ThreadEntry>>;
  readonly threadCount: DataLoader<VisibleComplaint, number>;
  readonly history: DataLoader<VisibleComplaint, readonly HistoryLine[]>;
  readonly unlocks: DataLoader<VisibleComplaint, readonly Unlock[]>;
  readonly drafts: DataLoader<VisibleComplaint, readonly Draft[]>;
  /** Who may decide an appeal against the outcome it has. */
  readonly judges: DataLoader<VisibleComplaint, AppealJudges>;
  readonly notes: DataLoader<VisibleComplaint, readonly AgencyNote[]>;
  readonly proposals: DataLoader<VisibleComplaint, readonly Proposal[]>;
  readonly clocks: DataLoader<VisibleComplaint, ComplaintClocks>;
  readonly mergedFrom: DataLoader<string, readonly Duplicate[]>;
  /** Who filed without an account; the caller asks whether the viewer may know. */
  readonly offlineReporter: DataLoader<string, OfflineReporter | null>;
  readonly attachments: DataLoader<VisibleComplaint, readonly Attachment[]>;
  readonly supports: DataLoader<string, Supports>;
  /** The loader of one page of comments: equal page arguments share one. */
  comments(page: Page): DataLoader<VisibleComplaint, Slice<SeenComment>>;
  readonly commentCount: DataLoader<VisibleComplaint, number>;
  readonly commentReports: DataLoader<string, readonly CommentReports[]>;
  /** The approval chain of the viewer's agency, asked for once. */
  approvalChain(): Promise<ApprovalChainFacts | null>;
  /** The calendar of the secretariat, asked for once. */
  secretariat(): Promise<WorkCalendar>;
}

export function makeLoaders(
  {
    reading,
    unlocks,
    clocks,
    notes,
    reporters,
    merges,
    attachmentReading,
    supports,
    commentReading,
    approvals,
    directory,
  }: LoaderParts,
  viewer: Actor,
): Loaders {
  let chain: Promise<ApprovalChainFacts | null> | null = null;
  let secretariat: Promise<WorkCalendar> | null = null;
  const threads = new Map<string, DataLoader<VisibleComplaint, Slice<ThreadEntry>>>();
  const comments = new Map<string, DataLoader<VisibleComplaint, Slice<SeenComment>>>();
  return {
    complaint: new DataLoader((ids) => reading.visible(viewer, ids)),
    followUp: new DataLoader((ids) => reading.threadEntries(viewer, ids)),
    body: perComplaint((complaints) => reading.bodies(complaints)),
    thread(page) {
      const key = JSON.stringify(page);
      const known = threads.get(key) ?? perComplaint((complaints) => reading.threads(complaints, page));
      threads.set(key, known);
      return known;
    },
    threadCount: perComplaint((complaints) => reading.threadCounts(complaints)),
    history: perComplaint((complaints) => reading.histories(complaints)),
    unlocks: perComplaint((complaints) => unlocks.of(viewer, complaints)),
    drafts: perComplaint((complaints) => approvals.of(viewer, complaints)),
    judges: perComplaint((complaints) => approvals.judges(complaints)),
    notes: perComplaint((complaints) => notes.of(viewer, complaints)),
    proposals: perComplaint((complaints) => reading.proposals(complaints)),
    clocks: perComplaint((complaints) => clocks.of(complaints)),
    mergedFrom: new DataLoader((ids) => merges.mergedInto(ids)),
    offlineReporter: new DataLoader((ids) => reporters.of(ids)),
    attachments: perComplaint((complaints) => attachmentReading.of(complaints)),
    supports: new DataLoader((ids) => supports.of(viewer, ids)),
    comments(page) {
      const key = JSON.stringify(page);
      const known =
        comments.get(key) ?? perComplaint((complaints) => commentReading.pages(viewer, complaints, page));
      comments.set(key, known);
      return known;
    },
    commentCount: perComplaint((complaints) => commentReading.counts(viewer, complaints)),
    commentReports: new DataLoader((ids) => commentReading.reports(ids)),
    approvalChain: () =>
      (chain ??= viewer.agencyId === null ? Promise.resolve(null) : directory.approvalChain(viewer.agencyId)),
    secretariat: () => (secretariat ??= clocks.secretariat()),
  };
}

/**
 * Remembers by the complaint as it was read, not by its id: after a mutation in the same request the same
 * complaint is another object, and its thread is asked for anew.
 */
function perComplaint<T>(
  load: (complaints: readonly VisibleComplaint[]) => Promise<readonly T[]>,
): DataLoader<VisibleComplaint, T> {
  return new DataLoader(async (complaints) => {
    const distinct = new Map(complaints.map((complaint) => [complaint.id, complaint]));
    const found = await load([...distinct.values()]);
    const byId = new Map([...distinct.keys()].map((id, index) => [id, found[index]]));
    return complaints.map(({ id }) => byId.get(id) ?? new Error('the store left out a complaint'));
  });
}
