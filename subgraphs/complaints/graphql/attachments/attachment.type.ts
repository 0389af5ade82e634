import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CacheFields } from '../../../../platform/runtime/graphql/cache-control';
import { enumType } from '../../../../platform/runtime/graphql/enum-type';
import type { Attachment, AttachmentKind, Publicity } from '../../domain/attachments/attachment';
import type { ThreadAuthor } from '../../domain/decision';
import type { VisibleComplaint } from '../../domain/visibility';
import { FollowUpAuthorEnum } from '../enums/thread-enums';
import { OfComplaintInput } from '../inputs/of-complaint.input';
import { Refusal } from '../types/results.type';

type RefusalFace = InstanceType<typeof Refusal>;

export const AttachmentKindEnum = enumType<AttachmentKind>(
  'AttachmentKind',
  'What a file is (jenis lampiran).',
  {
    IMAGE: 'A picture, made anew from its points: upright, without metadata (gambar).',
    DOCUMENT: 'A document as it came; public only after it was released (dokumen).',
  },
);

export const AttachmentPublicityEnum = enumType<Publicity>(
  'AttachmentPublicity',
  'What a human decided of a file (keputusan publikasi lampiran).',
  {
    RELEASED: 'Fit for the public (dibuka).',
    WITHHELD: 'For the parties alone (ditutup).',
  },
);

// A visitor's links are the same for all: nothing is signed into them.
@CacheFields([
  ...['id', 'kind', 'mediaType', 'name', 'bytes', 'width', 'height', 'author', 'isPublic', 'publicity'],
  ...['storedAt', 'url', 'thumbnailUrl'],
])
@ObjectType('Attachment', {
  description: 'A file with a complaint or an entry of its thread (lampiran, data pendukung).',
})
export class AttachmentType {
  /** The complaint it belongs to and the file itself, for field resolvers. */
  seen!: VisibleComplaint;
  kept!: Attachment;

  @Field(() => ID, { description: 'Id of the file.' })
  id!: string;

  @Field(() => AttachmentKindEnum, { description: 'What it is.' })
  kind!: AttachmentKind;

  @Field(() => String, { description: 'Media type, told by its bytes, such as `image/jpeg`.' })
  mediaType!: string;

  @Field(() => String, {
    description:
      'Its name (nama berkas): as the sender called it for parties who may know the sender, a neutral one for others.',
  })
  name!: string;

  @Field(() => Int, { description: 'Length in bytes, as it is kept.' })
  bytes!: number;

  @Field(() => Int, { nullable: true, description: 'Width in points; null for a document.' })
  width!: number | null;

  @Field(() => Int, { nullable: true, description: 'Height in points; null for a document.' })
  height!: number | null;

  @Field(() => FollowUpAuthorEnum, { description: 'Who sent it. Agencies are named, officers never.' })
  author!: ThreadAuthor;

  @Field(() => Boolean, { description: 'Whether everybody who sees the complaint sees it.' })
  isPublic!: boolean;

  @Field(() => AttachmentPublicityEnum, {
    nullable: true,
    description: 'What a human decided of it; null when nobody has, and for who is no party.',
  })
  publicity!: Publicity | null;

  @Field(() => Date, { description: 'When it came.' })
  storedAt!: Date;
}

@InputType('RequestUploadInput', { description: 'The file somebody wants to send.' })
export class RequestUploadInput extends OfComplaintInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Own entry of the thread it goes with; without it, it goes with the complaint.',
  })
  followUp?: string | null;

  @Field(() => String, { description: 'Name of the file, 1 to 150 characters.' })
  fileName!: string;

  @Field(() => Int, { description: 'Exact length in bytes. More, or fewer, are refused.' })
  bytes!: number;
}

@ObjectType('UploadTicket', { description: 'Leave to send one file once (izin unggah).' })
export class UploadTicketType {
  @Field(() => ID, { description: 'Id the file will have.' })
  id!: string;

  @Field(() => String, {
    description: 'Address to PUT the bytes to, relative to that of the API; answers 201.',
  })
  url!: string;

  @Field(() => Date, { description: 'Until when the upload has to begin.' })
  expiresAt!: Date;
}

@ObjectType('RequestUploadResult', { description: 'What asking for an upload led to.' })
export class RequestUploadResult {
  @Field(() => UploadTicketType, {
    nullable: true,
    description: 'Where to send the file; null when refused.',
  })
  upload!: UploadTicketType | null;

  @Field(() => Refusal, { nullable: true, description: 'Why no file is taken; null when one is.' })
  refusal!: RefusalFace | null;
}

@InputType('DecideAttachmentInput', { description: 'Whether the public may see a file.' })
export class DecideAttachmentInput {
  @Field(() => ID, { description: 'Id of the file; refused with NOT_FOUND when the viewer knows of none.' })
  attachment!: string;

  @Field(() => AttachmentPublicityEnum, { description: 'The decision.' })
  publicity!: Publicity;

  @Field(() => String, { description: 'Why (alasan), 1 to 5,000 characters; for the history.' })
  reason!: string;
}
