import { Field, ID, ObjectType } from 'type-graphql';
import type { ConductDecision } from '../../domain/conduct/ruling';
import type { FlagPlace } from '../../domain/conduct/judge';
import type { ConductAction, ConductClass } from '../../domain/conduct/word-list';
import { Refusal } from '../types/results.type';
import {
  ConductActionEnum,
  ConductClassEnum,
  ConductDecisionEnum,
  ConductPlaceEnum,
  WordLanguageEnum,
  type WordLanguageName,
} from './conduct-enums';

@ObjectType('ConductFlag', {
  description: 'A word of the list that occurs in what a citizen wrote (temuan isi terlarang).',
})
export class ConductFlagType {
  @Field(() => ID, { description: 'Id of the flag.' })
  id!: string;

  @Field(() => ConductPlaceEnum, { description: 'Where it was found.' })
  place!: FlagPlace;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the entry of the thread; null for the text of the complaint itself.',
  })
  followUp!: string | null;

  @Field(() => ConductClassEnum, { description: 'What it is.' })
  class!: ConductClass;

  @Field(() => ConductActionEnum, { description: 'What the list proposes.' })
  action!: ConductAction;

  @Field(() => String, { description: 'The pattern of the list that occurs.' })
  word!: string;

  @Field(() => Date, { description: 'When it was written.' })
  at!: Date;

  @Field(() => ConductDecisionEnum, { nullable: true, description: 'What a human decided; null while open.' })
  decision!: ConductDecision | null;

  @Field(() => Date, { nullable: true, description: 'When it was decided; null while open.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so; null while open.' })
  reason!: string | null;
}

@ObjectType('ProhibitedWord', { description: 'A word or phrase of the list (kata terlarang).' })
export class ProhibitedWordType {
  @Field(() => ID, { description: 'Id of the word.' })
  id!: string;

  @Field(() => String, { description: 'Plain words, with one `*` at the end when the last one may go on.' })
  word!: string;

  @Field(() => WordLanguageEnum, { description: 'Language it is in.' })
  language!: WordLanguageName;

  @Field(() => ConductClassEnum, { description: 'What it is.' })
  class!: ConductClass;

  @Field(() => ConductActionEnum, { description: 'What is proposed where it occurs.' })
  action!: ConductAction;
}

type RefusalFace = InstanceType<typeof Refusal>;

@ObjectType('ProhibitedWordResult', { description: 'What a change of the word list led to.' })
export class ProhibitedWordResult {
  @Field(() => ProhibitedWordType, {
    nullable: true,
    description: 'The word that was added or taken out; null when refused.',
  })
  word!: ProhibitedWordType | null;

  @Field(() => Refusal, { nullable: true, description: 'Why nothing was changed; null when it was.' })
  refusal!: RefusalFace | null;
}
