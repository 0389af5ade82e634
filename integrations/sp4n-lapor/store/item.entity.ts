import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ItemAuthor } from '../mapping/national-course';
import { bigNumber } from './big-number';

/** A follow-up over there and, where it was taken or came from here, the entry of ours. The two keys say: once. */
@Entity('item')
export class ItemRow {
  @PrimaryColumn(bigNumber)
  trackingId!: number;

  @PrimaryColumn(bigNumber)
  itemId!: number;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  /** Null for what has no entry here: a file sent after the report, a state without words, an item not taken. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  entryId!: string | null;

  /** OUT: posted by us. IN: written there. */
  @Column({ type: 'varchar', length: 3 })
  direction!: 'OUT' | 'IN';

  /** Who wrote it; null where nobody noted it. */
  @Column({ type: 'varchar', length: 11, nullable: true })
  author!: ItemAuthor | null;

  /** When it was written, by the clock of the other side; null when that time could not be read. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  writtenAt!: Date | null;

  /** SHA-256 of its text and files as they were seen there last: an edit shows. Null until it was seen. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  digest!: string | null;

  /** It is no longer there. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  removedAt!: Date | null;

  @Column({ type: 'datetime', precision: 6 })
  seenAt!: Date;
}
