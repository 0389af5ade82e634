import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { CommentDecision, CommentReportReason } from '../../domain/support/comment';
import { bounds } from '../bad-inputs';
import { Refusal } from '../types/results.type';
import { CommentDecisionEnum, CommentReportReasonEnum } from './comment-enums';
import { CommentType } from './comment.type';

const length = `${bounds.comment.least} to ${bounds.comment.most} characters, else COMMENT_LENGTH.`;

@InputType('WriteCommentInput', {
  description: 'Comment on the complaint of somebody else (tulis komentar).',
})
export class WriteCommentInput {
  @Field(() => ID, { description: 'Id of the complaint; else NOT_FOUND.' })
  complaint!: string;

  @Field(() => String, { description: `What is said (isi komentar), ${length}` })
  body!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Nobody but the secretariat is told who wrote it (anonim).',
  })
  anonymous!: boolean;
}

@InputType('ReportCommentInput', {
  description: 'Ask the secretariat to look at a comment (laporkan komentar).',
})
export class ReportCommentInput {
  @Field(() => ID, { description: 'Id of the comment; else NOT_FOUND.' })
  comment!: string;

  @Field(() => CommentReportReasonEnum, { description: 'Why.' })
  reason!: CommentReportReason;
}

@InputType('ModerateCommentInput', { description: 'Decide about a comment (moderasi komentar).' })
export class ModerateCommentInput {
  @Field(() => ID, { description: 'Id of the comment; else NOT_FOUND.' })
  comment!: string;

  @Field(() => CommentDecisionEnum, { description: 'Hide it, or let it stand.' })
  decision!: CommentDecision;

  @Field(() => String, {
    description: `Why, for its writer; ${bounds.words.least} to ${bounds.words.most} characters, else TEXT_LENGTH.`,
  })
  reason!: string;
}

@ObjectType('CommentResult', { description: 'What was done about a comment.' })
export class CommentResult {
  @Field(() => CommentType, { nullable: true, description: 'The comment as it is now; null when refused.' })
  comment!: CommentType | null;

  @Field(() => Refusal, { nullable: true, description: 'Why nothing was changed; null when it was.' })
  refusal!: InstanceType<typeof Refusal> | null;
}
