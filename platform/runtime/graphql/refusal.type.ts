import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Bilingual, Language } from '../../domain/language';

/** The codes of one service and what each says to people. */
export type RefusalCatalogue<Code extends string> = Readonly<Record<Code, Bilingual>>;

/**
 * The API's face of a refusal. Each service registers its own codes under one enum name; composition joins
 * them, so a client sees one `Refusal` with every code of the hub.
 */
export function refusalType<Code extends string>(catalogue: RefusalCatalogue<Code>) {
  const codes = Object.fromEntries(Object.keys(catalogue).map((code) => [code, code])) as Record<Code, Code>;
  registerEnumType(codes, {
    name: 'RefusalCode',
    description: 'Why a request was refused (alasan penolakan). Codes are stable; messages may be reworded.',
    valuesConfig: Object.fromEntries(
      Object.entries<Bilingual>(catalogue).map(([code, sentence]) => [code, { description: sentence.en }]),
    ) as never,
  });

  @Directive('@shareable')
  @ObjectType('Refusal', {
    description: 'The rules say no (penolakan): nothing was changed.',
  })
  class Refusal {
    @Field(() => codes, { description: 'Stable code to branch on.' })
    code!: Code;

    @Field(() => String, { description: 'The reason in words, Indonesian or English by `Accept-Language`.' })
    message!: string;

    static of(code: Code, language: Language): Refusal {
      return Object.assign(new Refusal(), { code, message: catalogue[code][language] });
    }
  }
  return Refusal;
}
