import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An account that is no more: what was under way when it was erased does not bring it back. */
@Entity('erased_account')
export class ErasedAccountRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  accountId!: string;

  @Column({ type: 'datetime', precision: 6 })
  erasedAt!: Date;
}
