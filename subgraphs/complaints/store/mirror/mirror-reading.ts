import { system } from '../../../../platform/domain/actor';
import { largestPageSize, type Page, type Slice } from '../../../../platform/domain/page';
import type { Database } from '../../../../platform/runtime/database/database';
import type { Attachment } from '../../domain/attachments/attachment';
import type { VisibleComplaint } from '../../domain/visibility';
import type { AttachmentReading } from '../attachments/attachment-reading';
import type { ComplaintReading, HistoryLine, ThreadEntry } from '../reading';
import { isOneOf, readInstant } from '../sql';
import type { MirrorStepRecord } from './mirror-rows.entity';

/** An entry with its place in the history of the complaint, which no other entry of it has. */
export interface NumberedEntry extends ThreadEntry {
  readonly number: number;
  /** What the mirror called it when it brought it. */
  readonly externalId: string | null;
}

/** A complaint as the mirror needs it. */
export interface MirroredComplaint {
  readonly complaint: VisibleComplaint;
  /** What the reporter wrote. */
  readonly body: string;
  readonly history: readonly HistoryLine[];
  readonly entries: readonly NumberedEntry[];
  readonly attachments: readonly Attachment[];
  /** When the state changed last, by the own time of the side that changed it. */
  readonly stateSince: Date;
  readonly stateFromLapor: boolean;
  /** The last change of title or text, and of the category; null: they are as filed. */
  readonly textSince: Since | null;
  readonly categorySince: Since | null;
  /** The word list found something that nobody has decided about. */
  readonly flagged: boolean;
}

/** When, by the own time of the side that changed it, and whether that was SP4N-LAPOR!. */
export interface Since {
  readonly at: Date;
  readonly fromLapor: boolean;
}

/** Earlier words of an entry, oldest first. */
export interface EntryVersion {
  readonly entryId: string;
  readonly body: string;
  readonly endedAt: Date;
}

type StepRow = Omit<MirrorStepRecord, 'eventAt'> & { readonly eventAt: string | Date };

/** Reads complaints for the mirror, all through the one visibility policy, as the hub itself. */
export class MirrorReading {
  constructor(
    private readonly database: Database,
    private readonly reading: ComplaintReading,
    private readonly attachments: AttachmentReading,
  ) {}

  async of(ids: readonly string[]): Promise<readonly (MirroredComplaint | null)[]> {
    const visible = await this.reading.visible(system, ids);
    const seen = visible.flatMap((complaint) => complaint ?? []);
    if (seen.length === 0) return visible.map(() => null);
    const among = seen.map(({ id }) => id);
    const [bodies, histories, attachments, entries, steps, flagged] = await Promise.all([
      this.reading.bodies(seen),
      this.reading.histories(seen),
      this.attachments.of(seen),
      this.threadsOf(seen),
      this.stepsOf(among),
      this.flaggedOf(among),
    ]);
    const numbers = await this.numbersOf(among);
    const read = seen.map((complaint, index): MirroredComplaint => {
      const own = steps.filter(({ complaintId }) => complaintId === complaint.id);
      const history = histories[index] ?? [];
      return {
        ...{ complaint, body: bodies[index] ?? '', history, attachments: attachments[index] ?? [] },
        entries: (entries[index] ?? []).map((entry) => ({
          ...entry,
          number: numbers.get(entry.id) ?? 0,
          externalId:
            own.find(({ entryId, kind }) => entryId === entry.id && kind === 'ADD')?.externalId ?? null,
        })),
        ...lastMove(complaint, history, own),
        textSince: lastChange(history, own, ['topic', 'body']),
        categorySince: lastChange(history, own, ['category']),
        flagged: flagged.has(complaint.id),
      };
    });
    const byId = new Map(read.map((one) => [one.complaint.id, one]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** Ids of complaints in the order of ids, after one. */
  async ids(after: string, limit: number): Promise<readonly string[]> {
    const rows = await this.database.read((manager) =>
      manager.query<{ id: string }[]>('SELECT id FROM complaint WHERE id > ? ORDER BY id LIMIT ?', [
        after,
        limit,
      ]),
    );
    return rows.map(({ id }) => id);
  }

  async idOfTicket(ticket: string): Promise<string | null> {
    return (await this.reading.byTicket(system, ticket))?.id ?? null;
  }

  /** Earlier words of entries, in one statement for all of them. */
  async versions(entryIds: readonly string[]): Promise<readonly (readonly EntryVersion[])[]> {
    const where = isOneOf('v.entryId', [...new Set(entryIds)]);
    const rows = await this.database.read((manager) =>
      manager.query<{ entryId: string; body: string; endedAt: string | Date }[]>(
        `SELECT v.entryId, v.body, v.endedAt FROM entry_version v WHERE ${where.text} ORDER BY v.entryId, v.number`,
        [...where.values],
      ),
    );
    return entryIds.map((id) =>
      rows
        .filter(({ entryId }) => entryId === id)
        .map(({ entryId, body, endedAt }) => ({ entryId, body, endedAt: readInstant(endedAt) })),
    );
  }

  /** Whole threads: the beginning of all in one statement, then what the long ones have beyond it. */
  private async threadsOf(
    complaints: readonly VisibleComplaint[],
  ): Promise<readonly (readonly ThreadEntry[])[]> {
    const beginnings = await this.reading.threads(complaints, firstPage);
    return Promise.all(complaints.map((complaint, index) => this.wholeThread(complaint, beginnings[index])));
  }

  private async wholeThread(
    complaint: VisibleComplaint,
    beginning: Slice<ThreadEntry> | undefined,
  ): Promise<readonly ThreadEntry[]> {
    const entries: ThreadEntry[] = [];
    for (let slice = beginning; slice;) {
      entries.push(...slice.rows);
      const last: ThreadEntry | undefined = slice.rows.at(-1);
      if (!slice.hasNextPage || !last) break;
      const page: Page = { ...firstPage, after: [last.at.toISOString(), last.id] };
      slice = (await this.reading.threads([complaint], page))[0];
    }
    return entries;
  }

  private async stepsOf(ids: readonly string[]): Promise<readonly StepRow[]> {
    const where = isOneOf('s.complaintId', ids);
    return this.database.read((manager) =>
      manager.query<StepRow[]>(`SELECT s.* FROM mirror_step s WHERE ${where.text}`, [...where.values]),
    );
  }

  private async numbersOf(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const where = isOneOf('w.complaintId', ids);
    const rows = await this.database.read((manager) =>
      manager.query<{ id: string; revision: number }[]>(
        `SELECT w.id, w.revision FROM thread_entry w WHERE ${where.text}`,
        [...where.values],
      ),
    );
    return new Map(rows.map(({ id, revision }) => [id, Number(revision)]));
  }

  private async flaggedOf(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const where = isOneOf('f.complaintId', ids);
    const rows = await this.database.read((manager) =>
      manager.query<{ complaintId: string }[]>(
        `SELECT DISTINCT f.complaintId FROM conduct_flag f
         WHERE ${where.text} AND f.decision IS NULL AND f.place <> 'FOLLOW_UP'`,
        [...where.values],
      ),
    );
    return new Set(rows.map(({ complaintId }) => complaintId));
  }
}

const firstPage: Page = { size: largestPageSize, backwards: false, after: null, before: null };

/** The last change of the state. */
function lastMove(
  { filedAt }: VisibleComplaint,
  history: readonly HistoryLine[],
  steps: readonly StepRow[],
): { readonly stateSince: Date; readonly stateFromLapor: boolean } {
  const since = sinceLine(history, steps, ({ from, to }) => from !== to);
  return { stateSince: since?.at ?? filedAt, stateFromLapor: since?.fromLapor ?? false };
}

function lastChange(
  history: readonly HistoryLine[],
  steps: readonly StepRow[],
  fields: readonly string[],
): Since | null {
  return sinceLine(history, steps, ({ changes }) => changes.some(({ field }) => fields.includes(field)));
}

/** The last line of history that says so. Lines count from one, as revisions do. */
function sinceLine(
  history: readonly HistoryLine[],
  steps: readonly StepRow[],
  says: (line: HistoryLine) => boolean,
): Since | null {
  const index = history.findLastIndex(says);
  const line = history[index];
  if (!line) return null;
  const revision = index + 1;
  const step = steps.find((one) => one.firstRevision <= revision && revision <= one.lastRevision);
  return step ? { at: readInstant(step.eventAt), fromLapor: true } : { at: line.at, fromLapor: false };
}
