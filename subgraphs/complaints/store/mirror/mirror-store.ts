import type { EntityManager } from 'typeorm';
import { system } from '../../../../platform/domain/actor';
import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import type { Database } from '../../../../platform/runtime/database/database';
import type { Complaint } from '../../domain/complaint';
import type { Decided, Decision } from '../../domain/decision';
import type { RefusalCode } from '../../domain/refusals';
import type { ComplaintStore, OpenedComplaint } from '../complaint-store';
import { readInstant, sqlInstant } from '../sql';
import type { ThreadEntryRecord } from '../thread-entry.entity';
import { editBody, takeAway } from './changed-entries';
import { holdsBack } from './held-text';
import { MirrorStepRecord, type MirrorStepKind } from './mirror-rows.entity';

/** What was asked for, under the name the mirror calls it by. */
export interface MirrorAsk {
  readonly externalId: string;
  readonly complaintId: string;
  readonly kind: MirrorStepKind;
  /** When it happened over there. */
  readonly eventAt: Date;
  readonly now: Date;
}

/** What it came to, the first time it was asked for. */
export interface MirrorOutcome {
  readonly complaintId: string;
  readonly entryId: string | null;
  readonly attachmentId: string | null;
}

export type MirrorAnswer = MirrorOutcome | Refused<RefusalCode>;

/** Takes in what comes from SP4N-LAPOR!: each thing once, in one transaction with the memory of it. */
export class MirrorStore {
  constructor(
    private readonly database: Database,
    private readonly complaints: ComplaintStore,
  ) {}

  /** What was done under this name; null when nothing was. */
  async done(externalId: string): Promise<MirrorOutcome | null> {
    return this.database.read(async (manager) =>
      outcomeOf(await manager.findOneBy(MirrorStepRecord, { externalId })),
    );
  }

  /** Keeps beside a complaint that it was received, in the transaction that files it. */
  async received(manager: EntityManager, { id, filedAt }: Complaint, ask: Omit<MirrorAsk, 'complaintId'>) {
    const step = { ...ask, complaintId: id, kind: 'RECEIVE' as const, eventAt: filedAt };
    await keep(manager, step, { entryId: null, revisions: [1, 1], moved: true });
  }

  /** Changes a complaint by one decision or several. `stateSince`: when its state changed last, by each side's own time. */
  async change(
    ask: MirrorAsk,
    decide: (complaint: Complaint, stateSince: Date) => Decision | readonly Decided[],
  ): Promise<MirrorAnswer> {
    return this.once(ask, async ({ manager, complaint, write }) => {
      const decided = decide(complaint, await stateSince(manager, complaint));
      if ('refused' in decided) return decided;
      const decisions: readonly Decided[] = 'step' in decided ? [decided] : decided;
      const [first] = decisions;
      if (ask.kind === 'TEXT' && first) {
        const edited = { decision: first, revision: await revisionOf(manager, complaint.id) };
        if (await holdsBack(manager, complaint, { ...edited, editedAt: ask.eventAt, at: ask.now }))
          return refuse('TEXT_HELD');
      }
      let now = complaint;
      for (const decision of decisions) now = await write(await inOrder(manager, decision));
      const moved = now.state !== complaint.state;
      const spoke = decisions.some(({ entry }) => entry !== null);
      return {
        decisions: decisions.length,
        moved,
        entryId: spoke ? await newestEntry(manager, now.id) : null,
      };
    });
  }

  /** Edits an entry that came from there, or takes it away. */
  async changeEntry(
    ask: Omit<MirrorAsk, 'complaintId'> & { readonly entryId: string; readonly body: string | null },
    decide: (complaint: Complaint, origin: string | null) => Decision,
  ): Promise<MirrorAnswer> {
    const complaintId = await this.complaintOf(ask.entryId);
    if (complaintId === null) return (await this.done(ask.externalId)) ?? refuse('NOT_FOUND');
    return this.once({ ...ask, complaintId }, async ({ manager, complaint, write }) => {
      const entry = await entryIn(manager, ask.entryId);
      if (!entry) return refuse('NOT_FOUND');
      if (entry.body === ask.body) return refuse('NOTHING_CHANGED');
      const decided = decide(complaint, entry.origin);
      if (isRefused(decided)) return decided;
      if (ask.body === null) await takeAway(manager, entry, ask.now);
      else await editBody(manager, entry, { body: ask.body, at: ask.now });
      await write(decided);
      return { decisions: 1, moved: false, entryId: entry.id };
    });
  }

  /** Remembers a file that came, once it is there. */
  async fileCame(ask: MirrorAsk, attachmentId: string): Promise<void> {
    await this.database.write(async (manager) => {
      if (await manager.existsBy(MirrorStepRecord, { externalId: ask.externalId })) return;
      await keep(manager, ask, { entryId: null, attachmentId, revisions: [0, 0], moved: false });
    });
  }

  private async complaintOf(entryId: string): Promise<string | null> {
    return this.database.read(async (manager) => (await entryIn(manager, entryId))?.complaintId ?? null);
  }

  private async once(
    ask: MirrorAsk,
    work: (opened: OpenedComplaint) => Promise<Done | Refused<RefusalCode>>,
  ): Promise<MirrorAnswer> {
    return this.complaints.open(ask.complaintId, system, async (opened) => {
      const { manager, complaint } = opened;
      // Asked under the lock: of two at once the later one finds what the other has written.
      const known = outcomeOf(await manager.findOneBy(MirrorStepRecord, { externalId: ask.externalId }));
      if (known) return known;
      const before = await revisionOf(manager, complaint.id);
      const done = await work(opened);
      if (isRefused(done)) return done;
      const { entryId, moved } = done;
      await keep(manager, ask, { entryId, moved, revisions: [before + 1, before + done.decisions] });
      return { complaintId: complaint.id, entryId, attachmentId: null };
    });
  }
}

interface Done {
  readonly decisions: number;
  readonly moved: boolean;
  readonly entryId: string | null;
}

async function keep(
  manager: EntityManager,
  { externalId, complaintId, kind, eventAt, now }: MirrorAsk,
  {
    entryId,
    attachmentId = null,
    revisions: [firstRevision, lastRevision],
    moved,
  }: {
    readonly entryId: string | null;
    readonly attachmentId?: string | null;
    readonly revisions: readonly [number, number];
    readonly moved: boolean;
  },
): Promise<void> {
  const what = { externalId, complaintId, kind, entryId, attachmentId };
  await manager.insert(MirrorStepRecord, { ...what, firstRevision, lastRevision, moved, eventAt, at: now });
}

/** Times over there are whole seconds: what has the same one follows what came before it. */
async function inOrder(manager: EntityManager, decided: Decided): Promise<Decided> {
  const { entry } = decided;
  if (!entry?.at) return decided;
  const second = Math.floor(entry.at.getTime() / 1000) * 1000;
  const [row] = await manager.query<{ newest: string | Date | null }[]>(
    'SELECT MAX(at) AS newest FROM thread_entry WHERE complaintId = ? AND at >= ? AND at < ?',
    [decided.complaint.id, sqlInstant(entry.at), sqlInstant(new Date(second + 1000))],
  );
  if (!row?.newest) return decided;
  return { ...decided, entry: { ...entry, at: new Date(readInstant(row.newest).getTime() + 1) } };
}

function outcomeOf(step: MirrorStepRecord | null): MirrorOutcome | null {
  return step && { complaintId: step.complaintId, entryId: step.entryId, attachmentId: step.attachmentId };
}

/** When the state changed last: what was done here by our clock, what was taken in by the time it has over there. */
async function stateSince(manager: EntityManager, { id, filedAt }: Complaint): Promise<Date> {
  const rows = await manager.query<{ at: string | Date | null }[]>(
    `SELECT MAX(h.at) AS at FROM history_line h
     WHERE h.complaintId = ? AND (h.fromState IS NULL OR h.fromState <> h.toState) AND NOT EXISTS (
       SELECT 1 FROM mirror_step s
       WHERE s.complaintId = h.complaintId AND h.revision BETWEEN s.firstRevision AND s.lastRevision)
     UNION ALL SELECT MAX(s.eventAt) AS at FROM mirror_step s WHERE s.complaintId = ? AND s.moved = 1`,
    [id, id],
  );
  const times = rows.flatMap(({ at }) => (at === null ? [] : [readInstant(at).getTime()]));
  return times.length === 0 ? filedAt : new Date(Math.max(...times));
}

async function revisionOf(manager: EntityManager, complaintId: string): Promise<number> {
  const [row] = await manager.query<{ revision: number }[]>('SELECT revision FROM complaint WHERE id = ?', [
    complaintId,
  ]);
  return Number(row?.revision ?? 0);
}

async function newestEntry(manager: EntityManager, complaintId: string): Promise<string | null> {
  const [row] = await manager.query<{ id: string }[]>(
    'SELECT id FROM thread_entry WHERE complaintId = ? ORDER BY revision DESC LIMIT 1',
    [complaintId],
  );
  return row?.id ?? null;
}

async function entryIn(manager: EntityManager, id: string): Promise<ThreadEntryRecord | null> {
  const [row] = await manager.query<ThreadEntryRecord[]>('SELECT * FROM thread_entry WHERE id = ?', [id]);
  return row ?? null;
}
