import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who changed what, when: rows are added and never changed. */
@Entity('edit_history')
export class EditRow {
  @PrimaryColumn({ type: 'bigint', generated: 'increment' })
  id!: number;

  @Column({ type: 'datetime' })
  at!: Date;

  /** Null for the seed. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  accountId!: string | null;

  @Column({ type: 'varchar', length: 20 })
  action!: string;

  @Column({ type: 'varchar', length: 40, nullable: true })
  agencyCode!: string | null;

  @Column({ type: 'varchar', length: 61, nullable: true })
  categoryCode!: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  calendarCode!: string | null;

  @Column({ type: 'varchar', length: 64, nullable: true })
  holidayId!: string | null;

  /** JSON: field to `[before, after]`, for the fields that differ. */
  @Column({ type: 'text' })
  changes!: string;
}
