import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CitizenNoticeKind } from '../../../../schema/events/notice-words';

/** What the reporter of a complaint was told: whoever that is, the complaint alone knows. Or what one who supports it was. */
@Entity('reporter_notice')
export class ReporterNoticeRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: CitizenNoticeKind;

  /** Who supports the complaint and was told so; null for what its reporter was told. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  supporterId!: string | null;

  @Column({ type: 'datetime', precision: 6 })
  issuedAt!: Date;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  readAt!: Date | null;
}
