import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Draft } from '../../domain/approval/draft';

/** Who of an agency is in its approval chain; fed by the events of accounts. */
@Entity('staff_copy')
export class StaffCopy {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  accountId!: string;

  @Column({ type: 'varchar', length: 40 })
  agencyId!: string;

  @Column({ type: 'boolean' })
  isApprover!: boolean;

  @Column({ type: 'varchar', length: 20, nullable: true })
  position!: string | null;
}

/** An answer on its way up; steps, versions and decisions as JSON, changed under the lock of its complaint. */
@Entity('answer_draft')
export class AnswerDraftRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column({ type: 'varchar', length: 40 })
  agencyId!: string;

  @Column({ type: 'varchar', length: 20 })
  answer!: Draft['answer'];

  @Column({ type: 'varchar', length: 20 })
  state!: Draft['state'];

  @Column({ type: 'simple-json' })
  steps!: Draft['steps'];

  @Column({ type: 'simple-json' })
  versions!: Draft['versions'];

  @Column({ type: 'simple-json' })
  decisions!: Draft['decisions'];

  @Column({ type: 'datetime', precision: 6 })
  changedAt!: Date;
}

@Entity('approval_delegation')
export class DelegationRecord {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 40 })
  agencyId!: string;

  @Column({ type: 'varchar', length: 36 })
  fromAccountId!: string;

  @Column({ type: 'varchar', length: 36 })
  toAccountId!: string;

  @Column({ type: 'datetime', precision: 6 })
  startsAt!: Date;

  @Column({ type: 'datetime', precision: 6 })
  endsAt!: Date;
}
