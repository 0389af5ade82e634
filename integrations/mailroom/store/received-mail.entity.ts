import { Column, Entity, PrimaryColumn, type ValueTransformer } from 'typeorm';
import type { MailState, Reason, Verdict } from '../domain/verdict';

/** MySQL gives big numbers as text; these fit. */
const whole: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: unknown) => (value === null ? null : Number(value)),
};

/** One mail of the mailbox: known by its place, and again by what is in it. */
@Entity('received_mail')
export class ReceivedMailRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** Which mailbox, by a digest of its address. */
  @Column({ type: 'varchar', length: 40 })
  mailbox!: string;

  @Column({ type: 'varchar', length: 20 })
  validity!: string;

  @Column({ type: 'bigint', transformer: whole })
  uid!: number;

  @Column({ type: 'datetime', precision: 6 })
  listedAt!: Date;

  /** What is in it: a mail that came twice has it once. Null until it is read. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  digest!: string | null;

  @Column({ type: 'varchar', length: 20 })
  state!: MailState;

  @Column({ type: 'varchar', length: 20, nullable: true })
  verdict!: Verdict | null;

  @Column({ type: 'varchar', length: 30, nullable: true })
  reason!: Reason | null;

  @Column({ type: 'bigint', nullable: true, transformer: whole })
  bytes!: number | null;

  /** The sender masked, for who looks after the mailbox; null for answers, whose writers nobody is told. */
  @Column({ type: 'varchar', length: 260, nullable: true })
  senderMask!: string | null;

  /** The sender by a digest, under which mails of one day are counted. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  senderKey!: string | null;

  /** The letter of the hub that a bounce is about. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  letterId!: string | null;

  /** What waits for a confirmation, or what its files belong to; sealed, and gone when it is done. */
  @Column({ type: 'text', nullable: true })
  sealed!: string | null;

  /** Digest of the token in the letter that asks; null before it is written and after it was used. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  tokenDigest!: string | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  expiresAt!: Date | null;

  /** When somebody of the secretariat has looked at it. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  settledAt!: Date | null;
}

/** How often an address wrote, and when a machine last answered it. */
@Entity('mail_sender')
export class MailSenderRecord {
  /** Digest of the address under a key of the hub. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id!: string;

  @Column({ type: 'int' })
  mails!: number;

  @Column({ type: 'datetime', precision: 6 })
  since!: Date;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  answeredAt!: Date | null;
}
