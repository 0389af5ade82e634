import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../../platform/runtime/graphql/connection.type';
import type { NoticeLevel } from '../../domain/escalation/levels';
import type { ClockName } from '../../domain/standards/service-standard';
import { ClockNameEnum } from '../clocks/clock-enums';
import type { NoticeKind } from '../../../../schema/events/notice-words';
import { Refusal } from '../types/results.type';
import { NoticeKindEnum } from './notice-kind-enum';
import { NoticeLevelEnum } from './notice-level-enum';

@ObjectType('Notice', {
  description:
    'What a desk or a reporter was told of a complaint (pemberitahuan). A desk, which is a role, of one agency where it ' +
    'has one, is told how far a clock has run (peringatan batas waktu), once for each level, of appeals and of reporters ' +
    'who cannot be reached; a reporter is told what happened to the complaint. It names no person and quotes nothing.',
})
export class NoticeType {
  /** What the field resolvers work on; not a field of the API. */
  complaintId!: string;

  @Field(() => ID, { description: 'Id of the notice.' })
  id!: string;

  @Field(() => NoticeKindEnum, { description: 'What was told.' })
  kind!: NoticeKind;

  @Field(() => ClockNameEnum, {
    nullable: true,
    description: 'The clock that has run far; null when it is not about a clock.',
  })
  clock!: ClockName | null;

  @Field(() => NoticeLevelEnum, {
    nullable: true,
    description: 'How far; null when it is not about a clock.',
  })
  level!: NoticeLevel | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'The deadline of the clock, or of the appeal that waits, when the notice was issued; else null.',
  })
  dueAt!: Date | null;

  @Field(() => Date, { description: 'When it was issued; to a desk in its working time.' })
  issuedAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When the reporter, or somebody at the desk, marked it as read; null while nobody has.',
  })
  readAt!: Date | null;
}

export const NoticeConnection = connectionType(() => NoticeType, 'Notice');

@ObjectType('NoticesReceived', {
  description:
    'What a desk or a reporter is told at once: one notice, or a digest of many (rangkuman peringatan).',
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
