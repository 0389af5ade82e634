import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RoutingRule } from '../domain/proposal';

/** What this service needs of a category; kept up to date by the events of the agencies service. */
@Entity('category_copy')
export class CategoryCopy {
  @PrimaryColumn({ type: 'varchar', length: 100 })
  code!: string;

  @Column({ type: 'varchar', length: 100, nullable: true })
  parentCode!: string | null;

  @Column({ type: 'boolean' })
  supervisory!: boolean;

  /** Complaints of this category hide the reporter, or themselves. */
  @Column({ type: 'boolean' })
  hidesIdentity!: boolean;

  @Column({ type: 'boolean' })
  hidesComplaint!: boolean;

  @Column({ type: 'boolean' })
  active!: boolean;

  @Column({ type: 'varchar', length: 40, nullable: true })
  agencyId!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  routeByPlace!: RoutingRule['routeByPlace'];
}
