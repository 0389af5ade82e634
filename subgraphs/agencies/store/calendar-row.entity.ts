import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('calendar')
export class CalendarRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  code!: string;

  @Column({ type: 'varchar', length: 200 })
  nameId!: string;

  @Column({ type: 'varchar', length: 200 })
  nameEn!: string;

  @Column({ type: 'boolean' })
  roundTheClock!: boolean;

  /** `{ weekday, opens, closes }[]`; always read with the calendar, so kept as JSON. */
  @Column({ type: 'simple-json' })
  periods!: { weekday: number; opens: string; closes: string }[];
}
