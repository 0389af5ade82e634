import { dayAfter, type LocalDay } from '../local-day';
import { pawukonDaysIn } from './pawukon';
import { tilemKapitu, tilemKasanga } from './saka';

/** A holy day on which offices in Bali may rest (hari libur lokal, dispensasi hari raya suci Hindu). */
export interface BaliDay {
  readonly day: LocalDay;
  readonly nameId: string;
  readonly nameEn: string;
  readonly code: string;
  /** Nyepi: nobody works, travels or makes light. */
  readonly silent: boolean;
}

/** The days the governor's circulars name, by their day of the 210-day Pawukon. */
const pawukonDays = [
  { of: 4, code: 'PAGERWESI', nameId: 'Hari Suci Pagerwesi', nameEn: 'Pagerwesi' },
  { of: 73, code: 'PENAMPAHAN_GALUNGAN', nameId: 'Penampahan Galungan', nameEn: 'Eve of Galungan' },
  { of: 74, code: 'GALUNGAN', nameId: 'Hari Raya Galungan', nameEn: 'Galungan' },
  { of: 75, code: 'UMANIS_GALUNGAN', nameId: 'Umanis Galungan', nameEn: 'Day after Galungan' },
  { of: 83, code: 'PENAMPAHAN_KUNINGAN', nameId: 'Penampahan Kuningan', nameEn: 'Eve of Kuningan' },
  { of: 84, code: 'KUNINGAN', nameId: 'Hari Raya Kuningan', nameEn: 'Kuningan' },
  { of: 210, code: 'SARASWATI', nameId: 'Hari Suci Saraswati', nameEn: 'Saraswati' },
] as const;

/**
 * Bali's own days of a year in their order, to be proposed: the governor's circular of the year decides, and may
 * add to them or shorten them. Nyepi is a national holiday too.
 */
export function baliDays(year: number): BaliDay[] {
  return [...sakaDaysIn(year), ...pawukonDays.flatMap(({ of, ...names }) => daysOf(year, of, names))].sort(
    (one, other) => (one.day < other.day ? -1 : 1),
  );
}

function daysOf(year: number, of: number, names: Omit<BaliDay, 'day' | 'silent'>): BaliDay[] {
  return pawukonDaysIn(year, of).map((day) => ({ day, ...names, silent: false }));
}

function sakaDaysIn(year: number): BaliDay[] {
  const eve = tilemKasanga(year);
  return [
    {
      day: dayAfter(tilemKapitu(year), -1),
      code: 'SIWARATRI',
      nameId: 'Hari Suci Siwaratri',
      nameEn: 'Siwaratri',
      silent: false,
    },
    { day: eve, code: 'TAWUR_KASANGA', nameId: 'Tawur Agung Kasanga', nameEn: 'Eve of Nyepi', silent: false },
    {
      day: dayAfter(eve, 1),
      code: 'NYEPI',
      nameId: 'Hari Suci Nyepi',
      nameEn: 'Nyepi, Day of Silence',
      silent: true,
    },
    {
      day: dayAfter(eve, 2),
      code: 'NGEMBAK_GENI',
      nameId: 'Ngembak Geni',
      nameEn: 'Day after Nyepi',
      silent: false,
    },
  ];
}
