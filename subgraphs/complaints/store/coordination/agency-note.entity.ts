import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../../../platform/domain/actor';
import type { AgencyNote } from '../../domain/coordination/notes';

/** A note inside an agency, or from one agency to the lead; only ever added. */
@Entity('agency_note')
export class AgencyNoteRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: AgencyNote['kind'];

  /** Null for the secretariat. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  agencyId!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  agencyName!: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  fromUnit!: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  toUnit!: string | null;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'datetime', precision: 6 })
  at!: Date;

  @Column({ type: 'varchar', length: 20 })
  byRole!: Role;

  @Column({ type: 'varchar', length: 36, nullable: true })
  byAccountId!: string | null;
}
