import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigNumber } from './big-number';

/** Something from there that no rule could take in: a person looks at it. One line per reason and thing. */
@Entity('review')
export class ReviewRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 40 })
  reason!: string;

  /** What it is about, as far as it can be told: `report:7100001`, `item:7100001/90000001`, `list:3`. */
  @Column({ type: 'varchar', length: 80 })
  about!: string;

  @Column({ ...bigNumber, nullable: true })
  trackingId!: number | null;

  @Column({ type: 'varchar', length: 36, nullable: true })
  complaintId!: string | null;

  /** Paths, codes and raw names; never what a person wrote. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  detail!: string | null;

  @Column({ type: 'integer' })
  times!: number;

  @Column({ type: 'datetime', precision: 6 })
  firstAt!: Date;

  @Column({ type: 'datetime', precision: 6 })
  lastAt!: Date;

  @Column({ type: 'varchar', length: 36, nullable: true })
  settledBy!: string | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  settledAt!: Date | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  settlement!: string | null;
}
