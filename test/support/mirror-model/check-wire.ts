import { people } from '../complaint-builders';
import { reporterData } from '../reporter-data';
import type { BothStores } from './both-stores';

const digits = (text: string) => text.replace(/\D/g, '');
/** As people write a number too: 0813…, 62813…, with blanks and dots in between. */
const numbers = [
  reporterData.nik,
  digits(reporterData.phone),
  digits(reporterData.phone).replace(/^62/, '0'),
];
const words = [
  ...[reporterData.name, reporterData.address, reporterData.email],
  ...Object.values(people).flatMap(({ accountId }) => accountId ?? []),
];

/** Nothing of a person was ever sent, whatever was hidden or not. */
export function checkWire({ wire }: BothStores): readonly string[] {
  const text = wire.toLowerCase();
  const figures = wire.replace(/[\s.\-()+]/g, '');
  return [
    ...words.filter((word) => text.includes(word.toLowerCase())),
    ...numbers.filter((number) => figures.includes(number)),
  ].map((found) => `somebody is named on the wire: ${found.slice(0, 4)}…`);
}
