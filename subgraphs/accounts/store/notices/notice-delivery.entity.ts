import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeKind } from '../../../../schema/events/notice-words';
import type { Desk } from '../../domain/notices/told';

/** By which way a notice goes. */
export type NoticeWay = 'EMAIL' | 'SMS';

/** WAITING: to be written at its time. POSTED: in a letter. DROPPED: overtaken before it was sent. */
export type DeliveryState = 'WAITING' | 'POSTED' | 'DROPPED';

/** One notice to one person by one way. The three keys together say that it is sent once. */
@Entity('notice_delivery')
export class NoticeDeliveryRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  letterId!: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  accountId!: string;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  way!: NoticeWay;

  @Column({ type: 'varchar', length: 20 })
  kind!: NoticeKind;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  /** The desk it was for; null when it is for the reporter. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  role!: Desk['role'] | null;

  @Column({ type: 'varchar', length: 64, nullable: true })
  agencyId!: string | null;

  @Column({ type: 'varchar', length: 10 })
  state!: DeliveryState;

  /** When it was told, and not before when it is to be written. */
  @Column({ type: 'datetime', precision: 6 })
  toldAt!: Date;

  @Column({ type: 'datetime', precision: 6 })
  dueAt!: Date;

  /** The letter it went into. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  mailId!: string | null;
}
