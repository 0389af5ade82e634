import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProhibitedWord } from '../../domain/conduct/word-list';

/** A word of the list. One that is taken out stays as a row that says who took it out, and when. */
@Entity('prohibited_word')
export class ProhibitedWordRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 250 })
  word!: string;

  @Column({ type: 'varchar', length: 10 })
  language!: ProhibitedWord['language'];

  @Column({ type: 'varchar', length: 20 })
  class!: ProhibitedWord['class'];

  @Column({ type: 'varchar', length: 10 })
  action!: ProhibitedWord['action'];

  /** Null for the words a new hub begins with. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  addedBy!: string | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  addedAt!: Date | null;

  @Column({ type: 'varchar', length: 36, nullable: true })
  removedBy!: string | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  removedAt!: Date | null;
}
