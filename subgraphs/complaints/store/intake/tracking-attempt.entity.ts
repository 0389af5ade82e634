import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('tracking_attempt')
export class TrackingAttemptRecord {
  /** SHA-256 of the number that was tried: what strangers typed is not kept. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id!: string;

  @Column({ type: 'int' })
  count!: number;

  @Column({ type: 'datetime', precision: 6 })
  lastAt!: Date;
}
