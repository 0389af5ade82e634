import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Attachment, AttachmentKind, Publicity } from '../../domain/attachments/attachment';
import type { ThreadAuthor } from '../../domain/decision';

/** AWAITED: a ticket was given. STORED: it is there whole. ENDED: it never came, or was removed; its files go. */
export type AttachmentState = 'AWAITED' | 'STORED' | 'ENDED';

/** A file of a complaint, from the ticket on. The files themselves are kept under its id. */
@Entity('attachment')
export class AttachmentRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column({ type: 'varchar', length: 36, nullable: true })
  followUpId!: string | null;

  @Column({ type: 'varchar', length: 20 })
  state!: AttachmentState;

  /** Who was given the ticket; nobody after an erasure. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  accountId!: string | null;

  @Column({ type: 'varchar', length: 20 })
  author!: ThreadAuthor;

  @Column({ type: 'varchar', length: 40, nullable: true })
  agencyId!: string | null;

  @Column({ type: 'varchar', length: 200 })
  fileName!: string;

  /** As announced; of a picture that was made anew, as it is kept. */
  @Column({ type: 'int' })
  bytes!: number;

  @Column({ type: 'varchar', length: 20, nullable: true })
  kind!: AttachmentKind | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  mediaType!: string | null;

  @Column({ type: 'varchar', length: 64, nullable: true })
  sha256!: string | null;

  @Column({ type: 'int', nullable: true })
  width!: number | null;

  @Column({ type: 'int', nullable: true })
  height!: number | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  looks!: string | null;

  /** Four parts of `looks`, to find what looks alike (`domain/attachments/looks-alike.ts`). */
  @Column({ type: 'varchar', length: 4, nullable: true })
  looks1!: string | null;

  @Column({ type: 'varchar', length: 4, nullable: true })
  looks2!: string | null;

  @Column({ type: 'varchar', length: 4, nullable: true })
  looks3!: string | null;

  @Column({ type: 'varchar', length: 4, nullable: true })
  looks4!: string | null;

  @Column({ type: 'varchar', length: 20 })
  audience!: Attachment['audience'];

  @Column({ type: 'varchar', length: 20, nullable: true })
  publicity!: Publicity | null;

  @Column({ type: 'datetime', precision: 6 })
  askedAt!: Date;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  storedAt!: Date | null;
}
