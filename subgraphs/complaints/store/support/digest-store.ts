import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { visitor } from '../../../../platform/domain/actor';
import type { Database } from '../../../../platform/runtime/database/database';
import { tell } from '../../../../platform/runtime/events/outbox';
import { schedule } from '../../../../platform/runtime/jobs/scheduled-job';
import { ScheduledJobRecord } from '../../../../platform/runtime/jobs/scheduled-job.entity';
import type { ComplaintEvent } from '../../../../schema/events/complaint-events';
import { currentDispositions, type Complaint } from '../../domain/complaint';
import { nameOf, type Receiver } from '../../domain/escalation/receivers';
import { factsOf } from '../../domain/facts';
import { digestDue } from '../../domain/support/digest';
import { seenBy } from '../../domain/visibility';
import type { ClockKeeper } from '../clocks/clock-keeper';
import { NoticeRecord } from '../escalation/notice.entity';
import { loadComplaints } from '../load-complaints';
import { sortableId } from '../sortable-id';
import { isOneOf } from '../sql';
import { DigestRecord } from './support-rows.entity';
import { whereVisible } from '../where-visible';

/** Tells one desk of the comments since it was told last. */
export const digestJob = 'complaints.comment-digest';

/** Complaints in one letter; the others come in another one at once. */
const most = 200;

/** Tells the officers of agencies what citizens comment on the complaints they hold, once a working day. */
export class DigestStore {
  constructor(
    private readonly database: Database,
    private readonly keeper: ClockKeeper,
  ) {}

  /** With a comment that everybody can read now. A digest that waits already is not put off. */
  async schedule(manager: EntityManager, complaint: Complaint, at: Date): Promise<void> {
    const calendars = await this.keeper.calendars.current(manager, 'look');
    for (const { agencyId } of currentDispositions(complaint)) {
      const about = nameOf({ role: 'OFFICER', agencyId });
      const waiting = await manager.findOneBy(ScheduledJobRecord, {
        kind: digestJob,
        about,
        state: 'WAITING',
      });
      const due = digestDue(calendars.of(agencyId), at);
      const dueAt = waiting && waiting.dueAt < due ? waiting.dueAt : due;
      await schedule(manager, [{ kind: digestJob, about, dueAt, payload: {} }]);
    }
  }

  /** One letter for all complaints with comments that the desk was not told of; nothing when there are none. */
  async tell(receiver: Receiver, at: Date): Promise<void> {
    const desk = nameOf(receiver);
    await this.database.write(async (manager) => {
      const isPublic = whereVisible(visitor);
      const rows = await manager.query<{ id: string; comments: number | string }[]>(
        `SELECT c.id, COUNT(m.id) AS comments FROM disposition d
         JOIN complaint c ON c.id = d.complaintId
         JOIN citizen_comment m ON m.complaintId = c.id AND m.shownAt IS NOT NULL
         LEFT JOIN comment_digest told ON told.desk = ? AND told.complaintId = c.id
         WHERE d.agencyId = ? AND d.endedAt IS NULL AND ${isPublic.text}
         GROUP BY c.id, told.comments
         HAVING COUNT(m.id) > COALESCE(told.comments, 0) AND SUM(CASE WHEN m.state = 'SHOWN' THEN 1 ELSE 0 END) > 0
         ORDER BY c.id LIMIT ${most}`,
        [desk, receiver.agencyId, ...isPublic.values],
      );
      if (rows.length === most)
        await schedule(manager, [{ kind: digestJob, about: desk, dueAt: at, payload: {} }]);
      const found = isOneOf(
        'c.id',
        rows.map(({ id }) => id),
      );
      const loaded = rows.length === 0 ? [] : await loadComplaints(manager, found, at);
      const told = loaded
        .map(({ complaint }) => complaint)
        .filter((complaint) => seenBy({ ...receiver, accountId: null }, complaint) !== null);
      const [first] = told;
      if (!first) return;
      await manager.upsert(
        DigestRecord,
        rows.map(({ id: complaintId, comments }) => ({ desk, complaintId, comments: Number(comments) })),
        ['desk', 'complaintId'],
      );
      const letterId = randomUUID();
      await manager.insert(
        NoticeRecord,
        told.map(({ id: complaintId }) => ({
          ...{ id: sortableId(at), complaintId, kind: 'COMMENTS' as const, desk, letterId },
          ...{ clock: null, round: null, level: null, dueAt: null, issuedAt: at, readAt: null },
        })),
      );
      const letter = {
        letterId,
        ...receiver,
        count: told.length,
        kind: 'COMMENTS' as const,
        addressee: null,
      };
      const facts = { complaint: factsOf(first), followUpId: null, agencies: [], notice: letter };
      await tell<ComplaintEvent>(manager, [{ type: 'NoticeIssued', at: at.toISOString(), ...facts }]);
    });
  }
}
