import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../../platform/runtime/graphql/connection.type';
import { enumType } from '../../../../platform/runtime/graphql/enum-type';
import { noticeKindWords, type NoticeKind } from '../../../../schema/events/notice-words';
import { Refusal } from '../refusal.type';

const NoticeKindEnum = enumType<NoticeKind>('NoticeKind', noticeKindWords.meaning, noticeKindWords.values);

@ObjectType({ description: 'By which ways one kind of notice goes to the owner of an account (pilihan).' })
export class NoticeChoice {
  @Field(() => NoticeKindEnum, { description: 'What is told.' })
  kind!: NoticeKind;

  @Field(() => Boolean, { description: 'By e-mail (surel).' })
  email!: boolean;

  @Field(() => Boolean, {
    description: 'By text message (SMS), to the telephone number of the bio-data; nothing without one.',
  })
  sms!: boolean;
}

@ObjectType({ description: 'How the owner of an account is told of complaints (preferensi pemberitahuan).' })
export class NoticePreferences {
  @Field(() => [NoticeChoice], {
    description: 'Every kind of notice this account can get. In the app all of them are shown.',
  })
  choices!: NoticeChoice[];

  @Field(() => String, {
    description:
      'Hours of the day in WITA without letters and messages (jam tenang), such as `21:00-07:00`; `none` for none. What is told meanwhile waits for their end, receipts and clock notices excepted.',
  })
  quietHours!: string;
}

@InputType({ description: 'By which ways one kind of notice is to go.' })
export class NoticeChoiceInput {
  @Field(() => NoticeKindEnum, { description: 'What is told.' })
  kind!: NoticeKind;

  @Field(() => Boolean, { description: 'By e-mail (surel).' })
  email!: boolean;

  @Field(() => Boolean, { description: 'By text message (SMS).' })
  sms!: boolean;
}

@InputType({ description: 'What changes of the preferences; the rest stays.' })
export class SetNoticePreferencesInput {
  @Field(() => [NoticeChoiceInput], {
    defaultValue: [],
    description: 'Kinds that go by other ways from now on, 20 at most; error `TOO_MANY_CHOICES`.',
  })
  choices!: NoticeChoiceInput[];

  @Field(() => String, {
    nullable: true,
    description:
      'Quiet hours in WITA, `HH:MM-HH:MM` or `none`; left out, they stay; error `BAD_QUIET_HOURS`.',
  })
  quietHours?: string | null;
}

@ObjectType({ description: 'The preferences as they are now, or the refusal.' })
export class NoticePreferencesResult {
  @Field(() => NoticePreferences, {
    nullable: true,
    description: 'The preferences as they are now; null when refused.',
  })
  preferences?: NoticePreferences | null;

  @Field(() => Refusal, { nullable: true, description: 'Why nothing was changed; null when it was.' })
  refusal?: Refusal | null;
}

@InputType({ description: 'The link of a letter that is not wanted any more.' })
export class UnsubscribeInput {
  @Field(() => String, { description: 'The token of the link; good for 90 days.' })
  token!: string;
}

@ObjectType({ description: 'Whether such letters have ended.' })
export class UnsubscribeResult {
  @Field(() => Boolean, { nullable: true, description: 'True when they have; null when refused.' })
  unsubscribed?: boolean | null;

  @Field(() => Refusal, { nullable: true, description: 'Why not; null when they have.' })
  refusal?: Refusal | null;
}

@ObjectType('DeadLetter', {
  description:
    'A letter or text message that was given up (surat gagal). Its receiver and its text are not shown.',
})
export class DeadLetterType {
  @Field(() => ID, { description: 'Id of the letter.' })
  id!: string;

  @Field(() => String, { description: 'What sort of letter, such as `ACTIVATION` or `NOTICE_RESOLVED`.' })
  kind!: string;

  @Field(() => Date, { description: 'When it was written.' })
  writtenAt!: Date;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => String, { nullable: true, description: 'Code of the last fault; null when it waits again.' })
  fault!: string | null;

  @Field(() => Boolean, {
    description: 'Can be sent again: its content is kept for seven days after it was written.',
  })
  canBeSent!: boolean;
}

export const DeadLetterConnection = connectionType(() => DeadLetterType, 'DeadLetter');

@InputType({ description: 'A letter that is to be sent after all.' })
export class SendLetterAgainInput {
  @Field(() => ID, { description: 'Id of a letter that was given up; else `NOT_FOUND`.' })
  letter!: string;
}

@ObjectType({ description: 'The letter, waiting to be sent, or the refusal.' })
export class SendLetterAgainResult {
  @Field(() => DeadLetterType, { nullable: true, description: 'The letter; null when refused.' })
  letter?: DeadLetterType | null;

  @Field(() => Refusal, { nullable: true, description: 'Why it is not sent; null when it is.' })
  refusal?: Refusal | null;
}
