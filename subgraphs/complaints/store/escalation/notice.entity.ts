import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeLevel } from '../../domain/escalation/levels';
import type { ClockName } from '../../domain/standards/service-standard';

/** That a clock reached a level, for one desk: codes and times, no text of the complaint and no person. */
@Entity('notice')
export class NoticeRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column({ type: 'varchar', length: 20 })
  clock!: ClockName;

  @Column({ type: 'int' })
  round!: number;

  @Column({ type: 'varchar', length: 20 })
  level!: NoticeLevel;

  /** Name of the desk: `ADMIN`, `OFFICER:PUPR`. */
  @Column({ type: 'varchar', length: 60 })
  desk!: string;

  @Column({ type: 'datetime', precision: 6 })
  dueAt!: Date;

  @Column({ type: 'datetime', precision: 6 })
  issuedAt!: Date;

  /** The letter by which the desk was told, alone or with others; null until it is. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  letterId!: string | null;

  /** When somebody at the desk marked it as read. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  readAt!: Date | null;
}
