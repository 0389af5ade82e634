import { Column, Entity, PrimaryColumn } from 'typeorm';

export const jobStates = ['WAITING', 'DEAD'] as const;
export type JobState = (typeof jobStates)[number];

/**
 * Something to be done at a time: written in the transaction of the change that causes it, gone once it is done.
 * One kind of job about one thing is one row; scheduling it again moves it.
 */
@Entity('scheduled_job')
export class ScheduledJobRecord {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  kind!: string;

  /** What it is about: the id of the thing. */
  @PrimaryColumn({ type: 'varchar', length: 100 })
  about!: string;

  /** When it was promised. */
  @Column({ type: 'datetime', precision: 6 })
  dueAt!: Date;

  /** Not to be touched before: when it is due, when a claim ends, or when it is tried again. */
  @Column({ type: 'datetime', precision: 6 })
  nextAt!: Date;

  /** Changes whenever it is scheduled and whenever it is claimed: who holds an older one holds nothing. */
  @Column({ type: 'varchar', length: 36 })
  token!: string;

  /** Codes, ids and times as JSON; never the text of a complaint, never a person. */
  @Column({ type: 'text' })
  payload!: string;

  @Column({ type: 'int' })
  attempts!: number;

  @Column({ type: 'varchar', length: 10 })
  state!: JobState;

  /** Code of the last failure; never its text, which may quote what the job is about. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  fault!: string | null;
}
