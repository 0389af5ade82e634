import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type {
  ArchiveReason,
  ComplaintChannel,
  ComplaintClass,
  ComplaintKind,
  ComplaintState,
  Outcome,
} from '../../domain/complaint';
import type { NewThreadEntry, ThreadAuthor, ThreadEntryKind } from '../../domain/decision';
import { ComplaintChannelEnum } from '../enums/channel-enums';
import { ComplaintClassEnum, ComplaintKindEnum, ComplaintStateEnum } from '../enums/complaint-enums';
import { ArchiveReasonEnum, ComplaintOutcomeEnum } from '../enums/handling-enums';
import { FollowUpAudienceEnum, FollowUpAuthorEnum, FollowUpKindEnum } from '../enums/thread-enums';

/**
 * What the mirror with SP4N-LAPOR! reads: no API of the hub has it, and the subgraph gives it to the hub itself alone.
 * Nothing here names a person; words are masked as the public reads them.
 */
@Directive('@inaccessible')
@ObjectType('MirroredEntry', { description: 'An entry of the thread, for the mirror.' })
export class MirroredEntryType {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;

  @Field(() => Int, {
    description: 'Its place in the history of the complaint, which no other entry of it has.',
  })
  number!: number;

  @Field(() => FollowUpKindEnum, { description: 'What it is.' })
  kind!: ThreadEntryKind;

  @Field(() => FollowUpAuthorEnum, { description: 'Who speaks.' })
  author!: ThreadAuthor;

  @Field(() => String, { nullable: true, description: 'The agency or institution that speaks, on its day.' })
  agencyName!: string | null;

  @Field(() => String, { description: 'What is said, masked.' })
  body!: string;

  @Field(() => FollowUpAudienceEnum, { description: 'PARTIES: not for the public.' })
  audience!: NewThreadEntry['audience'];

  @Field(() => Boolean, { description: 'It waits for a human, or was kept hidden by one: not to leave.' })
  held!: boolean;

  @Field(() => Boolean, { description: 'It was written at SP4N-LAPOR!.' })
  fromLapor!: boolean;

  @Field(() => String, { nullable: true, description: 'What the mirror called it when it brought it.' })
  externalId!: string | null;

  @Field(() => Date, { description: 'When it was posted.' })
  at!: Date;

  @Field(() => [ID], { description: 'Files that came with it.' })
  attachments!: readonly string[];
}

@Directive('@inaccessible')
@ObjectType('MirroredAttachment', { description: 'A file, for the mirror.' })
export class MirroredAttachmentType {
  @Field(() => ID, { description: 'Id of the file.' })
  id!: string;

  @Field(() => String, { description: 'Type of the bytes (MIME).' })
  mediaType!: string;

  @Field(() => String, { description: 'A name that says nothing of anybody.' })
  name!: string;

  @Field(() => Int, { description: 'Length in bytes.' })
  bytes!: number;

  @Field(() => Boolean, {
    description: 'A picture that goes with public words, or a document released to the public.',
  })
  isPublic!: boolean;

  @Field(() => Boolean, { description: 'Sent at SP4N-LAPOR!.' })
  fromLapor!: boolean;
}

@Directive('@inaccessible')
@ObjectType('MirroredFile', { description: 'The bytes of a file, for the mirror.' })
export class MirroredFileType {
  @Field(() => String, { description: 'Type of the bytes (MIME).' })
  mediaType!: string;

  @Field(() => String, { description: 'A name that says nothing of anybody.' })
  name!: string;

  @Field(() => String, { description: 'The bytes, in base64.' })
  base64!: string;
}

@Directive('@inaccessible')
@ObjectType('MirroredComplaint', { description: 'A complaint, for the mirror.' })
export class MirroredComplaintType {
  @Field(() => ID, { description: 'Id of the complaint.' })
  id!: string;

  @Field(() => String, { description: 'Public number.' })
  ticket!: string;

  @Field(() => ComplaintClassEnum, { description: 'Class.' })
  class!: ComplaintClass;

  @Field(() => ComplaintKindEnum, { nullable: true, description: 'Kind.' })
  kind!: ComplaintKind | null;

  @Field(() => String, { nullable: true, description: 'Category code.' })
  category!: string | null;

  @Field(() => String, { description: 'Topic as it is now, masked.' })
  topic!: string;

  @Field(() => String, { description: 'Body as it is now, masked.' })
  body!: string;

  @Field(() => String, { description: 'Topic as filed, masked.' })
  topicAsFiled!: string;

  @Field(() => String, { description: 'Body as filed, masked.' })
  bodyAsFiled!: string;

  @Field(() => String, { nullable: true, description: 'Kelurahan or desa.' })
  ward!: string | null;

  @Field(() => String, { nullable: true, description: 'Day of the incident, `YYYY-MM-DD`.' })
  incidentDate!: string | null;

  @Field(() => ComplaintChannelEnum, { description: 'Channel. SP4N_LAPOR: it was filed there.' })
  channel!: ComplaintChannel;

  @Field(() => ComplaintStateEnum, { description: 'State.' })
  state!: ComplaintState;

  @Field(() => Date, {
    description: 'When the state changed last, by the own time of the side that changed it.',
  })
  stateSince!: Date;

  @Field(() => Boolean, { description: 'The state was changed last at SP4N-LAPOR!.' })
  stateFromLapor!: boolean;

  @Field(() => Date, { nullable: true, description: 'When title or text were changed last; null: as filed.' })
  textSince!: Date | null;

  @Field(() => Boolean, { description: 'Title or text were changed last at SP4N-LAPOR!.' })
  textFromLapor!: boolean;

  @Field(() => Date, { nullable: true, description: 'When the category was changed last; null: as filed.' })
  categorySince!: Date | null;

  @Field(() => Boolean, { description: 'The category was changed last at SP4N-LAPOR!.' })
  categoryFromLapor!: boolean;

  @Field(() => ComplaintOutcomeEnum, { nullable: true, description: 'Outcome.' })
  outcome!: Outcome | null;

  @Field(() => ArchiveReasonEnum, { nullable: true, description: 'Why it was archived.' })
  archiveReason!: ArchiveReason | null;

  @Field(() => Boolean, { description: 'The reporter is hidden.' })
  identityHidden!: boolean;

  @Field(() => Boolean, { description: 'The complaint is hidden.' })
  complaintHidden!: boolean;

  @Field(() => Boolean, { description: 'Supervisory.' })
  supervisory!: boolean;

  @Field(() => Boolean, { description: 'The word list found something nobody has decided about.' })
  flagged!: boolean;

  @Field(() => Boolean, { description: 'Its reporter asked to be forgotten, or never had an account.' })
  withoutReporter!: boolean;

  @Field(() => ID, { nullable: true, description: 'The agency that leads.' })
  leadAgency!: string | null;

  @Field(() => Float, { nullable: true, description: 'Rating by the reporter, 1 to 5.' })
  rating!: number | null;

  @Field(() => Date, { description: 'When it was filed.' })
  filedAt!: Date;

  @Field(() => Date, { description: 'When it was changed last.' })
  changedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was forwarded for the first time.' })
  forwardedAt!: Date | null;

  @Field(() => [MirroredEntryType], { description: 'The whole thread, oldest first.' })
  entries!: readonly MirroredEntryType[];

  @Field(() => [MirroredAttachmentType], { description: 'All files.' })
  attachments!: readonly MirroredAttachmentType[];

  @Field(() => [ID], { description: 'Files that came with the complaint and not with an entry.' })
  ownAttachments!: readonly string[];
}

@Directive('@inaccessible')
@ObjectType('MirrorResult', { description: 'What taking something in from SP4N-LAPOR! came to.' })
export class MirrorResult {
  @Field(() => ID, { nullable: true, description: 'The complaint; null when refused.' })
  complaint!: string | null;

  @Field(() => ID, { nullable: true, description: 'The entry of the thread it is, if it is one.' })
  entry!: string | null;

  @Field(() => ID, { nullable: true, description: 'The file it is, if it is one.' })
  attachment!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of why nothing was done; null when it was.' })
  refusal!: string | null;
}
