import { wardsOf, type Agency } from '../domain/agency';
import type { AgencyUnit } from '../domain/unit';
import { AgencyFace, type AgencyUnitFace } from './agency.type';

/** The face of an agency. Everything an agency has is public. */
export function presentAgency(agency: Agency): AgencyFace {
  return Object.assign(new AgencyFace(), {
    id: agency.code,
    code: agency.code,
    name: agency.name,
    shortName: agency.shortName,
    type: agency.type,
    role: agency.role,
    areaCode: agency.areaCode,
    wards: wardsOf(agency),
    units: agency.units.map(presentUnit),
    officersInCharge: agency.officersInCharge,
    mechanism: agency.mechanism,
    channels: agency.channels,
    letterhead: agency.letterhead,
    validFrom: agency.validFrom,
    validTo: agency.validTo,
    formerNames: agency.formerNames,
    parentCode: agency.parentCode,
    successorCode: agency.successorCode,
    calendarCode: agency.calendarCode,
    chain: agency.approvalChain,
  });
}

function presentUnit({ code, name, kind, parentCode, validFrom, validTo }: AgencyUnit): AgencyUnitFace {
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  return { code, name, kind, parentCode, validFrom: instant(validFrom), validTo: instant(validTo) };
}
