import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often something was tried. */
@Entity('attempt')
export class AttemptRecord {
  /** SHA-256 of what was tried and by whom or of what: what strangers typed is not kept. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id!: string;

  @Column({ type: 'int' })
  count!: number;

  @Column({ type: 'datetime', precision: 6 })
  lastAt!: Date;
}
