import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HolidaySource, HolidayState } from '../domain/holiday';

@Entity('holiday')
export class HolidayRow {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id!: string;

  /** `YYYY-MM-DD`: a day of the city is no instant. */
  @Column({ type: 'varchar', length: 10, name: 'localDay' })
  day!: string;

  @Column({ type: 'varchar', length: 200 })
  nameId!: string;

  @Column({ type: 'varchar', length: 200 })
  nameEn!: string;

  @Column({ type: 'varchar', length: 20 })
  source!: HolidaySource;

  @Column({ type: 'varchar', length: 20 })
  state!: HolidayState;

  @Column({ type: 'boolean' })
  silent!: boolean;

  /** Codes. */
  @Column({ type: 'simple-json' })
  calendars!: readonly string[];

  /** Codes. */
  @Column({ type: 'simple-json' })
  exceptAgencies!: readonly string[];
}
