import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A holiday as the agencies service told it last; only one that closes is taken into a calendar. */
@Entity('holiday_copy')
export class HolidayCopy {
  @PrimaryColumn({ type: 'varchar', length: 60 })
  id!: string;

  /** Local day, `YYYY-MM-DD`. */
  @Column({ type: 'varchar', length: 10 })
  day!: string;

  @Column({ type: 'varchar', length: 200 })
  nameId!: string;

  @Column({ type: 'varchar', length: 200 })
  nameEn!: string;

  /** Confirmed, and not switched off since. */
  @Column({ type: 'boolean' })
  closes!: boolean;

  /** A day of silence, such as Nyepi. */
  @Column({ type: 'boolean' })
  silent!: boolean;

  /** Codes of the calendars it closes, as JSON. */
  @Column({ type: 'text' })
  calendars!: string;

  /** Agencies that work all the same, as JSON. */
  @Column({ type: 'text' })
  exceptAgencies!: string;
}
