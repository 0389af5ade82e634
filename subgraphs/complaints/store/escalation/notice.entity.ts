import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeskNoticeKind } from '../../../../schema/events/notice-words';
import type { NoticeLevel } from '../../domain/escalation/levels';
import type { ClockName } from '../../domain/standards/service-standard';

/**
 * What one desk is told: that a clock reached a level, or of a step. Codes and times, no text of the complaint and no
 * person.
 */
@Entity('notice')
export class NoticeRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: DeskNoticeKind;

  /** Which clock, in which of its rounds, how far; null for a step. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  clock!: ClockName | null;

  @Column({ type: 'int', nullable: true })
  round!: number | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  level!: NoticeLevel | null;

  /** Name of the desk: `ADMIN`, `OFFICER:PUPR`. */
  @Column({ type: 'varchar', length: 60 })
  desk!: string;

  /** Of the clock, or of the appeal that waits; null where there is none. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  dueAt!: Date | null;

  @Column({ type: 'datetime', precision: 6 })
  issuedAt!: Date;

  /** The letter by which the desk was told, alone or with others; null until it is. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  letterId!: string | null;

  /** When somebody at the desk marked it as read. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  readAt!: Date | null;
}
