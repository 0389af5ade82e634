import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StaffPosition } from '../../../schema/events/staff-positions';
import type { Language } from '../../../platform/domain/language';
import type { AccountRole } from '../domain/account';

@Entity('account')
export class AccountRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 254 })
  email!: string;

  @Column({ type: 'varchar', length: 400 })
  name!: string;

  @Column({ type: 'varchar', length: 20 })
  role!: AccountRole;

  @Column({ type: 'varchar', length: 64, nullable: true })
  agencyId!: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  unitId!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  position!: StaffPosition | null;

  @Column({ type: 'varchar', length: 2 })
  language!: Language;

  @Column({ type: 'varchar', length: 255, nullable: true })
  passwordHash!: string | null;

  /** Sealed, as are address and phone: the three are there together or not at all. */
  @Column({ type: 'text', nullable: true })
  nik!: string | null;

  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'datetime', precision: 6 })
  createdAt!: Date;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  activatedAt!: Date | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  closedAt!: Date | null;
}
