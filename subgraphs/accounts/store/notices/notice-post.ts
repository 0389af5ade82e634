import { IsNull, Not, type EntityManager } from 'typeorm';
import type { Database } from '../../../../platform/runtime/database/database';
import { schedule } from '../../../../platform/runtime/jobs/scheduled-job';
import { postLetters, type Seal } from '../../../../platform/runtime/mail/outgoing-mail';
import { openAddressee } from '../../../../platform/runtime/sealing/addressee';
import type { ComplaintEvent } from '../../../../schema/events/complaint-events';
import type { MirrorEvent } from '../../../../schema/events/mirror-events';
import { isActive, type Account } from '../../domain/account';
import { composeMessage, composeNotice, type ToCompose } from '../../domain/notices/compose-notice';
import { lettersOf, worksAt } from '../../domain/notices/letters-of';
import { addressFor, type Preferences } from '../../domain/notices/preferences';
import type { QuietHours } from '../../domain/notices/quiet-hours';
import { isTooOld, toldBy, type Desk, type Told } from '../../domain/notices/told';
import { aboutTheMirror, toldByMirror } from '../../domain/notices/told-by-mirror';
import { accountOf, lockedRow } from '../account-rows';
import { AccountRow } from '../account.entity';
import { dropEarlierDays, dropMoved, dropOvertaken, dropRows, dropTracked } from './drop-deliveries';
import { dueRows } from './due-rows';
import { TombstoneRow } from '../tombstone.entity';
import { preferencesOf } from './preference-store';
import { replyToOf, type ReplyOptions } from './reply-to';
import { unsubscribeToken } from './unsubscribe-token';
import { NoticeDeliveryRow } from './notice-delivery.entity';

/** Writes what waits for one account. */
export const noticesJob = 'accounts.notices';

export interface NoticePostOptions extends ReplyOptions {
  readonly database: Database;
  readonly seal: Seal;
  readonly publicUrl: string;
  /** Notices that wait for one person by one way and are still letters of their own; more are one letter. */
  readonly digestAbove: number;
  /** For owners of accounts who chose none themselves. */
  readonly quietHours: QuietHours | null;
  /** The two addresses by which such letters are ended. */
  readonly unsubscribing: (token: string) => { readonly page: string; readonly oneClick: string };
}

/** Notices of complaints: heard of in events, written as letters when their time has come, dropped when overtaken. */
export class NoticePost {
  constructor(private readonly options: NoticePostOptions) {}

  /** Takes in what the complaints service tells; bears the same event twice. */
  readonly hear = async (manager: EntityManager, event: ComplaintEvent): Promise<void> => {
    await dropOvertaken(manager, event.complaint);
    if (event.type === 'AnswerDraftMoved') await dropMoved(manager, event);
    if (event.type === 'ReporterChanged') await dropTracked(manager, event.complaint.id);
    await this.keep(manager, event, { told: toldBy(event), complaintId: event.complaint.id });
  };

  /** The same of what the mirror tells: a day that was not written of yet is overtaken by the next one. */
  readonly hearMirror = async (manager: EntityManager, event: MirrorEvent): Promise<void> => {
    if (event.day) await dropEarlierDays(manager, event.day.day);
    await this.keep(manager, event, { told: toldByMirror(event), complaintId: aboutTheMirror });
  };

  private async keep(
    manager: EntityManager,
    event: Pick<ComplaintEvent, 'at'>,
    { told, complaintId }: { readonly told: Told | null; readonly complaintId: string },
  ): Promise<void> {
    const at = this.options.clock.now();
    if (!told || isTooOld(event, at)) return;
    const rows = (await this.deliveriesOf(manager, told, complaintId)).map((row) => ({
      ...row,
      ...{ state: 'WAITING' as const, toldAt: at, dueAt: at, mailId: null },
    }));
    const known = await manager.findBy(NoticeDeliveryRow, { letterId: told.letterId });
    const missing = rows.filter(
      (row) => !known.some(({ accountId, way }) => accountId === row.accountId && way === row.way),
    );
    if (missing.length === 0) return;
    await manager.insert(NoticeDeliveryRow, missing);
    await schedule(
      manager,
      missing.map(({ accountId, dueAt }) => ({ kind: noticesJob, about: accountId, dueAt, payload: {} })),
    );
  }

  /** Writes the letters that are due to one person; what no longer concerns him or her is dropped. */
  async write(accountId: string): Promise<void> {
    const { database, seal, clock } = this.options;
    await database.write(async (manager) => {
      const row = await lockedRow(manager, database.kind, accountId);
      const at = clock.now();
      const waiting = await manager.find(NoticeDeliveryRow, {
        where: { accountId, state: 'WAITING' },
        order: { toldAt: 'ASC', letterId: 'ASC' },
      });
      const account = row && accountOf(row, seal);
      const preferences = await preferencesOf(manager, accountId);
      const isWanted = (one: NoticeDeliveryRow) =>
        account !== null &&
        isActive(account) &&
        worksAt(account, one) &&
        addressFor(account, preferences, one) !== null;
      const wanted = waiting.filter(isWanted);
      await dropRows(
        manager,
        waiting.filter((one) => !wanted.includes(one)),
      );
      const { quiet } = preferences;
      const { due, next } = dueRows(wanted, { quiet, usual: this.options.quietHours }, at);
      if (account) await this.post(manager, { account, preferences, due }, at);
      if (next) await schedule(manager, [{ kind: noticesJob, about: accountId, dueAt: next, payload: {} }]);
    });
  }

  private async post(manager: EntityManager, { account, preferences, due }: ToPost, at: Date): Promise<void> {
    const { seal, digestAbove } = this.options;
    for (const { rows, notice } of lettersOf(due, digestAbove)) {
      const [first] = rows;
      const to = first ? addressFor(account, preferences, first) : null;
      if (!first || to === null) continue;
      const letter = this.letterOf(notice, { account, delivery: first, at });
      const [mailId = null] = await postLetters(manager, [{ ...letter, to }], { seal, at });
      for (const { letterId, accountId, way } of rows)
        await manager.update(NoticeDeliveryRow, { letterId, accountId, way }, { state: 'POSTED', mailId });
    }
  }

  private letterOf(notice: ToCompose, { account, delivery, at }: ToWrite) {
    const { way } = delivery;
    const { publicUrl, seal, unsubscribing } = this.options;
    const { language, id: accountId } = account;
    const kind = 'digest' in notice ? 'ALL' : notice.kind;
    const name = `NOTICE_${'digest' in notice ? 'DIGEST' : notice.kind}`;
    if (way === 'SMS')
      return {
        kind: `SMS_${name}`,
        way,
        subject: 'SMS',
        text: composeMessage(notice, { language, publicUrl }),
      };
    const { page, oneClick } = unsubscribing(unsubscribeToken(seal, { accountId, kind }, at));
    // Several may be about several complaints.
    const replyTo = 'digest' in notice ? null : replyToOf(this.options, delivery, account.email);
    const canBeAnswered = replyTo !== null;
    const content = composeNotice(notice, { language, publicUrl, unsubscribe: page, canBeAnswered });
    const letter = { kind: name, way, ...content, unsubscribeUrl: oneClick };
    return replyTo === null ? letter : { ...letter, replyTo };
  }

  private async deliveriesOf(manager: EntityManager, told: Told, complaintId: string) {
    const { letterId, kind, to, only = [] } = told;
    const row = { letterId, kind, complaintId, way: 'EMAIL' as const };
    if ('addressee' in to) {
      const { accountId } = openAddressee(this.options.seal, to.addressee, complaintId);
      // Erased between the telling and now: nobody is left to be written to.
      if (await manager.existsBy(TombstoneRow, { accountId })) return [];
      // Staff have no telephone number on record.
      return (['EMAIL', 'SMS'] as const).map((way) => ({
        ...{ ...row, way, accountId },
        ...{ role: null, agencyId: null },
      }));
    }
    const people = await peopleAt(manager, to);
    const meant = people.filter(({ accountId }) => only.length === 0 || only.includes(accountId));
    return meant.map(({ accountId, desk }) => ({ ...row, accountId, ...desk }));
  }
}

interface ToWrite {
  readonly account: Account;
  readonly delivery: NoticeDeliveryRow;
  readonly at: Date;
}

interface ToPost {
  readonly account: Account;
  readonly preferences: Preferences;
  readonly due: readonly NoticeDeliveryRow[];
}

/** Who works at these desks now; nobody is told twice for working at two of them. */
async function peopleAt(
  manager: EntityManager,
  desks: readonly Desk[],
): Promise<readonly { readonly accountId: string; readonly desk: Desk }[]> {
  const people = new Map<string, Desk>();
  for (const desk of desks) {
    const rows = await manager.find(AccountRow, {
      select: { id: true },
      where: {
        role: desk.role,
        ...(desk.agencyId === null ? {} : { agencyId: desk.agencyId }),
        ...{ activatedAt: Not(IsNull()), closedAt: IsNull() },
      },
    });
    for (const { id } of rows) if (!people.has(id)) people.set(id, desk);
  }
  return [...people].map(([accountId, { role, agencyId }]) => ({ accountId, desk: { role, agencyId } }));
}
