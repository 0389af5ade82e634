import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A national holiday or joint leave (libur nasional, cuti bersama) as the agencies service told it last. */
@Entity('own_holiday')
export class OwnHolidayRow {
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
}
