import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConductDecision } from '../../domain/conduct/ruling';
import type { Finding } from '../../domain/conduct/judge';

/** What the word list found in what was written by one change of a complaint, and what a human decided. */
@Entity('conduct_flag')
export class ConductFlagRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  /** Of the change; the entry of the thread it is about has the same one. */
  @Column({ type: 'int' })
  revision!: number;

  @Column({ type: 'varchar', length: 20 })
  place!: Finding['place'];

  @Column({ type: 'varchar', length: 20 })
  class!: Finding['class'];

  @Column({ type: 'varchar', length: 10 })
  action!: Finding['action'];

  @Column({ type: 'varchar', length: 250 })
  word!: string;

  @Column({ type: 'datetime', precision: 6 })
  at!: Date;

  /** Of a text edited elsewhere that is held back: what stood before stands. */
  @Column({ type: 'boolean' })
  held!: boolean;

  @Column({ type: 'varchar', length: 20, nullable: true })
  decision!: ConductDecision | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'varchar', length: 36, nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}
