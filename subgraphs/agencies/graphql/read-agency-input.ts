import type { OfficerInCharge } from '../domain/agency';
import { usualCalendar } from '../domain/calendar';
import { listedUnits, type AgencyUnit } from '../domain/unit';
import type { AgencyDetails } from '../domain/publishing';
import type { addAgency } from '../commands/add-agency';
import type {
  AddAgencyInput,
  AgencyUnitInput,
  OfficerInChargeInput,
  UpdateAgencyInput,
} from './agency.input';
import { badInput } from './bad-inputs';
import {
  optional,
  readAgencyCode,
  readAreaCode,
  readCalendarCode,
  readDate,
  readList,
  readLongText,
  readText,
} from './read-input';

export function readNewAgency(input: AddAgencyInput): Parameters<typeof addAgency>[2] {
  const details = readDetails(input);
  return {
    code: readAgencyCode(input.code, 'input.code'),
    name: readText(input.name, 'input.name'),
    shortName: readText(input.shortName, 'input.shortName', 80),
    type: input.type,
    role: input.role ?? null,
    parentCode: optional(input.parentId, (id) => readAgencyCode(id, 'input.parentId')),
    areaCode: optional(input.areaCode, (code) => readAreaCode(code, 'input.areaCode')),
    calendarCode: readCalendarCode(input.calendar ?? usualCalendar, 'input.calendar'),
    validFrom: readDate(input.validFrom, 'input.validFrom'),
    villages: [],
    mechanism: null,
    channels: [],
    letterhead: [],
    ...details,
    units: listedUnits([], details.units ?? []),
  };
}

export function readDetails(input: Omit<UpdateAgencyInput, 'id'>): AgencyDetails {
  const { units, villages, mechanism, channels, letterhead } = input;
  return {
    ...(units == null ? {} : { units: readUnits(units) }),
    ...(villages == null ? {} : { villages: readLines(villages, 'input.villages', 100) }),
    ...(mechanism == null ? {} : { mechanism: readLongText(mechanism, 'input.mechanism', 2000) }),
    ...(channels == null ? {} : { channels: readLines(channels, 'input.channels', 20) }),
    ...(letterhead == null ? {} : { letterhead: readLetterhead(letterhead) }),
  };
}

export function readOfficers(officers: readonly OfficerInChargeInput[]): readonly OfficerInCharge[] {
  return readList(officers, 'input.officers', {
    most: 20,
    read: (officer, field) => ({
      name: readText(officer.name, `${field}.name`),
      position: readText(officer.position, `${field}.position`),
    }),
  });
}

function readUnits(units: readonly AgencyUnitInput[]): readonly Pick<AgencyUnit, 'code' | 'name'>[] {
  const read = readList(units, 'input.units', {
    most: 100,
    read: (unit, field) => ({
      code: readAgencyCode(unit.code, `${field}.code`),
      name: readText(unit.name, `${field}.name`),
    }),
  });
  if (new Set(read.map(({ code }) => code)).size < read.length)
    throw badInput('DUPLICATE_ITEM', 'input.units');
  return read;
}

/** More than four lines, or longer ones, do not fit below the name. */
function readLetterhead(lines: readonly string[]): readonly string[] {
  const field = 'input.letterhead';
  return readList(lines, field, { most: 4, read: (line, at) => readText(line, at, 100) });
}

function readLines(lines: readonly string[], field: string, most: number): readonly string[] {
  return readList(lines, field, { most, read: (line, at) => readText(line, at) });
}
