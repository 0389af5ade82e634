import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TemplateDraft } from '../../domain/templates/template';

/** A template of an answer as it is now. */
@Entity('answer_template')
export class TemplateRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 40 })
  agencyId!: string;

  @Column({ type: 'varchar', length: 61, nullable: true })
  category!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  state!: TemplateDraft['state'];

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

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'datetime', precision: 6 })
  changedAt!: Date;
}

/** A version of a template; rows are only ever added. */
@Entity('answer_template_version')
export class TemplateVersionRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  templateId!: string;

  @PrimaryColumn({ type: 'int' })
  version!: number;

  /** What it said, as JSON. */
  @Column({ type: 'text' })
  said!: string;

  @Column({ type: 'datetime', precision: 6 })
  at!: Date;

  @Column({ type: 'varchar', length: 36, nullable: true })
  accountId!: string | null;
}
