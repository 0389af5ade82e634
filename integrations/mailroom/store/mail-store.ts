import { randomUUID } from 'node:crypto';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { Clock } from '../../../platform/domain/clock';
import type { Database } from '../../../platform/runtime/database/database';
import { isDuplicate } from '../../../platform/runtime/database/duplicate';
import { schedule, type Job } from '../../../platform/runtime/jobs/scheduled-job';
import { postLetters, type Seal } from '../../../platform/runtime/mail/outgoing-mail';
import type { MailroomLetter } from '../domain/letters';
import { answerAt, confirmWithin, counted, mostAskedAtOnce } from '../domain/sender-limit';
import { MailSenderRecord, ReceivedMailRecord } from './received-mail.entity';
import { SealedMail, type Belonging, type WaitingMail } from './sealed-mail';

export const jobs = {
  /** Reads one mail. */
  read: 'mailroom.read',
  /** Asks a sender about what waits. */
  ask: 'mailroom.ask',
  /** Ends the waiting of one mail. */
  expire: 'mailroom.expire',
  /** Brings the files of one mail to their complaint, and takes the mail out of the mailbox. */
  bring: 'mailroom.bring',
} as const;

/** What is known once a mail was read. */
export type MailOutcome = Partial<
  Pick<
    ReceivedMailRecord,
    'digest' | 'state' | 'verdict' | 'reason' | 'bytes' | 'senderMask' | 'senderKey' | 'letterId'
  >
>;

export interface MailLetter extends MailroomLetter {
  readonly to: string;
  readonly replyTo?: string;
}

/** Mails and what is remembered of them. */
export class MailStore {
  readonly sealed: SealedMail;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly seal: Seal,
  ) {
    this.sealed = new SealedMail(seal);
  }

  /** The last number that is listed of a mailbox; 0 when none is. */
  async lastOf(mailbox: string, validity: string): Promise<number> {
    const last = await this.database.read((manager) =>
      manager.maximum(ReceivedMailRecord, 'uid', { mailbox, validity }),
    );
    return Number(last ?? 0);
  }

  /** Lists new mails, each with a job that reads it. False when another node listed some of them meanwhile. */
  async list(mailbox: string, validity: string, uids: readonly number[]): Promise<boolean> {
    const at = this.clock.now();
    const rows = uids.map((uid) => ({ ...blank, id: randomUUID(), mailbox, validity, uid, listedAt: at }));
    try {
      await this.database.write(async (manager) => {
        for (const row of rows) await manager.insert(ReceivedMailRecord, row);
        await schedule(
          manager,
          rows.map(({ id }) => jobOf(jobs.read, id, at)),
        );
      });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  async find(id: string): Promise<ReceivedMailRecord | null> {
    return this.database.read((manager) => manager.findOneBy(ReceivedMailRecord, { id }));
  }

  async isKnown(digest: string): Promise<boolean> {
    return this.database.read((manager) => manager.existsBy(ReceivedMailRecord, { digest }));
  }

  /** Writes what came of a mail, once, with an answer to its sender if one is due. */
  async finish(id: string, outcome: MailOutcome, answer: MailLetter | null = null): Promise<void> {
    await this.once(id, outcome, async (manager) => {
      if (answer && outcome.senderKey) await this.answer(manager, outcome.senderKey, answer);
    });
  }

  /** A mail that its sender has to confirm; false when the address has written too often today. */
  async wait(
    id: string,
    outcome: MailOutcome & { readonly senderKey: string },
    mail: WaitingMail,
  ): Promise<boolean> {
    const at = this.clock.now();
    let isTaken = true;
    await this.once(id, { ...outcome, state: 'WAITING' }, async (manager) => {
      const { senderKey } = outcome;
      const before = await manager.findOneBy(MailSenderRecord, { id: senderKey });
      const now = counted(before, at);
      isTaken = now !== null;
      if (!now) {
        await manager.update(
          ReceivedMailRecord,
          { id },
          { state: 'SET_ASIDE', verdict: 'REFUSED', reason: 'TOO_MANY_MAILS' },
        );
        return;
      }
      await manager.upsert(MailSenderRecord, { id: senderKey, ...now }, ['id']);
      await manager.update(ReceivedMailRecord, { id }, { sealed: this.sealed.close(id, mail) });
      await schedule(manager, [jobOf(jobs.ask, senderKey, answerAt(now, at))]);
    });
    return isTaken;
  }

  /** A mail that is part of the hub now: its files follow, then it leaves the mailbox. */
  async takeIn(
    id: string,
    outcome: MailOutcome,
    { belonging, letter }: { readonly belonging: Belonging; readonly letter: MailLetter | null },
  ): Promise<boolean> {
    const at = this.clock.now();
    return this.once(id, { ...outcome, state: 'TAKEN_IN' }, async (manager) => {
      const sealed = this.sealed.close(id, belonging);
      await manager.update(ReceivedMailRecord, { id }, { sealed, tokenDigest: null, expiresAt: null });
      await schedule(manager, [jobOf(jobs.bring, id, at)]);
      if (letter) await postLetters(manager, [letter], { seal: this.seal, at });
    });
  }

  async remember(id: string, belonging: Belonging): Promise<void> {
    const sealed = this.sealed.close(id, belonging);
    await this.database.write((manager) => manager.update(ReceivedMailRecord, { id }, { sealed }));
  }

  async forget(id: string, reason: 'FILES_REFUSED' | null): Promise<void> {
    const change = { sealed: null, ...(reason === null ? {} : { reason }) };
    await this.database.write((manager) => manager.update(ReceivedMailRecord, { id }, change));
  }

  /** Writes one letter about everything of a sender that was not asked about yet. */
  async ask(
    senderKey: string,
    compose: (
      asked: readonly { readonly id: string; readonly token: string; readonly quotes: boolean }[],
    ) => MailroomLetter,
    makeToken: () => { readonly token: string; readonly digest: string },
  ): Promise<void> {
    await this.database.write(async (manager) => {
      const at = this.clock.now();
      const rows = await manager.find(ReceivedMailRecord, {
        where: { senderKey, state: 'WAITING', tokenDigest: IsNull() },
        order: { listedAt: 'ASC', id: 'ASC' },
        take: mostAskedAtOnce,
      });
      const [first] = rows;
      if (!first?.sealed) return;
      const { email: to } = this.sealed.openWaiting(first.id, first.sealed);
      const expiresAt = new Date(at.getTime() + confirmWithin);
      const asked = [];
      for (const { id, reason } of rows) {
        const { token, digest: tokenDigest } = makeToken();
        await manager.update(ReceivedMailRecord, { id }, { tokenDigest, expiresAt });
        asked.push({ id, token, quotes: reason === 'QUOTES_NUMBER' });
      }
      await schedule(
        manager,
        rows.map(({ id }) => jobOf(jobs.expire, id, expiresAt)),
      );
      await manager.update(MailSenderRecord, { id: senderKey }, { answeredAt: at });
      await postLetters(manager, [{ ...compose(asked), to }], { seal: this.seal, at });
    });
  }

  /** The mail a link leads to, while it waits. */
  async waitingFor(
    tokenDigest: string,
  ): Promise<{ readonly record: ReceivedMailRecord; readonly mail: WaitingMail } | null> {
    const record = await this.database.read((manager) =>
      manager.findOneBy(ReceivedMailRecord, { tokenDigest, state: 'WAITING' }),
    );
    if (!record?.sealed || !record.expiresAt || record.expiresAt <= this.clock.now()) return null;
    return { record, mail: this.sealed.openWaiting(record.id, record.sealed) };
  }

  /** Ends the waiting of a mail without a complaint; its text is gone. False when it waits no more. */
  async end(id: string, state: 'EXPIRED' | 'DISOWNED'): Promise<boolean> {
    return this.database.write(async (manager) => {
      const gone = { sealed: null, tokenDigest: null, expiresAt: null };
      const { affected } = await manager.update(
        ReceivedMailRecord,
        { id, state: 'WAITING' },
        { state, ...gone },
      );
      return affected === 1;
    });
  }

  /** From NEW or WAITING to what it is for good: whoever comes second changes nothing. */
  private async once(
    id: string,
    outcome: MailOutcome,
    more: (manager: EntityManager) => Promise<void>,
  ): Promise<boolean> {
    return this.database.write(async (manager) => {
      const { affected } = await manager.update(
        ReceivedMailRecord,
        { id, state: In(['NEW', 'WAITING']) },
        outcome,
      );
      if (affected !== 1) return false;
      await more(manager);
      return true;
    });
  }

  /** At most one automatic answer for one address in a day (RFC 3834, section 2). */
  private async answer(manager: EntityManager, senderKey: string, letter: MailLetter): Promise<void> {
    const at = this.clock.now();
    const sender = await manager.findOneBy(MailSenderRecord, { id: senderKey });
    if (answerAt(sender, at) > at) return;
    const now = sender ?? { mails: 0, since: at };
    await manager.upsert(MailSenderRecord, { id: senderKey, ...now, answeredAt: at }, ['id']);
    await postLetters(manager, [letter], { seal: this.seal, at });
  }
}

const blank: Omit<ReceivedMailRecord, 'id' | 'mailbox' | 'validity' | 'uid' | 'listedAt'> = {
  ...{ digest: null, state: 'NEW', verdict: null, reason: null, bytes: null, senderMask: null },
  ...{ senderKey: null, letterId: null, sealed: null, tokenDigest: null, expiresAt: null, settledAt: null },
};

function jobOf(kind: string, about: string, dueAt: Date): Job {
  return { kind, about, dueAt, payload: {} };
}
