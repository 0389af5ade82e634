import { Column, Entity, PrimaryColumn } from 'typeorm';

export const mailStates = ['WAITING', 'SENT', 'DEAD'] as const;
export type MailState = (typeof mailStates)[number];

/**
 * A letter that is to be sent: written in the transaction of what it tells of. It may carry a secret link, so
 * receiver, subject and text are sealed together, and are gone once the letter is sent.
 */
@Entity('outgoing_mail')
export class OutgoingMailRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** What sort of letter it is, for those who look after the hub. */
  @Column({ type: 'varchar', length: 40 })
  kind!: string;

  @Column({ type: 'varchar', length: 10 })
  state!: MailState;

  @Column({ type: 'text', nullable: true })
  sealed!: string | null;

  @Column({ type: 'int' })
  attempts!: number;

  /** Not to be touched before: the time of the next attempt, or the end of a claim. */
  @Column({ type: 'datetime', precision: 6 })
  dueAt!: Date;

  @Column({ type: 'datetime', precision: 6 })
  writtenAt!: Date;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  sentAt!: Date | null;

  /** Code of the last failure; never its text, which may quote the letter. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  fault!: string | null;
}
