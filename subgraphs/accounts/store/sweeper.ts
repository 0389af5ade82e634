import { IsNull, LessThan, Not } from 'typeorm';
import type { Clock } from '../../../platform/domain/clock';
import type { Database } from '../../../platform/runtime/database/database';
import { OutgoingMailRecord } from '../../../platform/runtime/mail/outgoing-mail.entity';
import { AttemptRecord } from '../../../platform/runtime/throttle/attempt-record.entity';
import { AccountRow } from './account.entity';
import { LinkRow } from './link.entity';
import { NoticeDeliveryRow } from './notices/notice-delivery.entity';
import { RefreshTokenRow, SessionRow } from './session.entity';

const days = 86_400_000;

/** Throws away what nobody can use any more: the less is kept, the less can leak. */
export class Sweeper {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async runOnce(): Promise<void> {
    const now = this.clock.now();
    const ago = (number: number) => LessThan(new Date(now.getTime() - number * days));
    await this.database.write(async (manager) => {
      // Registered, never activated: nobody else was told of them. The e-mail is free again.
      const waiting = { role: 'CITIZEN', activatedAt: IsNull(), closedAt: IsNull() } as const;
      await manager.delete(AccountRow, { ...waiting, createdAt: ago(30) });
      await manager.delete(LinkRow, { expiresAt: ago(0) });
      await manager.delete(AttemptRecord, { lastAt: ago(1) });
      // A used token must be known as used until the session itself has expired.
      await manager.delete(RefreshTokenRow, { expiresAt: ago(1) });
      await manager.delete(SessionRow, { expiresAt: ago(1) });
      // Nothing is told so late that it could come a second time.
      await manager.delete(NoticeDeliveryRow, { state: Not('WAITING'), toldAt: ago(30) });
      await manager.delete(OutgoingMailRecord, { state: 'SENT', sentAt: ago(30) });
      await manager.update(OutgoingMailRecord, { state: 'DEAD', writtenAt: ago(7) }, { sealed: null });
    });
  }
}
