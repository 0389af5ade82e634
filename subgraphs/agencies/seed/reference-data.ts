import {
  agencyRoles,
  agencyTypes,
  approvalChainFacts,
  unitKinds,
} from '../../../schema/events/agency-events';
import {
  flag,
  listOf,
  nullable,
  oneOf,
  record,
  text,
  withDefault,
  type Parsed,
} from '../../../schema/events/parse';
import type { Agency } from '../domain/agency';
import { usualCalendar } from '../domain/calendar';
import type { Category } from '../domain/category';
import type { ReferenceData } from '../domain/seeding';
import agenciesFile from './agencies.json';
import categoriesFile from './categories.json';
import { inventedOfficers } from './invented-officers';
import { readReferenceCalendars } from './reference-calendars';

/** The hub's complaints start in 2013; of none of these agencies do we know the day it was founded. */
const start = new Date('2013-01-01T00:00:00+08:00');

const mechanism =
  'Pengaduan diterima setiap hari melalui PRO Denpasar; pengaduan langsung dilayani pada jam kerja oleh ' +
  'petugas pengelola pengaduan dan dicatat dengan nomor pengaduan.';
const channels = ['PRO Denpasar', 'SP4N-LAPOR!', 'Surat', 'Kotak saran', 'Tatap muka'];

const agencyEntry = record({
  code: text,
  name: text,
  shortName: text,
  type: oneOf(...agencyTypes),
  role: nullable(oneOf(...agencyRoles)),
  parent: nullable(text),
  area: nullable(text),
  calendar: withDefault(text, usualCalendar),
  villages: listOf(text),
  units: listOf(
    record({
      code: text,
      name: text,
      kind: withDefault(oneOf(...unitKinds), 'OTHER'),
      parent: withDefault(nullable(text), null),
    }),
  ),
  chain: withDefault(nullable(approvalChainFacts), null),
});

const names = record({ id: text, en: text });
const subcategoryEntry = record({
  code: text,
  names,
  agency: nullable(text),
  routeByPlace: nullable(oneOf('kelurahan')),
  supervisory: flag,
  closureProof: flag,
  nationalPath: listOf(text),
});
const groupEntry = record({ code: text, names, subcategories: listOf(subcategoryEntry) });

/** Agencies, categories and calendars of the files in this folder, checked and in the words of the domain. */
export function readReferenceData(): ReferenceData {
  const agencies = listOf(agencyEntry)(agenciesFile.agencies, 'agencies.json');
  const groups = listOf(groupEntry)(categoriesFile.categories, 'categories.json');
  return {
    calendars: readReferenceCalendars(),
    agencies: agencies.map(agencyOf),
    categories: groups.flatMap((group, index) => [groupOf(group, index + 1), ...membersOf(group)]),
  };
}

function agencyOf(entry: Parsed<typeof agencyEntry>): Agency {
  const { code, name, shortName, type, role, villages } = entry;
  const units = entry.units.map(({ parent, ...unit }) => {
    return { ...unit, parentCode: parent, validFrom: null, validTo: null };
  });
  return {
    ...{ code, name, shortName, type, role, villages, units },
    approvalChain: entry.chain,
    nameSince: start,
    formerNames: [],
    parentCode: entry.parent,
    areaCode: entry.area,
    officersInCharge: inventedOfficers(entry),
    mechanism,
    channels,
    letterhead: [],
    calendarCode: entry.calendar,
    validFrom: start,
    validTo: null,
    successorCode: null,
  };
}

function groupOf(
  { code, names: { id, en }, subcategories }: Parsed<typeof groupEntry>,
  rank: number,
): Category {
  return {
    code,
    parentCode: null,
    nameId: id,
    nameEn: en,
    supervisory: subcategories.every((member) => member.supervisory),
    closureProof: false,
    hidesIdentity: false,
    hidesComplaint: false,
    active: true,
    agencyCode: null,
    routeByPlace: null,
    nationalPath: [],
    rank,
  };
}

function membersOf(group: Parsed<typeof groupEntry>): readonly Category[] {
  return group.subcategories.map((member, index) => ({
    code: `${group.code}.${member.code}`,
    parentCode: group.code,
    nameId: member.names.id,
    nameEn: member.names.en,
    supervisory: member.supervisory,
    closureProof: member.closureProof,
    hidesIdentity: false,
    hidesComplaint: false,
    active: true,
    agencyCode: member.agency,
    routeByPlace: member.routeByPlace,
    nationalPath: member.nationalPath,
    rank: index + 1,
  }));
}
