import type { Dice } from './dice';

/** Invented people: Balinese birth-order names and common given names, put together by chance. */
const firstNames = [
  'I Wayan',
  'I Made',
  'I Nyoman',
  'I Ketut',
  'Ni Wayan',
  'Ni Made',
  'Ni Nyoman',
  'Ni Ketut',
];
const givenNames = [
  'Adnyana',
  'Ariani',
  'Budiartha',
  'Darmayasa',
  'Ekaputri',
  'Gunawan',
  'Juliantari',
  'Kusumayanti',
  'Mahendra',
  'Pradnyani',
  'Rai Astuti',
  'Sudiarta',
  'Suryawan',
  'Widiastuti',
  'Yudhistira',
];
const streets = ['Melati Contoh', 'Kamboja Contoh', 'Cempaka Contoh', 'Teratai Contoh', 'Jepun Contoh'];

export interface Person {
  readonly name: string;
  readonly address: string;
  /** Of the right form and of nobody: no district of the province has the number 99. */
  readonly nik: string;
  readonly phone: string;
}

export function inventPerson(dice: Dice, index: number): Person {
  const first = dice.one(firstNames);
  const day = dice.between(1, 28) + (first.startsWith('Ni') ? 40 : 0);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    name: `${first} ${dice.one(givenNames)}`,
    address: `Jl. ${dice.one(streets)} No. ${dice.between(1, 199)}, Denpasar`,
    nik: `517199${two(day)}${two(dice.between(1, 12))}${two(dice.between(60, 99))}${String(index).padStart(4, '0')}`,
    phone: `+62812000${String(10_000 + index)}`,
  };
}
