import { isRefused, refuse } from '../../../platform/domain/refusal';
import type { Decision } from '../domain/decision';
import type { GivenVerification, Verification } from '../domain/decisions/verify';
import { accusedOf } from '../domain/secrecy/accused';
import type { ComplaintsContext } from './context';

/** A verification with the accused agency looked up; `isUnknown` when the id names none. */
export async function lookUpAccused(
  { directory, clock }: ComplaintsContext,
  { accused, ...given }: GivenVerification,
): Promise<{ readonly verification: Verification; readonly isUnknown: boolean }> {
  if (accused === null) return { verification: { ...given, accused: null }, isUnknown: false };
  const named = accused.agencyId === null ? [] : [accused.agencyId];
  const [agency = null] = await directory.agencies(named, clock.now());
  const isUnknown = agency === null && accused.agencyId !== null;
  return { verification: { ...given, accused: accusedOf(agency) }, isUnknown };
}

/** Named last: a stranger is told to be one before anything else. */
export function unlessUnknown(decided: Decision, isUnknown: boolean): Decision {
  return isUnknown && !isRefused(decided) ? refuse('UNKNOWN_AGENCY') : decided;
}
