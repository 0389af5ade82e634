import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HistoryStep, NewThreadEntry } from '../domain/decision';

/** One step of a complaint: who, when, from, to, why. Lines are added and never touched again. */
@Entity('history_line')
export class HistoryLineRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  complaintId!: string;

  /** Counts from 1 within the complaint; two changes at once cannot both write the same one. */
  @PrimaryColumn({ type: 'int' })
  revision!: number;

  @Column({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'datetime', precision: 6 })
  at!: Date;

  @Column({ type: 'varchar', length: 30 })
  action!: HistoryStep['action'];

  @Column({ type: 'varchar', length: 20, nullable: true })
  fromState!: HistoryStep['from'];

  @Column({ type: 'varchar', length: 20 })
  toState!: HistoryStep['to'];

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** `HistoryStep['changes']` as JSON. */
  @Column({ type: 'text' })
  changes!: string;

  @Column({ type: 'varchar', length: 20 })
  audience!: NewThreadEntry['audience'];

  @Column({ type: 'varchar', length: 20 })
  byRole!: string;

  /** For an inquiry only: no answer of the API carries it. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  byAccountId!: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  byAgencyId!: string | null;
}
