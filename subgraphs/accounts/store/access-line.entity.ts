import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A line of the access log: added before personal data are shown, and never touched again. */
@Entity('personal_data_access')
export class AccessLineRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  accountId!: string;

  @Column({ type: 'varchar', length: 36 })
  byAccountId!: string;

  @Column({ type: 'varchar', length: 20 })
  byRole!: string;

  @Column({ type: 'datetime', precision: 6 })
  at!: Date;

  /** Sealed: a reason may name a person. */
  @Column({ type: 'text' })
  reason!: string;
}
