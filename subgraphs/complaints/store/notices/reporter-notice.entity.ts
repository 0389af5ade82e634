import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReporterNoticeKind } from '../../../../schema/events/notice-words';

/** What the reporter of a complaint was told: whoever that is, the complaint alone knows. */
@Entity('reporter_notice')
export class ReporterNoticeRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: ReporterNoticeKind;

  @Column({ type: 'datetime', precision: 6 })
  issuedAt!: Date;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  readAt!: Date | null;
}
