import { Directive, Field, ID, InputType } from 'type-graphql';
import type { ComplaintClass, ComplaintKind } from '../../domain/complaint';
import { bounds } from '../bad-inputs';
import { ComplaintClassEnum, ComplaintKindEnum } from '../enums/complaint-enums';

@Directive('@inaccessible')
@InputType('FileMailedComplaintInput', {
  description: 'A mail whose sender has confirmed it as a complaint (pengaduan lewat surel).',
})
export class FileMailedComplaintInput {
  @Field(() => ID, {
    description: 'What the mailroom calls the mail: filing again gives the same complaint.',
  })
  key!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Account behind the address (akun pengirim), if there is one.',
  })
  account?: string | null;

  @Field(() => String, { description: 'Name of the sender (nama), 1 to 100 characters; else REPORTER_NAME.' })
  name!: string;

  @Field(() => String, { description: 'Address of the sender (surel); else REPORTER_EMAIL.' })
  email!: string;

  @Field(() => ComplaintClassEnum, { description: 'Class (klasifikasi).' })
  class!: ComplaintClass;

  @Field(() => ComplaintKindEnum, { description: 'Kind (kategori), Regulation Article 3.' })
  kind!: ComplaintKind;

  @Field(() => String, {
    description: `Topic (judul), ${bounds.topic.least} to ${bounds.topic.most} characters on one line; else TOPIC_LENGTH.`,
  })
  topic!: string;

  @Field(() => String, {
    description: `What happened (isi pengaduan), ${bounds.body.least} to ${bounds.body.most} characters; else BODY_LENGTH.`,
  })
  body!: string;

  @Field(() => Boolean, { description: 'Hide who I am (rahasiakan identitas).' })
  hideIdentity!: boolean;

  @Field(() => Boolean, { description: 'Hide the whole complaint (rahasiakan pengaduan).' })
  hideComplaint!: boolean;
}

@Directive('@inaccessible')
@InputType('PostMailedReplyInput', {
  description: 'A mail that answers a letter about a complaint (balasan surel).',
})
export class PostMailedReplyInput {
  @Field(() => ID, { description: 'What the mailroom calls the mail: posting again writes nothing more.' })
  key!: string;

  @Field(() => String, { description: 'Token of the address it was sent to (tanda alamat balasan).' })
  token!: string;

  @Field(() => String, {
    description: `The answer, ${bounds.words.least} to ${bounds.words.most} characters; else TEXT_LENGTH.`,
  })
  body!: string;
}
