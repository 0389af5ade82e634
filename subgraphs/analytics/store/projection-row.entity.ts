import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row that says which generation is read and how far it came. Whoever writes facts holds it locked. */
@Entity('projection')
export class ProjectionRow {
  @PrimaryColumn({ type: 'int' })
  id!: number;

  @Column({ type: 'int' })
  generation!: number;

  /** The last generation given to a rebuild, finished or not. */
  @Column({ type: 'int' })
  lastGeneration!: number;

  /** The last event applied to the generation that is read. */
  @Column({ type: 'bigint' })
  position!: number | string;

  /** When that event happened; null before the first. */
  @Column({ type: 'datetime', nullable: true })
  asOf!: Date | null;
}
