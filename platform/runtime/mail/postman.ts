import { LessThanOrEqual } from 'typeorm';
import type { Clock } from '../../domain/clock';
import type { Database } from '../database/database';
import type { Logger } from '../logging/logger';
import { BeatingWork } from '../beating-work';
import { LetterRefused } from './letter-refused';
import { claimMilliseconds, nextAttempt } from './mail-attempts';
import type { Mailer } from './mailer';
import { unsealed, type Seal } from './outgoing-mail';
import { OutgoingMailRecord } from './outgoing-mail.entity';

const batch = 20;

export interface PostmanOptions {
  readonly database: Database;
  readonly mailer: Mailer;
  readonly seal: Seal;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Sends what is posted: claims letters in a short transaction, sends each outside of any, records in another.
 * A crash between sending and recording lets the claim run out and the letter goes again: at least once.
 */
export class Postman {
  private readonly sending = new BeatingWork(
    () => this.drain(),
    (error) => this.options.log.error({ error }, 'postman fault'),
  );
  private stopped = false;
  private leave: (() => void) | null = null;

  constructor(private readonly options: PostmanOptions) {}

  /** Looks after each commit of this process; the slow beat takes up retries and what other nodes left behind. */
  start(beatMilliseconds = 15_000): void {
    this.leave = this.options.database.onCommit(() => this.sending.nudge());
    this.sending.start(beatMilliseconds);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.leave?.();
    await this.sending.stop();
  }

  /** Sends everything due and posted before the call. */
  runOnce(): Promise<void> {
    return this.sending.run();
  }

  private async drain(): Promise<void> {
    let claimed: readonly OutgoingMailRecord[];
    do {
      claimed = await this.claim();
      // What a stopping node has claimed and not begun comes back when the claim runs out.
      for (const record of claimed) if (!this.stopped) await this.deliver(record);
    } while (claimed.length === batch && !this.stopped);
  }

  private async claim(): Promise<readonly OutgoingMailRecord[]> {
    const { database, clock } = this.options;
    const at = clock.now();
    const due = { state: 'WAITING' as const, dueAt: LessThanOrEqual(at) };
    // Asked before the transaction opens: most commits post no letter.
    const waiting = await database.read((manager) => manager.existsBy(OutgoingMailRecord, due));
    if (!waiting) return [];
    return database.write(async (manager) => {
      const records = await manager.find(OutgoingMailRecord, {
        where: due,
        order: { dueAt: 'ASC', id: 'ASC' },
        take: batch,
        ...(database.kind === 'mysql' ? { lock: { mode: 'pessimistic_write' as const } } : {}),
      });
      const dueAt = new Date(at.getTime() + claimMilliseconds);
      for (const { id } of records) await manager.update(OutgoingMailRecord, { id }, { dueAt });
      return records;
    });
  }

  private async deliver(record: OutgoingMailRecord): Promise<void> {
    const { mailer, seal } = this.options;
    try {
      await mailer.send(unsealed(record, seal));
    } catch (error) {
      await this.recordFailure(record, error);
      return;
    }
    await this.record(record, { state: 'SENT', sealed: null, sentAt: this.options.clock.now(), fault: null });
  }

  private async recordFailure(record: OutgoingMailRecord, error: unknown): Promise<void> {
    const attempts = record.attempts + 1;
    const dueAt = error instanceof LetterRefused ? null : nextAttempt(attempts, this.options.clock.now());
    const fault = codeOf(error);
    this.options.log.warn({ mail: record.id, kind: record.kind, attempts, fault }, 'letter not sent');
    if (dueAt) return this.record(record, { attempts, dueAt, fault });
    this.options.log.error({ mail: record.id, kind: record.kind, fault }, 'letter given up');
    return this.record(record, { attempts, state: 'DEAD', fault });
  }

  private async record({ id }: OutgoingMailRecord, change: Partial<OutgoingMailRecord>): Promise<void> {
    await this.options.database.write((manager) => manager.update(OutgoingMailRecord, { id }, change));
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  return String('code' in error ? error.code : error.name).slice(0, 60);
}
