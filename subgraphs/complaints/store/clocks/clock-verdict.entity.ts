import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Verdict } from '../../domain/clocks/clock-reading';
import type { ClockName } from '../../domain/standards/service-standard';

/** What was said of a clock when it was met. Verdicts are added and never touched again. */
@Entity('clock_verdict')
export class ClockVerdictRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  complaintId!: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  clock!: ClockName;

  @PrimaryColumn({ type: 'int' })
  round!: number;

  @Column({ type: 'varchar', length: 10 })
  verdict!: Verdict;

  @Column({ type: 'datetime', precision: 6 })
  dueAt!: Date;

  @Column({ type: 'datetime', precision: 6 })
  stoppedAt!: Date;

  /** The whole `ClockReading` of that moment as JSON. */
  @Column({ type: 'text' })
  reading!: string;
}
