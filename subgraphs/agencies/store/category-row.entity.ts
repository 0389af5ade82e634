import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('category')
export class CategoryRow {
  @PrimaryColumn({ type: 'varchar', length: 61 })
  code!: string;

  @Column({ type: 'varchar', length: 30, nullable: true })
  parentCode!: string | null;

  @Column({ type: 'varchar', length: 200 })
  nameId!: string;

  @Column({ type: 'varchar', length: 200 })
  nameEn!: string;

  @Column({ type: 'boolean' })
  supervisory!: boolean;

  @Column({ type: 'boolean' })
  closureProof!: boolean;

  @Column({ type: 'boolean' })
  hidesIdentity!: boolean;

  @Column({ type: 'boolean' })
  hidesComplaint!: boolean;

  @Column({ type: 'boolean' })
  active!: boolean;

  @Column({ type: 'varchar', length: 40, nullable: true })
  agencyCode!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  routeByPlace!: 'kelurahan' | null;

  @Column({ type: 'simple-json' })
  nationalPath!: string[];

  /** `rank` is a reserved word of MySQL 8. */
  @Column({ type: 'int', name: 'sortRank' })
  rank!: number;
}
