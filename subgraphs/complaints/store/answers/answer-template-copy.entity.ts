import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A template of an answer; kept up to date by the events of the agencies service. */
@Entity('answer_template_copy')
export class AnswerTemplateCopy {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 40 })
  agencyId!: string;

  @Column({ type: 'varchar', length: 61, nullable: true })
  category!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  state!: string | null;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ type: 'text', nullable: true })
  textId!: string | null;

  @Column({ type: 'text', nullable: true })
  textEn!: string | null;

  @Column({ type: 'boolean' })
  automatic!: boolean;

  @Column({ type: 'boolean' })
  active!: boolean;
}
