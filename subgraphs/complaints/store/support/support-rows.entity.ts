import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommentReportReason, CommentState } from '../../domain/support/comment';

/** That an account supports a complaint of somebody else. */
@Entity('complaint_support')
export class SupportRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  complaintId!: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  accountId!: string;

  @Column({ type: 'datetime', precision: 6 })
  at!: Date;
}

/** What a citizen wrote beside a public complaint. */
@Entity('citizen_comment')
export class CommentRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  /** Null when the account was erased. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  accountId!: string | null;

  @Column({ type: 'boolean' })
  anonymous!: boolean;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'datetime', precision: 6 })
  at!: Date;

  @Column({ type: 'varchar', length: 10 })
  state!: CommentState;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  shownAt!: Date | null;

  /** What the word list found, as JSON. */
  @Column({ type: 'text' })
  findings!: string;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  waitingSince!: Date | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'varchar', length: 36, nullable: true })
  moderatedBy!: string | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  moderatedAt!: Date | null;
}

/** That somebody asked the secretariat to look at a comment; once for each account. */
@Entity('comment_report')
export class CommentReportRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  commentId!: string;

  /** Null when the account was erased. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  accountId!: string | null;

  @Column({ type: 'varchar', length: 20 })
  reason!: CommentReportReason;

  @Column({ type: 'datetime', precision: 6 })
  at!: Date;

  /** When the secretariat decided. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  settledAt!: Date | null;
}

/** How many comments of a complaint everybody could have read by the time a desk was told of them. */
@Entity('comment_digest')
export class DigestRecord {
  /** Name of the desk: `OFFICER:PUPR`. */
  @PrimaryColumn({ type: 'varchar', length: 60 })
  desk!: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column({ type: 'int' })
  comments!: number;
}
