import type { GivenVerification } from '../../domain/decisions/verify';
import { badInput, bounds } from '../bad-inputs';
import type { ForwardComplaintInput } from '../inputs/secretariat.input';
import { parseWordsIfAny } from './parse-text';
import { parseVerification } from './parse-verification';

export interface ParsedForwarding {
  readonly complaintId: string;
  readonly leadAgencyId: string;
  readonly supportingAgencyIds: readonly string[];
  readonly note: string | null;
  readonly verification: GivenVerification | null;
}

export function parseForwarding(input: ForwardComplaintInput): ParsedForwarding {
  if (input.supportingAgencies.length > bounds.supportingAgencies) {
    throw badInput('TOO_MANY_AGENCIES', 'input.supportingAgencies');
  }
  return {
    complaintId: input.complaint,
    leadAgencyId: input.leadAgency,
    supportingAgencyIds: input.supportingAgencies,
    note: parseWordsIfAny(input.note, 'input.note'),
    verification: input.verification == null ? null : parseVerification(input.verification),
  };
}
