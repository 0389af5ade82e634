import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The outbox: one row per event, written in the transaction of the change it tells of. The relay gives
 * it a `position` afterwards; rows stay, so that a projection can be rebuilt from the first one.
 */
@Entity('outbox')
export class EventRecord {
  /** Order of writing; not the order of telling, since transactions commit in another order than they count. */
  @PrimaryColumn({ type: 'bigint', generated: 'increment' })
  id!: number;

  /** Order of telling, given by the relay; null until then. */
  @Column({ type: 'bigint', nullable: true })
  position!: number | null;

  @Column({ type: 'varchar', length: 36 })
  eventId!: string;

  /** The event as JSON. */
  @Column({ type: 'text' })
  body!: string;
}
