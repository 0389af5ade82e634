import { tellingWords, wordsAt } from './words-of';

describe('the words of a text', () => {
  it.each<[text: string, words: readonly string[]]>([
    ['Jalan RUSAK, jalan berlubang!', ['jalan', 'rusak', 'berlubang']],
    ['Lampu yang di Jl. Gajah-Mada No. 5', ['lampu', 'jl', 'gajah', 'mada', 'no']],
    ['RT 003/RW 05 • 100%', ['rt', '003', 'rw', '05', '100']],
    ['kafé ＡＣ Köln', ['kafe', 'ac', 'koln']],
    ['ᬩᬮᬶ ᬤᬾᬦ᭄ᬧᬲᬃ', ['ᬩᬮᬶ', 'ᬤᬾᬦ᭄ᬧᬲᬃ']],
    ['yang di dan untuk a 1 % * ( " -', []],
    ['AND OR NOT NEAR topic:rusak*', ['and', 'or', 'not', 'near', 'topic', 'rusak']],
    ['', []],
    ['x'.repeat(500), ['x'.repeat(30)]],
  ])('of %p that tell something', (text, words) => {
    expect(tellingWords(text)).toEqual(words);
  });

  it('know where they stand', () => {
    const text = 'Kafé di “Sanur”';
    expect(wordsAt(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Kafé', 'di', 'Sanur']);
  });
});
