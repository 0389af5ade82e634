import { Field, ID, InputType } from 'type-graphql';
import type { ConductDecision } from '../../domain/conduct/ruling';
import type { ConductAction, ConductClass } from '../../domain/conduct/word-list';
import { patternBounds } from '../../domain/conduct/word-pattern';
import { bounds } from '../bad-inputs';
import { OfComplaintInput } from '../inputs/of-complaint.input';
import {
  ConductActionEnum,
  ConductClassEnum,
  ConductDecisionEnum,
  WordLanguageEnum,
  type WordLanguageName,
} from './conduct-enums';

const { least, most } = bounds.words;

@InputType('DecideConductInput', {
  description: 'Decide what the word list proposed (putusan isi terlarang).',
})
export class DecideConductInput extends OfComplaintInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the entry of the thread; left out for the text of the complaint itself.',
  })
  entry?: string | null;

  @Field(() => ConductDecisionEnum, {
    description:
      'The decision. KEEP_HIDDEN is for entries and for an edited text that is held back; else ENTRY_NEEDED.',
  })
  decision!: ConductDecision;

  @Field(() => String, {
    description: `The reason in words, which the reporter reads, ${least} to ${most} characters; else TEXT_LENGTH.`,
  })
  reason!: string;
}

@InputType('AddProhibitedWordInput', { description: 'Add a word to the list (tambah kata terlarang).' })
export class AddProhibitedWordInput {
  @Field(() => String, {
    description:
      `One to ${patternBounds.words} plain words, one \`*\` at the end when the last one may go on; else WORD_PATTERN. ` +
      `${patternBounds.least} to ${patternBounds.most} characters, ${patternBounds.leastOpen} before a \`*\`; else WORD_LENGTH.`,
  })
  word!: string;

  @Field(() => WordLanguageEnum, { description: 'Language it is in.' })
  language!: WordLanguageName;

  @Field(() => ConductClassEnum, { description: 'What it is.' })
  class!: ConductClass;

  @Field(() => ConductActionEnum, { description: 'What is proposed where it occurs.' })
  action!: ConductAction;
}

@InputType('RemoveProhibitedWordInput', {
  description: 'Take a word out of the list (hapus kata terlarang).',
})
export class RemoveProhibitedWordInput {
  @Field(() => ID, { description: 'Id of the word; else UNKNOWN_WORD.' })
  word!: string;
}
