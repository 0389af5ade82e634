import type { Actor } from '../../../../platform/domain/actor';
import { largestPageSize, type Page, type Slice } from '../../../../platform/domain/page';
import type { VisibleComplaint } from '../../domain/visibility';
import type { AttachmentReading } from '../../store/attachments/attachment-reading';
import type { NoticeReading } from '../../store/escalation/notice-reading';
import type { KeptNotice } from '../../store/escalation/notice-rows';
import type { ComplaintReading, ThreadEntry } from '../../store/reading';
import type { UnlockStore } from '../../store/unlock-store';
import { parseFilter } from '../parse/parse-filter';
import { ownComplaintsVersion, presentOwnComplaint } from './present-own-complaint';

interface Sources {
  readonly reading: ComplaintReading;
  readonly unlocks: UnlockStore;
  readonly attachmentReading: AttachmentReading;
  readonly notices: NoticeReading;
}

type OwnComplaint = ReturnType<typeof presentOwnComplaint>;

/** Everything the viewer filed, newest first, a hundred at a time, each through the visibility policy. */
export async function ownComplaints(
  { reading, unlocks, attachmentReading, notices }: Sources,
  viewer: Actor,
): Promise<{ version: number; complaints: readonly OwnComplaint[] }> {
  const complaints: OwnComplaint[] = [];
  const told = await toldAll(notices, viewer);
  for (let page: Page | null = firstPage; page;) {
    const slice: Slice<VisibleComplaint> = await reading.page(viewer, mine, page);
    const seen = slice.rows;
    const [bodies, threads, histories, asked, attachments] = await Promise.all([
      reading.bodies(seen),
      reading.threads(seen, firstPage),
      reading.histories(seen),
      unlocks.of(viewer, seen),
      attachmentReading.of(seen),
    ]);
    for (const [index, complaint] of seen.entries()) {
      complaints.push(
        presentOwnComplaint(complaint, {
          body: bodies[index] ?? '',
          thread: await wholeThread(reading, complaint, threads[index]),
          history: histories[index] ?? [],
          unlocks: asked[index] ?? [],
          attachments: attachments[index] ?? [],
          notices: told.filter(({ complaintId }) => complaintId === complaint.id),
        }),
      );
    }
    page = nextPage(slice, ({ filedAt, id }) => [filedAt.toISOString(), id]);
  }
  return { version: ownComplaintsVersion, complaints };
}

/** Most threads fit into the page that was read for all; a long one is read on. */
async function wholeThread(
  reading: ComplaintReading,
  complaint: VisibleComplaint,
  first: Slice<ThreadEntry> | undefined,
): Promise<readonly ThreadEntry[]> {
  const entries: ThreadEntry[] = [];
  for (let slice = first; slice;) {
    entries.push(...slice.rows);
    const page = nextPage(slice, ({ at, id }) => [at.toISOString(), id]);
    slice = page ? (await reading.threads([complaint], page))[0] : undefined;
  }
  return entries;
}

async function toldAll(notices: NoticeReading, viewer: Actor): Promise<readonly KeptNotice[]> {
  const told: KeptNotice[] = [];
  for (let page: Page | null = firstPage; page;) {
    const slice: Slice<KeptNotice> = await notices.page(viewer, { unreadOnly: false }, page);
    told.push(...slice.rows);
    page = nextPage(slice, ({ issuedAt, id }) => [issuedAt.toISOString(), id]);
  }
  return told;
}

function nextPage<T>({ rows, hasNextPage }: Slice<T>, placeOf: (row: T) => readonly string[]): Page | null {
  const last = rows.at(-1);
  return hasNextPage && last ? { ...firstPage, after: placeOf(last) } : null;
}

const firstPage: Page = { size: largestPageSize, backwards: false, after: null, before: null };

/** No other narrowing, whatever lists may be narrowed by. */
const mine = parseFilter({ mine: true }, new Date(0));
