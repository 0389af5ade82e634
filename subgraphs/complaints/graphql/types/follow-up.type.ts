import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { EntryReview, NewThreadEntry, ThreadAuthor, ThreadEntryKind } from '../../domain/decision';
import { CacheFields } from '../../../../platform/runtime/graphql/cache-control';
import { Impersonal } from '../../../../platform/runtime/graphql/topic';
import type { VisibleComplaint } from '../../domain/visibility';
import { untilComplaintChanges } from '../caching';
import { FollowUpAudienceEnum, FollowUpAuthorEnum, FollowUpKindEnum } from '../enums/thread-enums';
import { FollowUpReviewEnum } from '../conduct/conduct-enums';
import { AgencyStub, CitizenStub } from './stubs.type';

@CacheFields(
  [
    ...['id', 'kind', 'author', 'agency', 'agencyName', 'reporter', 'body', 'audience', 'review', 'at'],
    ...['fromLapor', 'editedAt', 'attachments', 'complaint'],
  ],
  untilComplaintChanges,
)
@Impersonal(
  ...[
    'id',
    'complaint',
    'kind',
    'author',
    'agency',
    'agencyName',
    'body',
    'audience',
    'at',
    'fromLapor',
    'editedAt',
  ],
)
@Directive('@key(fields: "id")')
@ObjectType('FollowUp', { description: 'One entry in the thread of a complaint (tindak lanjut).' })
export class FollowUpType {
  /** The complaint it belongs to; its field resolver presents it. */
  seen!: VisibleComplaint;

  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;

  @Field(() => FollowUpKindEnum, { description: 'What it is.' })
  kind!: ThreadEntryKind;

  @Field(() => FollowUpAuthorEnum, { description: 'Who speaks. Agencies are named, officers never.' })
  author!: ThreadAuthor;

  @Field(() => AgencyStub, {
    nullable: true,
    description: 'The agency that speaks, as it is today; null for everybody else.',
  })
  agency!: AgencyStub | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of that agency on the day it was handed the complaint.',
  })
  agencyName!: string | null;

  @Field(() => CitizenStub, {
    nullable: true,
    description: 'The reporter who speaks; null for everybody else, and when hidden from the viewer.',
  })
  reporter!: CitizenStub | null;

  @Field(() => String, { description: 'What is said (isi tindak lanjut).' })
  body!: string;

  @Field(() => FollowUpAudienceEnum, { description: 'Who may read it.' })
  audience!: NewThreadEntry['audience'];

  @Field(() => FollowUpReviewEnum, {
    nullable: true,
    description:
      'Set when the word list proposed to block it (ditahan untuk ditinjau); for parties, its writer included. Null for others.',
  })
  review!: EntryReview | null;

  @Field(() => Date, { description: 'When it was posted; at SP4N-LAPOR!, when it was posted there.' })
  at!: Date;

  @Field(() => Boolean, { description: 'It was written at SP4N-LAPOR! (dari SP4N-LAPOR!), and not here.' })
  fromLapor!: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was last edited at SP4N-LAPOR! (diubah); null when it reads as it was written.',
  })
  editedAt!: Date | null;
}
