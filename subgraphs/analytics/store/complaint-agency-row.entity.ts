import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ComplaintFacts } from '../../../schema/events/complaint-events';
import type { ComplaintState } from '../domain/fact';

/**
 * An agency that holds a complaint. Carries what figures per agency need, so that those are counted from one
 * index.
 */
@Entity('complaint_agency')
export class ComplaintAgencyRow {
  @PrimaryColumn({ type: 'int' })
  generation!: number;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  complaintId!: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  agencyId!: string;

  @Column({ type: 'varchar', length: 20 })
  state!: ComplaintState;

  @Column({ type: 'boolean' })
  isPublic!: boolean;

  @Column({ type: 'boolean' })
  supervisory!: boolean;

  @Column({ type: 'varchar', length: 20, nullable: true })
  accusedSide!: ComplaintFacts['accusedSide'];
}
