import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether an account may file: all this service knows of a person. */
@Entity('reporter_copy')
export class ReporterCopy {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  accountId!: string;

  /** Active, and with complete bio-data. */
  @Column({ type: 'boolean' })
  mayFile!: boolean;
}
