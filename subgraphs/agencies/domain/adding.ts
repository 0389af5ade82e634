import { refuse } from '../../../platform/domain/refusal';
import type { Agency } from './agency';
import { usualCalendar } from './calendar';
import type { Decision, Register } from './register';

export type NewAgency = Omit<
  Agency,
  'nameSince' | 'formerNames' | 'validTo' | 'successorCode' | 'officersInCharge' | 'approvalChain'
>;

/** A code is given once: a closed agency keeps its own, since old complaints name it. */
export function addAgency(register: Register, agency: NewAgency, at: Date): Decision {
  if (register.agencies.has(agency.code)) return refuse('CODE_TAKEN');
  if (agency.validFrom > at) return refuse('DATE_OUT_OF_RANGE');
  if (agency.parentCode !== null) {
    const parent = register.agencies.get(agency.parentCode);
    if (!parent) return refuse('PARENT_NOT_FOUND');
    if (parent.validTo !== null) return refuse('PARENT_CLOSED');
  }
  const { calendarCode } = agency;
  if (calendarCode !== usualCalendar && !register.calendars.has(calendarCode))
    return refuse('CALENDAR_NOT_FOUND');
  if (agency.role !== null && [...register.agencies.values()].some(({ role }) => role === agency.role)) {
    return refuse('ROLE_TAKEN');
  }
  const added: Agency = {
    ...agency,
    nameSince: agency.validFrom,
    formerNames: [],
    officersInCharge: [],
    approvalChain: null,
    validTo: null,
    successorCode: null,
  };
  return [{ action: 'ADDED', agency: added }];
}
