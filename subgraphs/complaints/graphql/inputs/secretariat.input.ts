import { Field, ID, InputType } from 'type-graphql';
import type { ArchiveReason } from '../../domain/complaint';
import { bounds } from '../bad-inputs';
import { ArchiveReasonEnum } from '../enums/handling-enums';
import { OfComplaintInput } from './of-complaint.input';
import { VerificationInput } from './verification.input';

const { least, most } = bounds.words;

@InputType('VerifyComplaintInput', { description: 'Verify a complaint (verifikasi).' })
export class VerifyComplaintInput extends OfComplaintInput {
  @Field(() => VerificationInput, { nullable: true, description: 'What is settled with it.' })
  verification?: VerificationInput | null;
}

@InputType('RequestInformationInput', {
  description: 'Ask the reporter for what is missing (permintaan kelengkapan).',
})
export class RequestInformationInput extends OfComplaintInput {
  @Field(() => String, { description: `The question, ${least} to ${most} characters; else TEXT_LENGTH.` })
  question!: string;
}

@InputType('ForwardComplaintInput', { description: 'Hand a complaint to agencies (disposisi).' })
export class ForwardComplaintInput extends OfComplaintInput {
  @Field(() => ID, {
    description: 'Id of the agency that answers for it (penanggung jawab utama); else UNKNOWN_AGENCY.',
  })
  leadAgency!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: `Ids of up to ${bounds.supportingAgencies} agencies that help (instansi pendukung); else TOO_MANY_AGENCIES.`,
  })
  supportingAgencies!: string[];

  @Field(() => String, {
    nullable: true,
    description: `A word to the agencies (catatan disposisi), up to ${most} characters; else TEXT_LENGTH.`,
  })
  note?: string | null;

  @Field(() => VerificationInput, {
    nullable: true,
    description: 'Verify with the same call, settling this.',
  })
  verification?: VerificationInput | null;
}

@InputType('ReferComplaintInput', { description: 'Send a complaint on (rujuk ke instansi lain).' })
export class ReferComplaintInput extends OfComplaintInput {
  @Field(() => String, {
    description:
      'The institution whose matter it is, by its name (instansi tujuan), ' +
      `${bounds.destination.least} to ${bounds.destination.most} characters; else DESTINATION_LENGTH.`,
  })
  destination!: string;

  @Field(() => String, {
    description: `The reason in words for the reporter, ${least} to ${most} characters; else TEXT_LENGTH.`,
  })
  explanation!: string;
}

@InputType('ArchiveComplaintInput', { description: 'Record a complaint that is not handled (arsip).' })
export class ArchiveComplaintInput extends OfComplaintInput {
  @Field(() => ArchiveReasonEnum, {
    description:
      'The reason, service standard 2013, section 6b; NO_ANSWER and AT_LAPOR are refused with ARCHIVE_REASON.',
  })
  reason!: ArchiveReason;

  @Field(() => String, {
    description: `The reason in words for the reporter, ${least} to ${most} characters; else TEXT_LENGTH.`,
  })
  explanation!: string;
}
