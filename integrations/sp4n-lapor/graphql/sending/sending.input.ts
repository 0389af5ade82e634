import { Field, ID, InputType } from 'type-graphql';

@InputType('NameLaporInstitutionInput', {
  description: 'To which institution there a report is sent on (instansi tujuan).',
})
export class NameInstitutionInput {
  @Field(() => ID, { description: 'Id of a FORWARD delivery that is held or was given up.' })
  delivery!: string;

  @Field(() => ID, {
    description:
      'Its number in their list of institutions; else, or for the city itself, UNKNOWN_INSTITUTION.',
  })
  institution!: string;
}

@InputType('ResendLaporReportInput', {
  description: 'A complaint to be reported there once more (mengirim ulang laporan).',
})
export class ResendInput {
  @Field(() => ID, { description: 'Id of a complaint that has a report there.' })
  complaint!: string;
}

@InputType('AllowLaporReportInput', {
  description: 'A supervisory complaint that may go there (mengizinkan pengiriman).',
})
export class AllowInput {
  @Field(() => ID, { description: 'Id of a supervisory complaint (berkadar pengawasan).' })
  complaint!: string;
}

@InputType('TakeBackLaporReportInput', {
  description: 'A supervisory complaint that may not go there any more (mencabut izin pengiriman).',
})
export class TakeBackInput {
  @Field(() => ID, { description: 'Id of a supervisory complaint that was let go; else NOT_ALLOWED.' })
  complaint!: string;
}
