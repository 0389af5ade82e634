import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A working calendar as the agencies service told it last. */
@Entity('calendar_copy')
export class CalendarCopy {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  code!: string;

  @Column({ type: 'boolean' })
  roundTheClock!: boolean;

  /** `CalendarFacts['periods']` as JSON. */
  @Column({ type: 'text' })
  periods!: string;
}
