import { In, LessThan, Not, type EntityManager } from 'typeorm';
import { OutgoingMailRecord } from '../../../../platform/runtime/mail/outgoing-mail.entity';
import type { ComplaintEvent, ComplaintFacts } from '../../../../schema/events/complaint-events';
import type { NoticeKind } from '../../../../schema/events/notice-words';
import { isTrackedReporter } from '../../../../schema/events/tracked-reporter';
import { isActive, type Account } from '../../domain/account';
import { deskOf, worksAt } from '../../domain/notices/letters-of';
import { aboutTheMirror, letterOfDay } from '../../domain/notices/told-by-mirror';
import { stillConcerns } from '../../domain/notices/still-concerns';
import { NoticeDeliveryRow } from './notice-delivery.entity';

/** Takes back what is not sent yet and, as the complaint is now, is not to be sent any more. */
export async function dropOvertaken(manager: EntityManager, complaint: ComplaintFacts): Promise<void> {
  const rows = await manager.findBy(NoticeDeliveryRow, { complaintId: complaint.id, state: Not('DROPPED') });
  await dropRows(
    manager,
    rows.filter((row) => !stillConcerns({ kind: row.kind, desk: deskOf(row) }, complaint)),
  );
}

/** Takes back what is not sent yet of a draft that has moved on: others are to decide now, or who wrote it did. */
export async function dropMoved(
  manager: EntityManager,
  { complaint, agencies, approvers = [] }: ComplaintEvent,
): Promise<void> {
  const [agencyId] = agencies;
  if (agencyId === undefined) return;
  const kind = In<NoticeKind>(['DRAFT_WAITING', 'DRAFT_SENT_BACK']);
  const rows = await manager.findBy(NoticeDeliveryRow, { complaintId: complaint.id, agencyId, kind });
  await dropRows(
    manager,
    rows.filter(({ state, kind: told, accountId }) => {
      const isStill = told === 'DRAFT_WAITING' ? approvers.includes(accountId) : approvers.length === 0;
      return state !== 'DROPPED' && !isStill;
    }),
  );
}

/** Takes back what is not sent yet of days before: also where the channel is read anew, a later one stays. */
export async function dropEarlierDays(manager: EntityManager, day: string): Promise<void> {
  const rows = await manager.findBy(NoticeDeliveryRow, {
    ...{ complaintId: aboutTheMirror, letterId: LessThan(letterOfDay(day)), state: Not('DROPPED' as const) },
  });
  await dropRows(manager, rows);
}

/** Takes back what is not sent yet to somebody whose account was closed or moved to another post. */
export async function dropForeign(manager: EntityManager, account: Account): Promise<void> {
  const rows = await manager.findBy(NoticeDeliveryRow, { accountId: account.id, state: Not('DROPPED') });
  await dropRows(
    manager,
    rows.filter((row) => !isActive(account) || !worksAt(account, row)),
  );
}

/** Takes back what is not sent yet to a reporter without account, whose data are erased or in an account now. */
export async function dropTracked(manager: EntityManager, complaintId: string): Promise<void> {
  const rows = await manager.findBy(NoticeDeliveryRow, { complaintId, state: Not('DROPPED') });
  await dropRows(
    manager,
    rows.filter(({ accountId }) => isTrackedReporter(accountId)),
  );
}

/** Drops notices, and with them letters that hold no other notice; what was sent stays as it is. */
export async function dropRows(manager: EntityManager, rows: readonly NoticeDeliveryRow[]): Promise<void> {
  if (rows.length === 0) return;
  const mailIds = rows.flatMap(({ mailId }) => mailId ?? []);
  const unsent = await manager.find(OutgoingMailRecord, {
    select: { id: true },
    where: { id: In(mailIds), state: In(['WAITING', 'DEAD']) },
  });
  const isUnsent = new Set(unsent.map(({ id }) => id));
  for (const { letterId, accountId, way, mailId } of rows) {
    if (mailId !== null && !isUnsent.has(mailId)) continue;
    await manager.update(NoticeDeliveryRow, { letterId, accountId, way }, { state: 'DROPPED', mailId: null });
    if (mailId === null || (await manager.existsBy(NoticeDeliveryRow, { mailId }))) continue;
    await manager.delete(OutgoingMailRecord, { id: mailId });
  }
}
