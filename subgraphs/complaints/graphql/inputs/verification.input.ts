import { Field, ID, InputType } from 'type-graphql';
import type { ComplaintClass, ComplaintKind } from '../../domain/complaint';
import { bounds } from '../bad-inputs';
import { ComplaintClassEnum, ComplaintKindEnum } from '../enums/complaint-enums';

@InputType('VerificationInput', {
  description:
    'What the secretariat settles while verifying (verifikasi); what is left out stays as the reporter gave it.',
})
export class VerificationInput {
  @Field(() => ComplaintClassEnum, { nullable: true, description: 'Final class (klasifikasi).' })
  class?: ComplaintClass | null;

  @Field(() => ComplaintKindEnum, {
    nullable: true,
    description: 'Final kind (kategori); must be known afterwards, else refused with CATEGORY_NEEDED.',
  })
  kind?: ComplaintKind | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Code of the final category of service; must be known afterwards, else refused with CATEGORY_NEEDED.',
  })
  category?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Final topic (judul), ${bounds.topic.least} to ${bounds.topic.most} characters; else TOPIC_LENGTH.`,
  })
  topic?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Hide the identity of the reporter unasked. Secrecy is only ever raised here.',
  })
  hideIdentity!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Hide the whole complaint unasked. Secrecy is only ever raised here.',
  })
  hideComplaint!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the agency whose people are accused (perangkat daerah yang diadukan); else UNKNOWN_AGENCY. The other ' +
      'side handles what accuses the Inspectorate or the complaint secretariat.',
  })
  accusedAgency?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'No agency is accused after all; not together with `accusedAgency`, else ACCUSED_OR_NOBODY.',
  })
  nobodyAccused!: boolean;
}
