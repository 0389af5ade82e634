import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ComplaintFacts } from '../../../schema/events/complaint-events';
import { bigNumber } from './big-number';

/** What is told to the other side, one call after another, each retried alone. */
export const steps = ['CREATE', 'ATTACH', 'FOLLOW_UP', 'STATE', 'SECRECY', 'FORWARD'] as const;
export type Step = (typeof steps)[number];

/**
 * WAITING: to be sent at its time. SENDING: in the hands of a worker. DONE: sent. SKIPPED: nothing to send, see
 * `reason`. HELD: waits for something that is not there yet, see `reason`. DEAD: given up; an admin may replay it.
 */
export const deliveryStates = ['WAITING', 'SENDING', 'DONE', 'SKIPPED', 'HELD', 'DEAD'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** One step of telling the other side. */
@Entity('delivery')
export class DeliveryRow {
  /** Steps of one complaint are taken in this order. */
  @PrimaryColumn({ ...bigNumber, generated: 'increment' })
  id!: number;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column({ type: 'varchar', length: 10 })
  step!: Step;

  /** What the step is about: an entry, an attachment, an event; the same thing is told once. */
  @Column({ type: 'varchar', length: 40 })
  about!: string;

  /** Which report of the complaint. */
  @Column({ type: 'integer' })
  sequence!: number;

  /** For STATE and FORWARD: the state of ours to tell. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  wanted!: ComplaintFacts['state'] | null;

  /** When it happened here. */
  @Column({ type: 'datetime', precision: 6 })
  happenedAt!: Date;

  @Column({ type: 'varchar', length: 8 })
  state!: DeliveryState;

  /** A code: why it was skipped, is held, failed last or was given up. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  reason!: string | null;

  /** What the other side said to that; its own text, for admins alone. */
  @Column({ type: 'varchar', length: 300, nullable: true })
  said!: string | null;

  /** Failures in a row that count; enough of them give it up. */
  @Column({ type: 'integer' })
  failures!: number;

  @Column({ type: 'datetime', precision: 6 })
  nextAt!: Date;

  /** Whose hands it is in: a worker whose lease ran out finds another token and records nothing. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  token!: string | null;

  /** A call was made, and nobody knows what became of it: look before calling again. */
  @Column({ type: 'boolean' })
  uncertain!: boolean;

  /** The first call, for the look-up. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  triedAt!: Date | null;

  /** What is done of a step of several calls: ids of files already sent up, as JSON. */
  @Column({ type: 'text', nullable: true })
  progress!: string | null;

  /** Admins have been warned of it. */
  @Column({ type: 'boolean' })
  warned!: boolean;

  /** What the other side called the result: a report, or an item. */
  @Column({ ...bigNumber, nullable: true })
  remoteId!: number | null;

  @Column({ type: 'datetime', precision: 6 })
  createdAt!: Date;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  doneAt!: Date | null;
}
