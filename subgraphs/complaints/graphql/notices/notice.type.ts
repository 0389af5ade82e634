import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../../platform/runtime/graphql/connection.type';
import type { NoticeLevel } from '../../domain/escalation/levels';
import type { ClockName } from '../../domain/standards/service-standard';
import { ClockNameEnum } from '../clocks/clock-enums';
import { Refusal } from '../types/results.type';
import { NoticeLevelEnum } from './notice-level-enum';

@ObjectType('Notice', {
  description:
    'That a clock of a complaint has run far, told to a desk once for each level (peringatan batas waktu). The desk is ' +
    'a role, of one agency where it has one; it names no person and quotes nothing.',
})
export class NoticeType {
  /** What the field resolvers work on; not a field of the API. */
  complaintId!: string;

  @Field(() => ID, { description: 'Id of the notice.' })
  id!: string;

  @Field(() => ClockNameEnum, { description: 'The clock that has run far.' })
  clock!: ClockName;

  @Field(() => NoticeLevelEnum, { description: 'How far.' })
  level!: NoticeLevel;

  @Field(() => Date, { description: 'The deadline of the clock when the notice was issued.' })
  dueAt!: Date;

  @Field(() => Date, { description: 'When it was issued, in the working time of the desk.' })
  issuedAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When somebody at the desk marked it as read; null while nobody has.',
  })
  readAt!: Date | null;
}

export const NoticeConnection = connectionType(() => NoticeType, 'Notice');

@ObjectType('NoticesReceived', {
  description: 'What a desk is told at once: one notice, or a digest of many (rangkuman peringatan).',
})
export class NoticesReceivedType {
  @Field(() => Int, { description: 'Number of notices the viewer may see in it.' })
  count!: number;

  @Field(() => [NoticeType], { description: 'Those notices, newest first, 20 at most.' })
  notices!: NoticeType[];
}

@InputType('MarkNoticeReadInput', { description: 'Mark a notice as read (tandai sudah dibaca).' })
export class MarkNoticeReadInput {
  @Field(() => ID, { description: 'Id of the notice; else NOT_FOUND.' })
  notice!: string;
}

@ObjectType('MarkNoticeReadResult', { description: 'What marking a notice led to.' })
export class MarkNoticeReadResult {
  @Field(() => NoticeType, { nullable: true, description: 'The notice as it is now; null when refused.' })
  notice!: NoticeType | null;

  @Field(() => Refusal, { nullable: true, description: 'Why nothing was marked; null when it was.' })
  refusal!: InstanceType<typeof Refusal> | null;
}
