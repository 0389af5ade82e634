import { Field, ID, ObjectType } from 'type-graphql';
import type { Language } from '../../../../platform/domain/language';

@ObjectType('OfferedAnswer', {
  description: 'A template of an answer, filled in for one complaint (usulan jawaban).',
})
export class OfferedAnswerType {
  @Field(() => ID, { description: 'Id of the template.' })
  id!: string;

  @Field(() => String, { description: 'What the agency calls it (judul templat).' })
  title!: string;

  @Field(() => String, { description: 'The text, filled in; `[name]` where nothing is known for a place.' })
  text!: string;

  @Field(() => String, {
    description: 'Language of the text, `id` or `en`: that of the request where it has it.',
  })
  language!: Language;

  @Field(() => [String], { description: 'Places for which nothing is known, to be written by hand.' })
  missing!: readonly string[];
}
