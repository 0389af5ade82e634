import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApprovalChainFacts } from '../../../schema/events/agency-events';

/** What this service needs of an agency; kept up to date by the events of the agencies service. */
@Entity('agency_copy')
export class AgencyCopy {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ type: 'boolean' })
  isInspectorate!: boolean;

  @Column({ type: 'boolean' })
  isSecretariat!: boolean;

  /** Code of the calendar it works by. */
  @Column({ type: 'varchar', length: 40 })
  calendar!: string;

  @Column({ type: 'varchar', length: 40, nullable: true })
  parentId!: string | null;

  /** Names of its wards as JSON. */
  @Column({ type: 'text' })
  wards!: string;

  /** Its units as JSON. */
  @Column({ type: 'text', nullable: true })
  units!: string | null;

  /** How its answers are approved; null answers directly. */
  @Column({ type: 'simple-json', nullable: true })
  approvalChain!: ApprovalChainFacts | null;

  /** What stands below its name at the head of its letters; null when nobody said. */
  @Column({ type: 'simple-json', nullable: true })
  letterhead!: readonly string[] | null;

  @Column({ type: 'datetime', precision: 6 })
  validFrom!: Date;

  /** First moment at which it no longer exists. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  validTo!: Date | null;
}
