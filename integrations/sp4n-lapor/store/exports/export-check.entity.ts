import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigNumber } from '../big-number';

/** A file of the national admin that was checked, to be applied as it was seen. */
@Entity('export_check')
export class ExportCheckRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** SHA-256 of the file. */
  @Column({ type: 'varchar', length: 64 })
  digest!: string;

  /** When it was saved over there: nothing in it is newer. Null: it does not say, and nobody said. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  savedAt!: Date | null;

  @Column({ type: 'varchar', length: 36, nullable: true })
  checkedBy!: string | null;

  @Column({ type: 'datetime', precision: 6 })
  checkedAt!: Date;

  @Column({ type: 'varchar', length: 36, nullable: true })
  appliedBy!: string | null;

  /** Since when it is applied, row by row. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  appliedAt!: Date | null;
}

/** OLDER: we know something newer of it. FAILED: it could not be taken in, see the reason. */
export type RowOutcome = 'CREATED' | 'CHANGED' | 'SAME' | 'REVIEWED' | 'OLDER' | 'FAILED';

/** A row of it that says something we do not know. */
@Entity('export_row')
export class ExportRowRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  checkId!: string;

  @PrimaryColumn(bigNumber)
  trackingId!: number;

  /** As a spreadsheet numbers it. */
  @Column({ type: 'integer' })
  sheetRow!: number;

  /** What it says, as JSON. */
  @Column({ type: 'text' })
  record!: string;

  /** Null until it was applied. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  outcome!: RowOutcome | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  reason!: string | null;
}
