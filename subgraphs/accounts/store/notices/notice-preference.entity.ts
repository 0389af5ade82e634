import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the owner of an account chose about notices; who chose nothing has no row. */
@Entity('notice_preference')
export class NoticePreferenceRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  accountId!: string;

  /** The choices as JSON. */
  @Column({ type: 'text' })
  choices!: string;

  /** `HH:MM-HH:MM` or `none`; null for those of the hub. */
  @Column({ type: 'varchar', length: 11, nullable: true })
  quietHours!: string | null;
}
