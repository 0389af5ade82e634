import { refuse } from '../../../platform/domain/refusal';
import type { Agency } from './agency';
import { routedTo, subordinatesOf, type Decision, type Edit, type Register } from './register';

export interface Merger {
  readonly code: string;
  readonly successorCode: string;
  readonly on: Date;
}

/**
 * Closes an agency and hands all it has to its successor: routing rules, the agencies under it and its role
 * in the procedure. Nothing points to a closed agency afterwards.
 */
export function mergeAgency(register: Register, merger: Merger, at: Date): Decision {
  const agency = register.agencies.get(merger.code);
  if (!agency) return refuse('NOT_FOUND');
  if (agency.validTo !== null) return refuse('ALREADY_CLOSED');
  if (merger.successorCode === merger.code) return refuse('MERGE_INTO_ITSELF');
  const successor = register.agencies.get(merger.successorCode);
  if (!successor) return refuse('SUCCESSOR_NOT_FOUND');
  if (successor.validTo !== null) return refuse('SUCCESSOR_CLOSED');
  if (isUnder(register, successor, agency.code)) return refuse('MERGE_INTO_SUBORDINATE');
  if (agency.role !== null && successor.role !== null) return refuse('ROLE_NEEDED');
  const tooEarly = merger.on <= agency.nameSince || merger.on < successor.validFrom;
  if (tooEarly || merger.on > at) return refuse('DATE_OUT_OF_RANGE');

  const closed: Agency = { ...agency, role: null, validTo: merger.on, successorCode: successor.code };
  const edits: Edit[] = [{ action: 'MERGED', agency: closed }];
  if (agency.role !== null) edits.push({ action: 'ROLE_MOVED', agency: { ...successor, role: agency.role } });
  for (const subordinate of subordinatesOf(register, agency.code)) {
    edits.push({ action: 'PARENT_MOVED', agency: { ...subordinate, parentCode: successor.code } });
  }
  for (const category of routedTo(register, agency.code)) {
    edits.push({ action: 'ROUTED', category: { ...category, agencyCode: successor.code } });
  }
  return edits;
}

function isUnder(register: Register, agency: Agency, code: string): boolean {
  let above = agency.parentCode;
  while (above !== null && above !== code) above = register.agencies.get(above)?.parentCode ?? null;
  return above === code;
}
