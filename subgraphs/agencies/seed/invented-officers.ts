import type { OfficerInCharge } from '../domain/agency';

/**
 * Officers for a hub that has none yet: every name is invented, put together from common Balinese names by
 * the code of the agency, so that two hubs show the same. Admins replace them with `setOfficersInCharge`.
 */
export function inventedOfficers(agency: {
  readonly code: string;
  readonly name: string;
}): OfficerInCharge[] {
  return [
    { name: inventedName(`${agency.code}/head`), position: headOf(agency.name) },
    { name: inventedName(`${agency.code}/officer`), position: 'Petugas Pengelola Pengaduan' },
  ];
}

const births = ['I Wayan', 'Ni Wayan', 'I Made', 'Ni Made', 'I Nyoman', 'Ni Nyoman', 'I Ketut', 'Ni Ketut'];
const given = [
  'Suta',
  'Widya',
  'Arta',
  'Laksmi',
  'Darma',
  'Santi',
  'Wira',
  'Puspa',
  'Yasa',
  'Ratna',
  'Merta',
];
const family = [
  'Adnyana',
  'Wirawan',
  'Sudiarta',
  'Mahardika',
  'Pradnya',
  'Sukerta',
  'Astawa',
  'Winata',
  'Arsana',
];

function inventedName(seed: string): string {
  const number = hash(seed);
  const first = births[number % births.length];
  const second = given[Math.floor(number / 8) % given.length];
  const third = family[Math.floor(number / 88) % family.length];
  return `${first} ${second} ${third}`;
}

/** FNV-1a: the same number for the same text, everywhere. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return value;
}

/** Title of the head by the kind of agency its name says. */
const heads: readonly (readonly [string, string])[] = [
  ['Sekretariat Daerah', 'Sekretaris Daerah'],
  ['Inspektorat', 'Inspektur'],
  ['Kecamatan', 'Camat'],
  ['Kelurahan', 'Lurah'],
  ['Perumda', 'Direktur Utama'],
  ['Badan', 'Kepala Badan'],
  ['Dinas', 'Kepala Dinas'],
];

function headOf(name: string): string {
  return heads.find(([start]) => name.startsWith(start))?.[1] ?? 'Kepala';
}
