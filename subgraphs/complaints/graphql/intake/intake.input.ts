import { Field, ID, InputType } from 'type-graphql';
import type { Outcome } from '../../domain/complaint';
import { receiptDays } from '../../domain/intake/receipt-days';
import type { ReporterContact } from '../../domain/intake/offline-reporter';
import type { IntakeChannel } from '../../domain/intake/record';
import { bounds } from '../bad-inputs';
import { ComplaintOutcomeEnum } from '../enums/handling-enums';
import { FilingInput } from '../inputs/file-complaint.input';
import { OfComplaintInput } from '../inputs/of-complaint.input';
import { IntakeChannelEnum, ReporterContactEnum } from './intake-enums';

const { least, most } = bounds.words;

@InputType('OfflineReporterInput', {
  description:
    'Who reports, as far as known (data pelapor), Regulation Article 5. Kept encrypted, never public.',
})
export class OfflineReporterInput {
  @Field(() => ReporterContactEnum, {
    defaultValue: 'KNOWN',
    description:
      'KNOWN needs a name and an address, phone or e-mail, else refused with REPORTER_DATA_NEEDED; ANONYMOUS takes none, else ANONYMOUS_WITH_DATA.',
  })
  contact!: ReporterContact;

  @Field(() => String, {
    nullable: true,
    description: 'Name (nama), 1 to 100 characters; else REPORTER_NAME.',
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Address (alamat), 5 to 300 characters; else REPORTER_ADDRESS.',
  })
  address?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Population number (NIK), 16 digits; else REPORTER_NIK.',
  })
  nik?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Phone number (telepon), Indonesian; else REPORTER_PHONE.',
  })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail (surel); else REPORTER_EMAIL.' })
  email?: string | null;
}

@InputType('SettledOnTheSpotInput', {
  description: 'Solved at once with a plain explanation (diselesaikan di tempat): recorded all the same.',
})
export class SettledOnTheSpotInput {
  @Field(() => ComplaintOutcomeEnum, { description: 'Outcome (hasil).' })
  outcome!: Outcome;

  @Field(() => String, {
    description: `The explanation given, ${least} to ${most} characters; else TEXT_LENGTH.`,
  })
  explanation!: string;
}

@InputType('RecordComplaintInput', {
  description:
    'A complaint that reached an office, recorded on behalf of its reporter (pencatatan pengaduan).',
})
export class RecordComplaintInput extends FilingInput {
  @Field(() => IntakeChannelEnum, { description: 'How it came (asal pengaduan).' })
  channel!: IntakeChannel;

  @Field(() => OfflineReporterInput, { description: 'Who reports (pelapor).' })
  reporter!: OfflineReporterInput;

  @Field(() => Date, {
    nullable: true,
    description: `When it was received (waktu penerimaan), if not now: clocks run from then, Article 8. At most ${receiptDays} days back, else RECEIVED_AT.`,
  })
  receivedAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: `Why it is recorded later than received, up to ${most} characters; needed with \`receivedAt\`, else refused with REASON_NEEDED.`,
  })
  lateReason?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'An emergency (darurat): only of CALL_CENTRE_112, goes straight to its agency; else EMERGENCY_ONLY_112.',
  })
  emergency!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'Agency an emergency goes to; the first one proposed by its category when not named, else AGENCY_NEEDED.',
  })
  leadAgency?: string | null;

  @Field(() => SettledOnTheSpotInput, {
    nullable: true,
    description:
      'Solved on the spot by the office of who records it (diselesaikan di tempat). For staff of an agency.',
  })
  settled?: SettledOnTheSpotInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Any 8 to 64 letters, digits, dashes or underscores; recording again with the same key gives the complaint recorded before. Else IDEMPOTENCY_KEY.',
  })
  idempotencyKey?: string | null;
}

@InputType('TrackComplaintInput', { description: 'Number and code of a receipt (tanda terima).' })
export class TrackComplaintInput {
  @Field(() => String, { description: 'Number of the complaint (nomor pengaduan), as people type it.' })
  number!: string;

  @Field(() => String, { description: 'Tracking code (kode lacak), as people type it.' })
  code!: string;
}

@InputType('ReportReporterUnreachableInput', {
  description: 'The reporter could not be reached (pelapor tidak dapat dihubungi).',
})
export class ReportReporterUnreachableInput extends OfComplaintInput {
  @Field(() => String, {
    description: `What was tried and when, ${least} to ${most} characters; else TEXT_LENGTH.`,
  })
  tried!: string;
}

@InputType('EraseOfflineReporterInput', {
  description: 'Erase the data of a reporter without account (penghapusan data).',
})
export class EraseOfflineReporterInput extends OfComplaintInput {
  @Field(() => String, {
    nullable: true,
    description: `The reason, up to ${most} characters; else TEXT_LENGTH.`,
  })
  reason?: string | null;
}

@InputType('RevealOfflineReporterInput', {
  description: 'See the data of a reporter without account (pembukaan data).',
})
export class RevealOfflineReporterInput extends OfComplaintInput {
  @Field(() => String, {
    description: `The reason, ${least} to ${most} characters; logged. Else TEXT_LENGTH.`,
  })
  reason!: string;
}
