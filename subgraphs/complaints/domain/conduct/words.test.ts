import { fc } from '../../../../test/support/properties';
import { starterWords } from './starter-words';
import { spelledWords } from './spelled';
import { WordList, type ProhibitedWord } from './word-list';
import { readPattern } from './word-pattern';

const word = (pattern: string, more: Partial<ProhibitedWord> = {}): ProhibitedWord => ({
  id: pattern,
  word: pattern,
  language: 'id',
  class: 'ABUSE',
  action: 'FLAG',
  ...more,
});
const list = new WordList([word('goblok'), word('dasar anjing'), word('porno*'), word('bakar kantor*')]);
const found = (text: string) => list.find(text).map((hit) => hit.word);

describe('a prohibited word', () => {
  it.each([
    ['as it is', 'kamu goblok sekali', 'goblok'],
    ['in capitals', 'GOBLOK!', 'goblok'],
    ['with accents', 'góblök', 'goblok'],
    ['with digits for letters', 'g0bl0k', 'goblok'],
    ['with repeated letters', 'goooblokkkk', 'goblok'],
    ['with full-width letters', 'ｇｏｂｌｏｋ', 'goblok'],
    ['with dots between the letters', 'g.o.b.l.o.k', 'goblok'],
    ['with blanks between the letters', 'kamu g o b l o k itu', 'goblok'],
    ['between signs', '"goblok",', 'goblok'],
    ['as a phrase', 'Dasar   ANJING kau', 'dasar anjing'],
    ['as a phrase over lines', 'dasar\nanjing', 'dasar anjing'],
    ['with an end of its own', 'pornografi anak', 'porno*'],
    ['as a phrase with an end of its own', 'saya bakar kantornya', 'bakar kantor*'],
  ])('is found %s', (_name, text, pattern) => {
    expect(found(text)).toEqual([pattern]);
  });

  it.each([
    'gobloknya tidak dimaksud',
    'anjing liar di jalan',
    'dasar hukum anjing',
    'kantor bakar',
    'seporno',
    'nomor 60810k',
    'Jalan 9081',
    '',
  ])('is not found in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is told once however often it occurs', () => {
    expect(found('goblok goblok g0blok')).toEqual(['goblok']);
  });
});

describe('a pattern', () => {
  it.each([
    ['', 'WORD_PATTERN'],
    ['ab', 'WORD_LENGTH'],
    ['abc*', 'WORD_LENGTH'],
    ['*', 'WORD_PATTERN'],
    ['*goblok', 'WORD_PATTERN'],
    ['gob*lok', 'WORD_PATTERN'],
    ['goblok**', 'WORD_PATTERN'],
    ['goblok *', 'WORD_PATTERN'],
    ['(a+)+$', 'WORD_PATTERN'],
    ['.*', 'WORD_PATTERN'],
    ['[a-z]+', 'WORD_PATTERN'],
    ['go|blok', 'WORD_PATTERN'],
    ['satu dua tiga empat lima enam', 'WORD_PATTERN'],
    ['a'.repeat(61), 'WORD_LENGTH'],
    ['(a+)+'.repeat(100_000), 'WORD_LENGTH'],
  ])('is refused: %#', (given, fault) => {
    expect(readPattern(given)).toEqual({ fault });
  });

  it('is kept in small letters with single blanks', () => {
    expect(readPattern('  Dasar   ANJING* ')).toEqual({
      written: 'dasar anjing*',
      words: ['dasar', 'anjing'],
      isOpen: true,
    });
  });
});

it('finds every starter word in a sentence, and none in a decent complaint', () => {
  const starters = new WordList(starterWords.map((some) => ({ ...some, id: some.word })));
  for (const { word: pattern } of starterWords) {
    expect('fault' in readPattern(pattern)).toBe(false);
    expect(starters.find(`Pak, ${pattern.replace('*', 'nya')} itu.`).map((hit) => hit.word)).toContain(
      pattern,
    );
  }
  for (const text of [
    'Banyak anjing liar di Jalan Gajah Mada, mohon ditertibkan.',
    'Warga membakar sampah di depan kantor lurah.',
    'Kandang babi di tengah permukiman berbau.',
    'Keluarga pendatang belum terdata; orang Jawa dan Cina hidup rukun di banjar kami.',
    'Pohon tumbang, tunggu lama tidak ada petugas. Awas kabel!',
  ]) {
    expect(starters.find(text)).toEqual([]);
  }
});

describe('whatever the text', () => {
  it('a word of the list is found however it is cased, and only as a whole word', () => {
    const unit = fc.constantFrom(...'abcdeghiklmnoprstuwy');
    const inner = fc.string({ unit, minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(inner, inner, (pattern, other) => {
        const one = new WordList([word(pattern)]);
        expect(one.find(`${other} ${pattern.toUpperCase()}.`)).toHaveLength(1);
        expect(one.find(`x${pattern}${other}`)).toHaveLength(0);
      }),
    );
  });

  it.each(['goblok ', 'dasar ', 'g ', 'a', 'porno', 'g.o.b.l.o.k.', '\u0301', '!@$', 'bakar kantor ', '1'])(
    'takes words in proportion to the text: %j',
    (piece) => {
      const text = piece.repeat(10_000 / piece.length);
      const words = spelledWords(text);
      const letters = words.reduce((sum, some) => sum + some.length, 0);
      // The list looks at each beginning of each word once, and at no more words than there are.
      expect(letters).toBeLessThanOrEqual(2 * text.length);
      expect(list.find(text).length).toBeLessThanOrEqual(4);
    },
  );
});
