import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AppealState } from '../domain/appeal/appeal';
import type { Complaint } from '../domain/complaint';

/** A complaint as kept. Its dispositions, thread and history are rows of their own. */
@Entity('complaint')
export class ComplaintRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 20 })
  ticket!: string;

  /** Counts the changes: the number of the newest line of history. */
  @Column({ type: 'int' })
  revision!: number;

  /** What the filing app called this filing, so that sending it twice files it once. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  filingKey!: string | null;

  @Column({ type: 'varchar', length: 30 })
  class!: Complaint['class'];

  @Column({ type: 'varchar', length: 30, nullable: true })
  kind!: Complaint['kind'];

  @Column({ type: 'varchar', length: 100, nullable: true })
  category!: string | null;

  @Column({ type: 'varchar', length: 300 })
  topic!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'varchar', length: 500, nullable: true })
  address!: string | null;

  @Column({ type: 'double', nullable: true })
  latitude!: number | null;

  @Column({ type: 'double', nullable: true })
  longitude!: number | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  ward!: string | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  incidentDate!: string | null;

  @Column({ type: 'varchar', length: 30 })
  channel!: Complaint['channel'];

  @Column({ type: 'varchar', length: 36, nullable: true })
  reporterId!: string | null;

  @Column({ type: 'boolean' })
  identityHidden!: boolean;

  @Column({ type: 'boolean' })
  complaintHidden!: boolean;

  /** Who asked for each secrecy, with commas between them. */
  @Column({ type: 'varchar', length: 40 })
  identityHeldBy!: string;

  @Column({ type: 'varchar', length: 40 })
  complaintHeldBy!: string;

  @Column({ type: 'varchar', length: 40, nullable: true })
  accusedAgencyId!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  accusedSide!: Complaint['accusedSide'];

  @Column({ type: 'boolean' })
  supervisory!: boolean;

  @Column({ type: 'varchar', length: 20 })
  state!: Complaint['state'];

  @Column({ type: 'datetime', precision: 6 })
  filedAt!: Date;

  @Column({ type: 'datetime', precision: 6 })
  changedAt!: Date;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  forwardedAt!: Date | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  outcome!: Complaint['outcome'];

  @Column({ type: 'text', nullable: true })
  outcomeReason!: string | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  resolvedAt!: Date | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'int', nullable: true })
  rating!: number | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  archiveReason!: Complaint['archiveReason'];

  @Column({ type: 'varchar', length: 200, nullable: true })
  referredTo!: string | null;

  @Column({ type: 'boolean' })
  emergency!: boolean;

  @Column({ type: 'varchar', length: 36, nullable: true })
  mergedIntoId!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  stateBeforeMerge!: Complaint['state'] | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  mergedAt!: Date | null;

  /** `Complaint['inherited']` as JSON; null for none. */
  @Column({ type: 'text', nullable: true })
  inherited!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  appealState!: AppealState | null;

  /** `Complaint['appeal']` as JSON. */
  @Column({ type: 'text', nullable: true })
  appeal!: string | null;

  @Column({ type: 'int' })
  appealCount!: number;

  @Column({ type: 'varchar', length: 30 })
  standardCode!: string;

  @Column({ type: 'int' })
  standardVersion!: number;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  forwardDueAt!: Date | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  firstResultDueAt!: Date | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  finalResultDueAt!: Date | null;

  /** The earliest of the clocks that run. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  nextDueAt!: Date | null;
}
