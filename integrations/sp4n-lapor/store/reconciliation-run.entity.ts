import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigNumber } from './big-number';

export const runCauses = ['NIGHTLY', 'ADMIN', 'REBUILD'] as const;
export type RunCause = (typeof runCauses)[number];

/** One comparison of both sides, in numbers. */
@Entity('reconciliation_run')
export class ReconciliationRunRow {
  @PrimaryColumn({ ...bigNumber, generated: 'increment' })
  id!: number;

  @Column({ type: 'varchar', length: 10 })
  cause!: RunCause;

  /** Who asked for it; null for the nightly one. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  askedBy!: string | null;

  @Column({ type: 'datetime', precision: 6 })
  startedAt!: Date;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  endedAt!: Date | null;

  /** A code; the other side did not answer. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  failure!: string | null;

  @Column({ type: 'integer' })
  here!: number;

  @Column({ type: 'integer' })
  there!: number;

  @Column({ type: 'integer' })
  differences!: number;

  @Column({ type: 'integer' })
  repaired!: number;
}
