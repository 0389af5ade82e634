import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Aspect, Reason, Winner } from '../mapping/conflicts/reasons';
import { bigNumber } from './big-number';

/** How a difference between both sides was decided, and why; an admin reads it. */
@Entity('decision')
export class DecisionRow {
  @PrimaryColumn({ ...bigNumber, generated: 'increment' })
  id!: number;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column(bigNumber)
  trackingId!: number;

  @Column({ type: 'varchar', length: 10 })
  aspect!: Aspect;

  @Column({ type: 'varchar', length: 6 })
  wins!: Winner;

  @Column({ type: 'varchar', length: 40 })
  why!: Reason;

  /** Both sides in codes and raw names; never a text of anybody. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  ours!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  theirs!: string | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  oursAt!: Date | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  theirsAt!: Date | null;

  @Column({ type: 'datetime', precision: 6 })
  decidedAt!: Date;
}
