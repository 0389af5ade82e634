import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Something of SP4N-LAPOR! that was taken in here, under the name the mirror calls it by: asked for twice it is done
 * once, in the transaction that does it.
 */
@Entity('mirror_step')
export class MirrorStepRecord {
  @PrimaryColumn({ type: 'varchar', length: 120 })
  externalId!: string;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: MirrorStepKind;

  /** The entry of the thread it is, or was. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  entryId!: string | null;

  @Column({ type: 'varchar', length: 36, nullable: true })
  attachmentId!: string | null;

  /** Lines of history it wrote. */
  @Column({ type: 'int' })
  firstRevision!: number;

  @Column({ type: 'int' })
  lastRevision!: number;

  /** It changed the state. */
  @Column({ type: 'boolean' })
  moved!: boolean;

  /** When it happened over there. */
  @Column({ type: 'datetime', precision: 6 })
  eventAt!: Date;

  /** When it was done here. */
  @Column({ type: 'datetime', precision: 6 })
  at!: Date;
}

export type MirrorStepKind =
  'RECEIVE' | 'ADD' | 'EDIT' | 'REMOVE' | 'MOVE' | 'SECRECY' | 'TEXT' | 'CATEGORY' | 'FILE';

/** What an entry said before it was edited or taken away at SP4N-LAPOR!: its history, and the tombstone of what is gone. */
@Entity('entry_version')
export class EntryVersionRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  entryId!: string;

  @PrimaryColumn({ type: 'int' })
  number!: number;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column({ type: 'text' })
  body!: string;

  /** When this version ended here. */
  @Column({ type: 'datetime', precision: 6 })
  endedAt!: Date;

  /** Set on the last version of an entry that was taken away. */
  @Column({ type: 'boolean' })
  removed!: boolean;
}
