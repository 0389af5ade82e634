import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of the access log: somebody was shown the data of a reporter without account. Only ever added. */
@Entity('reporter_reveal')
export class ReporterRevealRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column({ type: 'datetime', precision: 6 })
  at!: Date;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'varchar', length: 20 })
  byRole!: string;

  /** For an inquiry only: no answer of the API carries it. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  byAccountId!: string | null;
}
