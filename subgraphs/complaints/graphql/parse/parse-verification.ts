import type { GivenVerification } from '../../domain/decisions/verify';
import type { VerificationInput } from '../inputs/verification.input';
import { badInput } from '../bad-inputs';
import { parseTopic } from './parse-text';

export function parseVerification(input: VerificationInput | null | undefined): GivenVerification {
  return {
    class: input?.class ?? null,
    kind: input?.kind ?? null,
    category: input?.category ?? null,
    topic: input?.topic == null ? null : parseTopic(input.topic),
    hideIdentity: input?.hideIdentity ?? false,
    hideComplaint: input?.hideComplaint ?? false,
    accused: parseAccused(input),
  };
}

function parseAccused(input: VerificationInput | null | undefined): GivenVerification['accused'] {
  const agencyId = input?.accusedAgency ?? null;
  if (input?.nobodyAccused !== true) return agencyId === null ? null : { agencyId };
  if (agencyId !== null) throw badInput('ACCUSED_OR_NOBODY', 'input.verification');
  return { agencyId: null };
}
