import { refuse } from '../../../platform/domain/refusal';
import type { Agency, OfficerInCharge } from './agency';
import { listedUnits, type AgencyUnit } from './unit';
import type { Decision, Register } from './register';

/** The officers' names an agency publishes: Regulation 45/2013, Article 11(1). */
export function setOfficersInCharge(
  register: Register,
  code: string,
  officersInCharge: readonly OfficerInCharge[],
): Decision {
  const agency = register.agencies.get(code);
  if (!agency) return refuse('NOT_FOUND');
  if (agency.validTo !== null) return refuse('ALREADY_CLOSED');
  return [{ action: 'OFFICERS_SET', agency: { ...agency, officersInCharge } }];
}

/** What an admin may change without a consequence for other agencies. */
export type AgencyDetails = Partial<Pick<Agency, 'villages' | 'mechanism' | 'channels' | 'letterhead'>> & {
  /** All units; those whose code is known keep kind and place. */
  readonly units?: readonly Pick<AgencyUnit, 'code' | 'name'>[];
};

export function updateAgency(register: Register, code: string, details: AgencyDetails): Decision {
  const agency = register.agencies.get(code);
  if (!agency) return refuse('NOT_FOUND');
  if (agency.validTo !== null) return refuse('ALREADY_CLOSED');
  const { units, ...others } = details;
  const listed = units ? { units: listedUnits(agency.units, units) } : {};
  return [{ action: 'UPDATED', agency: { ...agency, ...others, ...listed } }];
}
