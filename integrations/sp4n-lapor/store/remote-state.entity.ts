import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDay } from '../../../platform/domain/calendar/local-day';
import type { MirrorState, MirrorTrouble } from '../../../schema/events/mirror-events';

/** How the other side is, for all nodes of the mirror: one row. */
@Entity('remote_state')
export class RemoteStateRow {
  @PrimaryColumn({ type: 'integer' })
  id!: number;

  /** An admin stopped the mirror. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  pausedAt!: Date | null;

  @Column({ type: 'varchar', length: 36, nullable: true })
  pausedBy!: string | null;

  /** Nothing is called before this: it asked us to wait, or is under maintenance. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  waitUntil!: Date | null;

  /** It refused our credentials; every call would fail. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  credentialsRefusedAt!: Date | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  failingSince!: Date | null;

  @Column({ type: 'integer' })
  failuresInARow!: number;

  @Column({ type: 'varchar', length: 40, nullable: true })
  lastFailure!: string | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  lastSuccessAt!: Date | null;

  /** Changes there up to this time of theirs have been taken in. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  watermark!: Date | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  polledAt!: Date | null;

  /** Everything there was looked at. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  sweptAt!: Date | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  mastersAt!: Date | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  reconciledAt!: Date | null;

  /** The health of the mirror that was told last. */
  @Column({ type: 'varchar', length: 10 })
  toldState!: MirrorState;

  @Column({ type: 'varchar', length: 20 })
  toldTrouble!: MirrorTrouble;

  /** The local day whose summary was told last. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  toldDay!: LocalDay | null;
}
