import { randomUUID } from 'node:crypto';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { Database } from '../../../../platform/runtime/database/database';
import { dialectOf } from '../../../../platform/runtime/database/dialect';
import { tell } from '../../../../platform/runtime/events/outbox';
import { schedule } from '../../../../platform/runtime/jobs/scheduled-job';
import type { ComplaintEvent } from '../../../../schema/events/complaint-events';
import type { Complaint } from '../../domain/complaint';
import { planNotices, type EscalationFacts } from '../../domain/escalation/plan-notices';
import { nameOf, type Receiver } from '../../domain/escalation/receivers';
import { factsOf } from '../../domain/facts';
import { seenBy } from '../../domain/visibility';
import { sortableId } from '../sortable-id';
import { escalationJob, noticesJob } from './escalation-jobs';
import { noticeFrom } from './notice-rows';
import { NoticeRecord } from './notice.entity';

/** Reads a complaint and its clocks as they are; null when there is no such complaint. */
export type ReadEscalation = (
  manager: EntityManager,
  complaintId: string,
  at: Date,
) => Promise<Omit<EscalationFacts, 'issued'> | null>;

/** What falls due for one desk within a minute of the clock is told together. */
const together = 60_000;

/** Writes notices, and tells desks of them. */
export class NoticeStore {
  constructor(
    private readonly database: Database,
    private readonly readEscalation: ReadEscalation,
    /** More than so many at once are one letter. */
    private readonly digestFrom: number,
  ) {}

  /** Issues what is to be told about a complaint now, and schedules the next look. */
  async escalate(complaintId: string, at: Date): Promise<void> {
    await this.database.write(async (manager) => {
      // Locked, so that an answer comes before the notice or after it, and takes it back.
      const { forUpdate } = dialectOf(this.database.kind);
      await manager.query(`SELECT id FROM complaint WHERE id = ? ${forUpdate}`, [complaintId]);
      const facts = await this.readEscalation(manager, complaintId, at);
      if (!facts) return;
      const rows = await manager.findBy(NoticeRecord, { complaintId });
      const plan = planNotices({ ...facts, issued: rows.flatMap(noticeFrom) }, at);
      if (plan.issue.length > 0) {
        await manager.insert(
          NoticeRecord,
          plan.issue.map(({ receiver, ...notice }) => ({
            ...notice,
            ...{ id: sortableId(at), complaintId, desk: nameOf(receiver), issuedAt: at },
            kind: 'CLOCK' as const,
            ...{ letterId: null, readAt: null },
          })),
        );
        const dueAt = new Date(Math.ceil((at.getTime() + 1) / together) * together);
        const desks = plan.issue.map(({ receiver }) => nameOf(receiver));
        await schedule(
          manager,
          [...new Set(desks)].map((about) => ({ kind: noticesJob, about, dueAt, payload: {} })),
        );
      }
      if (plan.lookAgainAt) {
        const dueAt = plan.lookAgainAt;
        await schedule(manager, [{ kind: escalationJob, about: complaintId, dueAt, payload: {} }]);
      }
    });
  }

  /** Tells a desk what was issued for it: letter by letter, or in one letter when it is much. */
  async tellDesk(receiver: Receiver, at: Date): Promise<void> {
    const desk = nameOf(receiver);
    await this.database.write(async (manager) => {
      const waiting = await manager.find(NoticeRecord, {
        where: { desk, letterId: IsNull() },
        order: { issuedAt: 'ASC', id: 'ASC' },
      });
      const complaints = new Map<string, Complaint>();
      for (const { complaintId } of waiting) {
        if (complaints.has(complaintId)) continue;
        const facts = await this.readEscalation(manager, complaintId, at);
        // Hidden meanwhile: the desk is told nothing.
        const seen = facts && seenBy({ ...receiver, accountId: null }, facts.complaint);
        if (facts && seen) complaints.set(complaintId, facts.complaint);
      }
      const told = waiting.filter(({ complaintId }) => complaints.has(complaintId));
      await manager.delete(NoticeRecord, { id: In(idsOf(waiting.filter((row) => !told.includes(row)))) });
      const letters = told.length > this.digestFrom ? [told] : told.map((row) => [row]);
      for (const letter of letters) {
        const [first] = letter;
        const complaint = first && complaints.get(first.complaintId);
        if (!complaint) continue;
        const letterId = randomUUID();
        await manager.update(NoticeRecord, { id: In(idsOf(letter)) }, { letterId });
        await tell<ComplaintEvent>(manager, [
          {
            type: 'NoticeIssued',
            at: at.toISOString(),
            complaint: factsOf(complaint),
            followUpId: null,
            agencies: [],
            notice: { letterId, ...receiver, count: letter.length, kind: 'CLOCK', addressee: null },
          },
        ]);
      }
    });
  }
}

function idsOf(rows: readonly NoticeRecord[]): string[] {
  return rows.map(({ id }) => id);
}
