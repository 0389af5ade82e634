import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ComplaintFacts } from '../../../schema/events/complaint-events';

/** What the mirror knows of a complaint out of events: codes, flags and times; never a text. */
@Entity('mirrored_complaint')
export class MirroredComplaintRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column({ type: 'varchar', length: 20 })
  state!: ComplaintFacts['state'];

  /** The time of the event that brought it into this state. */
  @Column({ type: 'datetime', precision: 6 })
  stateAt!: Date;

  @Column({ type: 'boolean' })
  supervisory!: boolean;

  @Column({ type: 'varchar', length: 20, nullable: true })
  accusedSide!: ComplaintFacts['accusedSide'];

  @Column({ type: 'boolean' })
  complaintHidden!: boolean;

  @Column({ type: 'boolean' })
  identityHidden!: boolean;

  @Column({ type: 'varchar', length: 64, nullable: true })
  leadAgency!: string | null;

  /** Codes of the supporting agencies, between commas. */
  @Column({ type: 'text' })
  supportingAgencies!: string;

  @Column({ type: 'varchar', length: 20 })
  channel!: ComplaintFacts['channel'];

  /** The inspector who let a supervisory complaint go to the national system. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  allowedBy!: string | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  allowedAt!: Date | null;

  /** The inspector who took that back; what is there already is hidden there. Null again once it may go again. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  takenBackBy!: string | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  takenBackAt!: Date | null;

  /** Its reporter was erased: nothing that names it leaves any more. */
  @Column({ type: 'boolean' })
  erased!: boolean;
}
