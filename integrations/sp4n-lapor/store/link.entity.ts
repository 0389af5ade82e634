import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ComplaintFacts } from '../../../schema/events/complaint-events';
import type { LaporStatus } from '../mapping/states';
import { bigNumber } from './big-number';

/** A complaint of ours and a report over there that are one and the same. */
@Entity('link')
export class LinkRow {
  @PrimaryColumn(bigNumber)
  trackingId!: number;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  /** 1 for the first report of a complaint; the one with the highest is followed. */
  @Column({ type: 'integer' })
  sequence!: number;

  /** Our ticket number. */
  @Column({ type: 'varchar', length: 32 })
  ticket!: string;

  /** Where it was filed first. */
  @Column({ type: 'varchar', length: 5 })
  origin!: 'HUB' | 'LAPOR';

  /** The name of the state over there as it was seen last, and what it stands for; null for an unknown one. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  statusRaw!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  status!: LaporStatus | null;

  /** When it got there, by its own clock. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  statusAt!: Date | null;

  /** The state of ours that both sides agreed on last: it was told there, or taken from there. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  toldState!: ComplaintFacts['state'] | null;

  /** Flags over there as they were confirmed last. */
  @Column({ type: 'boolean' })
  identityHidden!: boolean;

  @Column({ type: 'boolean' })
  complaintHidden!: boolean;

  @Column({ ...bigNumber, nullable: true })
  categoryId!: number | null;

  @Column({ ...bigNumber, nullable: true })
  institutionId!: number | null;

  /** Title and text over there as they were seen last. */
  @Column({ type: 'text', nullable: true })
  title!: string | null;

  @Column({ type: 'text', nullable: true })
  content!: string | null;

  /** When it was received there, and passed on to its institution, by its own clock; null until that was seen. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  receivedThereAt!: Date | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  passedOnAt!: Date | null;

  /** The last change over there that was taken in, by its own clock. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  changedThereAt!: Date | null;

  /** When all that is said there was taken in last; null: never wholly. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  takenInAt!: Date | null;

  /** When both sides were found in step last. */
  @Column({ type: 'datetime', precision: 6 })
  syncedAt!: Date;

  @Column({ type: 'datetime', precision: 6 })
  linkedAt!: Date;
}
