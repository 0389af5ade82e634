import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a service standard. Versions are added and never touched again. */
@Entity('service_standard')
export class ServiceStandardRecord {
  @PrimaryColumn({ type: 'varchar', length: 30 })
  code!: string;

  @PrimaryColumn({ type: 'int' })
  version!: number;

  @Column({ type: 'varchar', length: 200 })
  nameId!: string;

  @Column({ type: 'varchar', length: 200 })
  nameEn!: string;

  /** `ServiceStandard['terms']` as JSON. */
  @Column({ type: 'text' })
  terms!: string;

  /** `ServiceStandard['levels']` as JSON. */
  @Column({ type: 'text' })
  levels!: string;

  @Column({ type: 'datetime', precision: 6 })
  setAt!: Date;

  /** For an inquiry only; null for the standards the hub came with. */
  @Column({ type: 'varchar', length: 36, nullable: true })
  setBy!: string | null;
}
