import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigNumber } from './big-number';

export const masterLists = [
  'categories',
  'institutions',
  'locations',
  'classifications',
  'templates',
] as const;
export type MasterList = (typeof masterLists)[number];

/** A line of the national master data, and what of ours an admin said it stands for. */
@Entity('master')
export class MasterRow {
  @PrimaryColumn({ type: 'varchar', length: 15 })
  list!: MasterList;

  /** Its number there; of a template its code. */
  @PrimaryColumn({ type: 'varchar', length: 60 })
  remoteKey!: string;

  @Column({ ...bigNumber, nullable: true })
  parent!: number | null;

  /** As they write it. */
  @Column({ type: 'varchar', length: 500 })
  name!: string;

  /** The text of a template. */
  @Column({ type: 'text', nullable: true })
  content!: string | null;

  /** The code of ours it stands for; null while nobody decided. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  code!: string | null;

  /** Of several that stand for one of ours: the one we send. */
  @Column({ type: 'boolean' })
  isSent!: boolean;

  @Column({ type: 'varchar', length: 36, nullable: true })
  mappedBy!: string | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  mappedAt!: Date | null;

  @Column({ type: 'datetime', precision: 6 })
  seenAt!: Date;

  /** It is no longer in the list there. */
  @Column({ type: 'datetime', precision: 6, nullable: true })
  goneAt!: Date | null;
}
