import type { AgencyFacts } from '../../../schema/events/agency-events';
import { wardsOf, type Agency } from '../domain/agency';
import { placeKey } from '../domain/place-key';
import { AgencyRow } from './agency-row.entity';

/** Of units that were listed before anybody asked where they stand. */
const unknownPlace = { kind: 'OTHER', parentCode: null, validFrom: null, validTo: null } as const;

export function agencyFrom(row: AgencyRow): Agency {
  return {
    code: row.code,
    name: row.name,
    shortName: row.shortName,
    nameSince: row.nameSince,
    formerNames: row.formerNames.map((former) => ({
      name: former.name,
      shortName: former.shortName,
      from: new Date(former.from),
      to: new Date(former.to),
    })),
    type: row.type,
    role: row.role,
    parentCode: row.parentCode,
    areaCode: row.areaCode,
    villages: row.villages,
    units: row.units.map((unit) => ({ ...unknownPlace, ...unit })),
    officersInCharge: row.officersInCharge,
    mechanism: row.mechanism,
    channels: row.channels,
    letterhead: row.letterhead ?? [],
    calendarCode: row.calendarCode,
    approvalChain: row.approvalChain,
    validFrom: row.validFrom,
    validTo: row.validTo,
    successorCode: row.successorCode,
  };
}

export function rowOfAgency(agency: Agency): AgencyRow {
  return Object.assign(new AgencyRow(), {
    code: agency.code,
    name: agency.name,
    shortName: agency.shortName,
    nameSince: agency.nameSince,
    formerNames: agency.formerNames.map((former) => ({
      ...former,
      from: former.from.toISOString(),
      to: former.to.toISOString(),
    })),
    type: agency.type,
    role: agency.role,
    parentCode: agency.parentCode,
    areaCode: agency.areaCode,
    villages: agency.villages,
    units: agency.units,
    officersInCharge: agency.officersInCharge,
    mechanism: agency.mechanism,
    channels: agency.channels,
    letterhead: agency.letterhead,
    calendarCode: agency.calendarCode,
    approvalChain: agency.approvalChain,
    validFrom: agency.validFrom,
    validTo: agency.validTo,
    successorCode: agency.successorCode,
    placeKeys: placeKeysOf(agency),
    searchText: searchTextOf(agency),
  });
}

/** What an agency tells the other services of itself. */
export function factsOfAgency(agency: Agency): AgencyFacts {
  return {
    id: agency.code,
    code: agency.code,
    name: agency.name,
    shortName: agency.shortName,
    type: agency.type,
    role: agency.role,
    parentId: agency.parentCode,
    wards: wardsOf(agency),
    validFrom: agency.validFrom.toISOString(),
    validTo: agency.validTo?.toISOString() ?? null,
    successorId: agency.successorCode,
    calendar: agency.calendarCode,
    units: agency.units,
    approvalChain: agency.approvalChain,
    letterhead: [...agency.letterhead],
  };
}

/** A ward or district is found by its names, a district by its villages and its code as well. */
function placeKeysOf(agency: Agency): string {
  const isPlace = agency.type === 'KELURAHAN' || agency.areaCode !== null;
  if (!isPlace) return '';
  const names = [agency.name, ...agency.formerNames.map((former) => former.name)];
  const places = [...names, ...agency.villages, ...(agency.areaCode === null ? [] : [agency.areaCode])];
  return `|${places.map(placeKey).join('|')}|`;
}

function searchTextOf(agency: Agency): string {
  return [
    agency.code,
    agency.name,
    agency.shortName,
    ...agency.formerNames.flatMap((former) => [former.name, former.shortName]),
    ...agency.units.map((unit) => unit.name),
  ]
    .join('\n')
    .toLowerCase();
}
