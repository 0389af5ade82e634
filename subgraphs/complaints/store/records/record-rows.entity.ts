import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordKind } from '../../domain/records/record-kind';
import type { PersonPart, SigningStep } from '../../domain/records/record';

/** A record of a complaint; what it says is in its versions. */
@Entity('complaint_record')
export class RecordRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  complaintId!: string;

  @Column({ type: 'varchar', length: 40 })
  agencyId!: string;

  @Column({ type: 'varchar', length: 200 })
  agencyName!: string;

  @Column({ type: 'simple-json', nullable: true })
  letterhead!: readonly string[] | null;

  @Column({ type: 'varchar', length: 30 })
  kind!: RecordKind;

  @Column({ type: 'varchar', length: 20 })
  classification!: string;

  @Column({ type: 'int', nullable: true })
  year!: number | null;

  @Column({ type: 'int', nullable: true })
  serial!: number | null;

  @Column({ type: 'datetime', precision: 6 })
  createdAt!: Date;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  releasedAt!: Date | null;

  @Column({ type: 'varchar', length: 36, nullable: true })
  releasedBy!: string | null;
}

/** One edit of a record. Once finalised the row never changes. */
@Entity('record_version')
export class RecordVersionRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  recordId!: string;

  @PrimaryColumn({ type: 'int' })
  version!: number;

  /** What it says, as JSON; the people it names are rows of their own. */
  @Column({ type: 'text' })
  content!: string;

  @Column({ type: 'datetime', precision: 6 })
  madeAt!: Date;

  @Column({ type: 'varchar', length: 36, nullable: true })
  madeBy!: string | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  finalisedAt!: Date | null;

  @Column({ type: 'varchar', length: 36, nullable: true })
  finalisedBy!: string | null;

  @Column({ type: 'varchar', length: 64, nullable: true })
  fingerprint!: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  verifyCode!: string | null;
}

/** One who is named in a version of a record. An erasure empties the row and leaves it, so that it shows. */
@Entity('record_person')
export class RecordPersonRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  recordId!: string;

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'varchar', length: 20 })
  part!: PersonPart;

  @Column({ type: 'varchar', length: 300, nullable: true })
  name!: string | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  position!: string | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  institution!: string | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  address!: string | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  phone!: string | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  email!: string | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  serviceNumber!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  step!: SigningStep | null;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  erasedAt!: Date | null;
}

/** The last running number an agency gave in a year. */
@Entity('record_counter')
export class RecordCounterRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  agencyId!: string;

  @PrimaryColumn({ type: 'int' })
  year!: number;

  @Column({ type: 'int' })
  last!: number;
}
