import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { bounds } from '../bad-inputs';
import { PlaceInput } from '../inputs/file-complaint.input';
import { ComplaintType } from '../types/complaint.type';

@InputType('SimilarComplaintsInput', {
  description:
    'What somebody is about to file, as far as it is written; nothing of it is kept. Else SIMILAR_TO_NOTHING.',
})
export class SimilarComplaintsInput {
  @Field(() => ID, { nullable: true, description: 'Code of the category of service, such as `INFRA.JALAN`.' })
  category?: string | null;

  @Field(() => PlaceInput, {
    nullable: true,
    description:
      'Where it happened (lokasi): the point is rounded to about 100 m before anything is compared.',
  })
  place?: PlaceInput | null;

  @Field(() => String, {
    nullable: true,
    description: `Topic (judul) so far, up to ${bounds.topic.most} characters; else TOPIC_LENGTH.`,
  })
  topic?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `What happened (isi pengaduan) so far, up to ${bounds.body.most} characters; else BODY_LENGTH.`,
  })
  body?: string | null;
}

@ObjectType('SimilarComplaint', {
  description: 'A public complaint that may be about the same (pengaduan serupa).',
})
export class SimilarComplaintType {
  @Field(() => ComplaintType, { description: 'The complaint, with its thread.' })
  complaint!: ComplaintType;

  @Field(() => Boolean, { description: 'It is of the same category.' })
  sameCategory!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Metres between the two rounded points, to the next hundred; null when one has none.',
  })
  distance!: number | null;

  @Field(() => Boolean, { description: 'It is resolved or closed (sudah selesai).' })
  solved!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What the agency said when it resolved it (jawaban instansi); null while it is open.',
  })
  answer!: string | null;
}
