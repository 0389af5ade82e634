import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigNumber } from './big-number';

/** REPAIRED: done in the run. WAITING: a delivery is on its way. FAILED: it could not be done. REPORTED: for a person. */
export const outcomes = ['REPAIRED', 'WAITING', 'FAILED', 'REPORTED'] as const;
export type Outcome = (typeof outcomes)[number];

/** One thing in which both sides differed. */
@Entity('difference')
export class DifferenceRow {
  @PrimaryColumn({ ...bigNumber, generated: 'increment' })
  id!: number;

  @Column(bigNumber)
  runId!: number;

  @Column({ type: 'varchar', length: 30 })
  kind!: string;

  @Column({ type: 'varchar', length: 36, nullable: true })
  complaintId!: string | null;

  @Column({ ...bigNumber, nullable: true })
  trackingId!: number | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  here!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  there!: string | null;

  @Column({ type: 'varchar', length: 10 })
  outcome!: Outcome;
}
