import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the newest calendars have been worked into the complaints that are open. There is one row. */
@Entity('calendar_recompute')
export class RecomputeRecord {
  @PrimaryColumn({ type: 'int' })
  id!: number;

  /** The revision of the calendars that is worked in. */
  @Column({ type: 'int' })
  revision!: number;

  /** ALL: complaints of before there were clocks are to be given theirs, ended ones too. */
  @Column({ type: 'varchar', length: 10 })
  scope!: 'ALL' | 'OPEN';

  @Column({ type: 'boolean' })
  isDone!: boolean;

  /** Complaints are taken in the order of their ids; this one was the last. */
  @Column({ type: 'varchar', length: 36 })
  lastId!: string;

  @Column({ type: 'int' })
  looked!: number;

  @Column({ type: 'int' })
  changed!: number;
}
