import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LinkPurpose } from '../domain/link';

/** A link that is still good or has expired; a used or replaced one has no row. */
@Entity('account_link')
export class LinkRow {
  /** SHA-256 of the secret, in hexadecimal. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  digest!: string;

  @Column({ type: 'varchar', length: 36 })
  accountId!: string;

  @Column({ type: 'varchar', length: 20 })
  purpose!: LinkPurpose;

  @Column({ type: 'datetime', precision: 6 })
  expiresAt!: Date;
}
