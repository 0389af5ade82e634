import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('account_attempt')
export class AttemptRow {
  /** SHA-256 of what was tried and the e-mail: what strangers typed is not kept. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id!: string;

  @Column({ type: 'int' })
  count!: number;

  @Column({ type: 'datetime', precision: 6 })
  lastAt!: Date;
}
