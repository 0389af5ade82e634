import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Refusal, type RefusalFace } from '../desk/results';

@InputType('ApplyLaporExportInput', {
  description: 'A checked file of the national admin that is to be taken in (menerapkan unduhan).',
})
export class ApplyExportInput {
  @Field(() => ID, { description: 'Id of the check, as `PUT /files/mirror/exports` answered it.' })
  check!: string;

  @Field(() => String, { description: 'SHA-256 of the file that was seen; another one is EXPORT_DIFFERS.' })
  digest!: string;
}

@ObjectType('LaporExportFailure', { description: 'A row that could not be taken in (baris gagal).' })
export class ExportFailureFace {
  @Field(() => Int, { description: 'The row, as a spreadsheet numbers it.' })
  row!: number;

  @Field(() => ID, { description: 'Number of the report there.' })
  trackingId!: string;

  @Field(() => String, { nullable: true, description: 'A code: why.' })
  reason!: string | null;
}

@ObjectType('LaporExport', {
  description:
    'A file of the national admin that was checked, and how far it is applied (unduhan yang diperiksa).',
})
export class ExportFace {
  @Field(() => ID, { description: 'Id of the check.' })
  id!: string;

  @Field(() => String, { description: 'SHA-256 of the file.' })
  digest!: string;

  @Field(() => Date, { nullable: true, description: 'When it was saved there; null when nobody knows.' })
  savedAt!: Date | null;

  @Field(() => Date, { description: 'When it was checked.' })
  checkedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Since when it is applied; null before.' })
  appliedAt!: Date | null;

  @Field(() => Int, { description: 'Rows that said something new and are not taken in yet (menunggu).' })
  waiting!: number;

  @Field(() => Int, { description: 'Rows that became a new complaint (pengaduan baru).' })
  created!: number;

  @Field(() => Int, { description: 'Rows that changed a complaint (berubah).' })
  changed!: number;

  @Field(() => Int, { description: 'Rows that changed nothing (sama).' })
  same!: number;

  @Field(() => Int, { description: 'Rows of which something newer was known (lebih lama).' })
  older!: number;

  @Field(() => Int, { description: 'Rows for a person to look at, see `laporReviews` (perlu ditinjau).' })
  reviewed!: number;

  @Field(() => Int, { description: 'Rows that could not be taken in (gagal).' })
  failed!: number;

  @Field(() => [ExportFailureFace], { description: 'The first hundred of those.' })
  failures!: ExportFailureFace[];
}

@ObjectType('LaporExportResult', { description: 'The file that is applied now, or why not.' })
export class ExportResult {
  @Field(() => ExportFace, { nullable: true, description: 'The file; null when refused.' })
  export!: ExportFace | null;

  @Field(() => Refusal, {
    nullable: true,
    description: 'Why it was refused (alasan penolakan); null when it is applied.',
  })
  refusal!: RefusalFace | null;
}
