import { Entity, PrimaryColumn } from 'typeorm';

/** One of those at the desk whom a notice is for; a notice without any is for everybody there. */
@Entity('notice_receiver')
export class NoticeReceiverRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  noticeId!: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  accountId!: string;
}
