import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccessStep } from '../domain/secrecy/unlock';

/**
 * One line of the access log of hidden identities: an agency asked, or was answered. Lines are added and never
 * touched again; two answers to one question cannot both be written.
 */
@Entity('identity_access')
export class IdentityAccessRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  unlockId!: string;

  /** 1 is the question, 2 its answer. */
  @PrimaryColumn({ type: 'int' })
  number!: number;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column({ type: 'varchar', length: 40 })
  agencyId!: string;

  @Column({ type: 'varchar', length: 20 })
  step!: AccessStep;

  @Column({ type: 'datetime', precision: 6 })
  at!: Date;

  @Column({ type: 'text' })
  reason!: string;

  /** For what was granted: first moment at which it is hidden again. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  until!: Date | null;

  @Column({ type: 'varchar', length: 20 })
  byRole!: string;

  /** For an inquiry only: no answer of the API carries it. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  byAccountId!: string | null;
}
