/** The two languages of the hub. Indonesian is the language of the law, so it is the default. */
export type Language = 'id' | 'en';

/** One sentence in both languages. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/**
 * The language of an `Accept-Language` header: the first of ours by weight; Indonesian when none fits.
 * `in` is the old code of Indonesian that some devices still send.
 */
export function preferredLanguage(header: string | null | undefined): Language {
  const wanted = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { language: tag.split('-')[0] ?? '', weight: weight ? Number(weight.slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wanted) {
    if (language === 'en') return 'en';
    if (language === 'id' || language === 'in') return 'id';
  }
  return 'id';
}
