import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An entry of a thread that came by e-mail: the same mail is written once, however often it is handed over. */
@Entity('mailed_entry')
export class MailedEntryRecord {
  /** What the mailroom calls the mail. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  mailKey!: string;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column({ type: 'varchar', length: 36 })
  followUpId!: string;
}
