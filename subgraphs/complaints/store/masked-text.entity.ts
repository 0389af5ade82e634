import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Topic and body as the public reads them, for complaints in which something is masked: whoever is no party
 * searches these, and does not learn by searching what is not shown.
 */
@Entity('masked_text')
export class MaskedTextRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column({ type: 'varchar', length: 300 })
  topic!: string;

  @Column({ type: 'text' })
  body!: string;
}
