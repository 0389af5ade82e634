import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordApproval } from '../../domain/records/record';

/** That somebody in the chain initialled, signed or took note of one version of a record. Never changed. */
@Entity('record_approval')
export class RecordApprovalRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  recordId!: string;

  @PrimaryColumn({ type: 'int' })
  version!: number;

  /** Nobody approves a version twice. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  byAccountId!: string;

  @Column({ type: 'int' })
  step!: number;

  @Column({ type: 'int' })
  ordinal!: number;

  @Column({ type: 'varchar', length: 20 })
  kind!: RecordApproval['kind'];

  @Column({ type: 'varchar', length: 200 })
  title!: string;

  @Column({ type: 'varchar', length: 36, nullable: true })
  onBehalfOf!: string | null;

  @Column({ type: 'datetime', precision: 6 })
  at!: Date;
}
