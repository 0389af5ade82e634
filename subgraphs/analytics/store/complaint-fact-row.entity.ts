import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ComplaintFacts } from '../../../schema/events/complaint-events';
import type {
  ComplaintChannel,
  ComplaintClass,
  ComplaintKind,
  ComplaintState,
  Secrecy,
} from '../domain/fact';

/** One complaint as it is counted. */
@Entity('complaint_fact')
export class ComplaintFactRow {
  /** A rebuild writes a generation of its own beside the one that is read. */
  @PrimaryColumn({ type: 'int' })
  generation!: number;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column({ type: 'varchar', length: 20 })
  state!: ComplaintState;

  @Column({ type: 'varchar', length: 20 })
  complaintClass!: ComplaintClass;

  @Column({ type: 'varchar', length: 20, nullable: true })
  kind!: ComplaintKind | null;

  @Column({ type: 'varchar', length: 61, nullable: true })
  category!: string | null;

  @Column({ type: 'varchar', length: 20 })
  channel!: ComplaintChannel;

  @Column({ type: 'boolean' })
  supervisory!: boolean;

  @Column({ type: 'varchar', length: 20, nullable: true })
  accusedSide!: ComplaintFacts['accusedSide'];

  @Column({ type: 'boolean' })
  appealed!: boolean;

  @Column({ type: 'varchar', length: 20 })
  secrecy!: Secrecy;

  @Column({ type: 'boolean' })
  isPublic!: boolean;

  @Column({ type: 'datetime' })
  filedAt!: Date;

  @Column({ type: 'varchar', length: 7 })
  filedMonth!: string;
}
