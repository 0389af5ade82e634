import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EntryReview, NewThreadEntry } from '../domain/decision';

/** An entry of a thread. Who wrote it is kept in the line of history of the same revision. */
@Entity('thread_entry')
export class ThreadEntryRecord {
  /** Sorts by time of writing (`sortable-id.ts`). */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column({ type: 'int' })
  revision!: number;

  @Column({ type: 'datetime', precision: 6 })
  at!: Date;

  @Column({ type: 'varchar', length: 20 })
  kind!: NewThreadEntry['kind'];

  @Column({ type: 'varchar', length: 20 })
  author!: NewThreadEntry['author'];

  @Column({ type: 'varchar', length: 40, nullable: true })
  agencyId!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  agencyName!: string | null;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'varchar', length: 20 })
  audience!: NewThreadEntry['audience'];

  /** Set when the word list proposed to block it. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  review!: EntryReview | null;

  /** LAPOR: it was written at SP4N-LAPOR!. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  origin!: 'LAPOR' | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  editedAt!: Date | null;
}
