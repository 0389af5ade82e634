import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReporterContact } from '../../domain/intake/offline-reporter';

/** Who filed a complaint without an account. Nothing of it is readable without the key of the service. */
@Entity('offline_reporter')
export class OfflineReporterRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column({ type: 'varchar', length: 20 })
  contact!: ReporterContact;

  /** Name, address, NIK, phone and e-mail; null when nobody gave them, and when they are erased. */
  @Column({ type: 'text', nullable: true })
  sealed!: string | null;

  /** SHA-256 of the tracking code; null when there is none, or no longer. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  trackingDigest!: string | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  erasedAt!: Date | null;
}
