import type { Verification } from '../../domain/decisions/verify';
import type { VerificationInput } from '../inputs/verification.input';
import { parseTopic } from './parse-text';

export function parseVerification(input: VerificationInput | null | undefined): Verification {
  return {
    class: input?.class ?? null,
    kind: input?.kind ?? null,
    category: input?.category ?? null,
    topic: input?.topic == null ? null : parseTopic(input.topic),
    hideIdentity: input?.hideIdentity ?? false,
    hideComplaint: input?.hideComplaint ?? false,
  };
}
