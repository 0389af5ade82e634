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
}
