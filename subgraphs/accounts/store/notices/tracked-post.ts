import type { EntityManager } from 'typeorm';
import { schedule } from '../../../../platform/runtime/jobs/scheduled-job';
import { postLetters } from '../../../../platform/runtime/mail/outgoing-mail';
import type { TrackedContact } from '../../../../schema/events/tracked-reporter';
import { lettersOf } from '../../domain/notices/letters-of';
import {
  composeTracked,
  composeTrackedMessage,
  trackedAddressFor,
  type TrackedNotice,
} from '../../domain/notices/tracked';
import { dropRows } from './drop-deliveries';
import { dueRows } from './due-rows';
import { NoticeDeliveryRow } from './notice-delivery.entity';
import { noticesJob, type NoticePostOptions } from './notice-post';
import { preferencesOf } from './preference-store';
import { replyToOf } from './reply-to';
import { unsubscribeToken } from './unsubscribe-token';

/** Where the reporter of a complaint without account can be written to; null when nobody knows any more. */
export type ContactOf = (complaintId: string) => Promise<TrackedContact | null>;

/**
 * Letters to reporters without account. Their addresses stay with the complaints service, which is asked when a letter
 * is due and not before: who erases the data, or takes the complaint into an account, is not written to any more.
 */
export class TrackedPost {
  constructor(private readonly options: NoticePostOptions & { readonly contactOf: ContactOf }) {}

  /** Writes what is due to one of them. The other service is asked before the transaction, not in it. */
  async write(accountId: string): Promise<void> {
    const { database, clock, contactOf, quietHours } = this.options;
    const where = { accountId, state: 'WAITING' as const };
    const first = await database.read((manager) => manager.findOneBy(NoticeDeliveryRow, where));
    if (!first) return;
    const contact = await contactOf(first.complaintId);
    await database.write(async (manager) => {
      const at = clock.now();
      const waiting = await manager.find(NoticeDeliveryRow, {
        where,
        order: { toldAt: 'ASC', letterId: 'ASC' },
      });
      const preferences = await preferencesOf(manager, accountId);
      const addressOf = (row: NoticeDeliveryRow) => contact && trackedAddressFor(contact, preferences, row);
      const wanted = waiting.filter((row) => addressOf(row) !== null);
      await dropRows(
        manager,
        waiting.filter((row) => !wanted.includes(row)),
      );
      const { due, next } = dueRows(wanted, { quiet: preferences.quiet, usual: quietHours }, at);
      await this.post(manager, { due, addressOf }, at);
      if (next) await schedule(manager, [{ kind: noticesJob, about: accountId, dueAt: next, payload: {} }]);
    });
  }

  private async post(manager: EntityManager, { due, addressOf }: ToPost, at: Date): Promise<void> {
    const { seal, digestAbove } = this.options;
    for (const { rows, notice } of lettersOf(due, digestAbove)) {
      const [first] = rows;
      const to = first ? addressOf(first) : null;
      if (!first || to === null) continue;
      const letter = this.letterOf(notice, { delivery: first, to, at });
      const [mailId = null] = await postLetters(manager, [{ ...letter, to }], { seal, at });
      for (const { letterId, accountId, way } of rows)
        await manager.update(NoticeDeliveryRow, { letterId, accountId, way }, { state: 'POSTED', mailId });
    }
  }

  private letterOf(notice: TrackedNotice, { delivery, to, at }: ToWrite) {
    const { way, accountId } = delivery;
    const { publicUrl, seal, unsubscribing } = this.options;
    const kind = 'digest' in notice ? 'ALL' : notice.kind;
    const name = `NOTICE_${'digest' in notice ? 'DIGEST' : notice.kind}`;
    if (way === 'SMS') {
      return { kind: `SMS_${name}`, way, subject: 'SMS', text: composeTrackedMessage(notice, publicUrl) };
    }
    const { page, oneClick } = unsubscribing(unsubscribeToken(seal, { accountId, kind }, at));
    // Several are about the same complaint too: such a reporter has the one.
    const replyTo = replyToOf(this.options, delivery, to);
    const canBeAnswered = replyTo !== null;
    const content = composeTracked(notice, { publicUrl, unsubscribe: page, canBeAnswered });
    const letter = { kind: name, way, ...content, unsubscribeUrl: oneClick };
    return replyTo === null ? letter : { ...letter, replyTo };
  }
}

interface ToWrite {
  readonly delivery: NoticeDeliveryRow;
  readonly to: string;
  readonly at: Date;
}

interface ToPost {
  readonly due: readonly NoticeDeliveryRow[];
  readonly addressOf: (row: NoticeDeliveryRow) => string | null;
}
