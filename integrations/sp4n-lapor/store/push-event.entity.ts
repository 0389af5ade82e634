import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigNumber } from './big-number';

/** Something the other side told us by itself: kept until what it is about was looked at, and known when told again. */
@Entity('push_event')
export class PushEventRow {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  id!: string;

  @Column({ type: 'varchar', length: 60 })
  type!: string;

  @Column(bigNumber)
  trackingId!: number;

  @Column({ type: 'datetime', precision: 6 })
  receivedAt!: Date;

  /** Looks that did not find the report. */
  @Column({ type: 'integer' })
  misses!: number;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  handledAt!: Date | null;
}
