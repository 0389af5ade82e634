import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Tombstone } from '../domain/erasure';

/** That there was an account, and since when there is none: no personal data. */
@Entity('account_tombstone')
export class TombstoneRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  accountId!: string;

  @Column({ type: 'datetime', precision: 6 })
  erasedAt!: Date;

  @Column({ type: 'varchar', length: 10 })
  askedBy!: Tombstone['askedBy'];

  @Column({ type: 'varchar', length: 20, nullable: true })
  ground!: Tombstone['ground'];

  @Column({ type: 'varchar', length: 36, nullable: true })
  byAccountId!: string | null;
}
