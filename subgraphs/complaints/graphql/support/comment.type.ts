import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CacheFields } from '../../../../platform/runtime/graphql/cache-control';
import { connectionType } from '../../../../platform/runtime/graphql/connection.type';
import type {
  CommentFinding,
  CommentReportReason,
  CommentState,
  SeenComment,
} from '../../domain/support/comment';
import type { VisibleComplaint } from '../../domain/visibility';
import { presentComplaint } from '../present/present-complaint';
import { ComplaintType } from '../types/complaint.type';
import { CitizenStub, citizenOf } from '../types/stubs.type';
import { CommentReportReasonEnum, CommentStateEnum } from './comment-enums';

@ObjectType('CommentReports', { description: 'Reports of a comment that nobody has settled, of one reason.' })
export class CommentReportsType {
  @Field(() => CommentReportReasonEnum, { description: 'Why (alasan).' })
  reason!: CommentReportReason;

  @Field(() => Int, { description: 'How many accounts said so; each counts once.' })
  count!: number;
}

@CacheFields(['id', 'complaint', 'author', 'anonymous', 'body', 'at', 'state', 'own', 'reason'])
@ObjectType('Comment', {
  description:
    'What a citizen wrote beside the public complaint of somebody else (komentar warga). It changes neither state nor ' +
    'clocks. Read with its complaint: where that is out of sight, there are no comments.',
})
export class CommentType {
  /** What the field resolvers work on; not a field of the API. */
  seen!: SeenComment;

  @Field(() => ID, { description: 'Id of the comment.' })
  id!: string;

  @Field(() => ComplaintType, { description: 'The complaint it is about.' })
  complaint!: ComplaintType;

  @Field(() => CitizenStub, {
    nullable: true,
    description:
      'Who wrote it; null for one who wishes not to be named, whom only the secretariat knows, and when the account is no more.',
  })
  author!: CitizenStub | null;

  @Field(() => Boolean, { description: 'The writer wishes not to be named (anonim).' })
  anonymous!: boolean;

  @Field(() => String, {
    description:
      'What was written (isi komentar), as plain text; numbers and addresses of persons are masked for who neither wrote it ' +
      'nor handles the complaint.',
  })
  body!: string;

  @Field(() => Date, { description: 'When it was written.' })
  at!: Date;

  @Field(() => CommentStateEnum, { description: 'Who may read it.' })
  state!: CommentState;

  @Field(() => Boolean, { description: 'The viewer wrote it.' })
  own!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Why the secretariat decided as it did; for its writer and ADMIN, null for others and before.',
  })
  reason!: string | null;

  @Field(() => [String], {
    description: 'Words of the list of prohibited words that were found in it; for ADMIN, empty for others.',
  })
  foundWords!: string[];
}

export const CommentConnection = connectionType(() => CommentType, 'Comment');

/** Names every field. */
export function presentComment(complaint: VisibleComplaint, seen: SeenComment): CommentType {
  return {
    seen,
    id: seen.id,
    complaint: presentComplaint(complaint),
    author: citizenOf(seen.authorId),
    anonymous: seen.anonymous,
    body: seen.body,
    at: seen.at,
    state: seen.state,
    own: seen.isOwn,
    reason: seen.reason,
    foundWords: seen.findings.map(({ word }: CommentFinding) => word),
  };
}
