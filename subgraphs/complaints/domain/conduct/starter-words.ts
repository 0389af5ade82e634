import type { ProhibitedWord } from './word-list';

/**
 * The list a new hub begins with; from then on the secretariat edits it at run time. Words that also have a decent
 * sense in complaints (dogs, for one, are a common matter) are here only in phrases that do not.
 */
export const starterWords: readonly Omit<ProhibitedWord, 'id'>[] = [
  ...of(
    ['id', 'ABUSE', 'BLOCK'],
    'bangsat, bajingan, keparat, brengsek, dasar anjing, anjing kau, dasar babi',
  ),
  ...of(['id', 'ABUSE', 'FLAG'], 'goblok, tolol, dungu, idiot, kampret, otak udang'),
  ...of(['ban', 'ABUSE', 'BLOCK'], 'naskeleng, nas keleng'),
  ...of(['ban', 'ABUSE', 'FLAG'], 'cicing cai, bungut cai'),
  ...of(
    ['id', 'THREAT', 'BLOCK'],
    'kubunuh, saya bunuh, bunuh kau, kubacok, saya bacok, kubakar, bakar kantor*',
  ),
  ...of(['id', 'THREAT', 'FLAG'], 'awas kau, tunggu pembalasan*'),
  ...of(['ban', 'THREAT', 'BLOCK'], 'matiang cai, tebek cai'),
  ...of(['id', 'SARA', 'BLOCK'], 'dasar cina, dasar jawa, dasar kafir'),
  ...of(['id', 'SARA', 'FLAG'], 'kafir, usir pendatang'),
  ...of(['id', 'PORNOGRAPHY', 'BLOCK'], 'bokep, ngentot*, kontol'),
  ...of(['id', 'PORNOGRAPHY', 'FLAG'], 'porno*, bugil, video mesum'),
];

function of(
  [language, what, action]: readonly [
    ProhibitedWord['language'],
    ProhibitedWord['class'],
    ProhibitedWord['action'],
  ],
  words: string,
): readonly Omit<ProhibitedWord, 'id'>[] {
  return words.split(', ').map((word) => ({ word, language, class: what, action }));
}
