import type { Dice } from '../../tools/demo/dice';

/** A made-up vocabulary of a city: few words are in many complaints and many in few, as in what people write. */
const syllables = 'ba da ga ka la ma na pa ra sa ta wa ya be de ge ke le me ne pe re se te'.split(' ');
const common = [
  ...'jalan rusak lubang lampu padam sampah air macet parkir drainase banjir pasar trotoar pohon'.split(' '),
  ...'kabel bau asap bising sekolah jembatan selokan izin petugas layanan antre lapangan taman sungai'.split(
    ' ',
  ),
];

/** Any of some 13,000 words. */
function rareWord(dice: Dice): string {
  return [0, 1, 2].map(() => dice.one(syllables)).join('');
}

export function words(dice: Dice, count: number): string {
  const found: string[] = [];
  for (let place = 0; place < count; place += 1) {
    found.push(dice.chance(1 / 3) ? dice.one(common) : rareWord(dice));
  }
  return found.join(' ');
}

/** What is looked for: a word of many complaints, two of them, one of few, one of each. */
export const searches: Readonly<Record<string, (dice: Dice) => string>> = {
  'a common word': (dice) => dice.one(common),
  'two common words': (dice) => `${dice.one(common.slice(0, 14))} ${dice.one(common.slice(14))}`,
  'a rare word': rareWord,
  'a rare and a common word': (dice) => `${rareWord(dice)} ${dice.one(common)}`,
};
