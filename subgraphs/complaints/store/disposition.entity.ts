import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Disposition } from '../domain/complaint';

/** One disposition of a complaint; `number` counts them within the complaint, and none is ever removed. */
@Entity('disposition')
export class DispositionRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  complaintId!: string;

  @PrimaryColumn({ type: 'int' })
  number!: number;

  @Column({ type: 'varchar', length: 40 })
  agencyId!: string;

  @Column({ type: 'varchar', length: 200 })
  agencyName!: string;

  @Column({ type: 'varchar', length: 20 })
  role!: Disposition['role'];

  @Column({ type: 'datetime', precision: 6 })
  issuedAt!: Date;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  ending!: Disposition['ending'];

  @Column({ type: 'datetime', precision: 6, nullable: true })
  readAt!: Date | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  acceptedAt!: Date | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  answeredAt!: Date | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  doneAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  endReason!: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  proposedAgencyId!: string | null;

  /** Codes from the top unit to the one that holds it, each between slashes; null is the agency itself. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  unitPath!: string | null;
}
