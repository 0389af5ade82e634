import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A category of ours as the agencies service told it last: what an admin maps theirs to. */
@Entity('own_category')
export class OwnCategoryRow {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  code!: string;

  @Column({ type: 'varchar', length: 64, nullable: true })
  parentCode!: string | null;

  @Column({ type: 'varchar', length: 200 })
  nameId!: string;

  @Column({ type: 'varchar', length: 200 })
  nameEn!: string;

  @Column({ type: 'boolean' })
  active!: boolean;
}
