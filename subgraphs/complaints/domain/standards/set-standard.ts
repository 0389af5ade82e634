import type { Actor } from '../../../../platform/domain/actor';
import { refuse, type Refused } from '../../../../platform/domain/refusal';
import { mustBeAdmin } from '../decisions/who';
import type { RefusalCode } from '../refusals';
import {
  clockNames,
  coordinations,
  matters,
  termOf,
  type ServiceStandard,
  type Term,
} from './service-standard';

/** A promise is at least one unit, and at most about a year. */
export const termBounds = {
  least: 1,
  most: { HOURS: 8_760, WORKING_DAYS: 366, CALENDAR_DAYS: 366 },
} as const;
export const mostTerms = 30;

/** What is wrong with terms before any rule is asked; null when nothing is. */
export function faultOfTerms(terms: readonly Term[]): 'TERM_LENGTH' | 'TERM_COUNT' | null {
  if (terms.length === 0 || terms.length > mostTerms) return 'TERM_COUNT';
  const isMeant = ({ length, unit }: Term) =>
    Number.isInteger(length) && length >= termBounds.least && length <= termBounds.most[unit];
  return terms.every(isMeant) ? null : 'TERM_LENGTH';
}

export interface StandardSetting {
  readonly terms: readonly Term[];
}

/** The next version of a standard, for complaints filed from now on; those filed before keep theirs. */
export function setStandard(
  newest: ServiceStandard | null,
  { terms }: StandardSetting,
  { actor }: { readonly actor: Actor },
): ServiceStandard | Refused<RefusalCode> {
  const stranger = mustBeAdmin(actor);
  if (stranger) return stranger;
  if (!newest) return refuse('UNKNOWN_STANDARD');
  const next = { ...newest, version: newest.version + 1, terms };
  return isComplete(next) ? next : refuse('STANDARD_INCOMPLETE');
}

/** Every complaint has a deadline for its final result, and a clock that runs for some runs for all. */
function isComplete(standard: ServiceStandard): boolean {
  return clockNames.every((clock) => {
    const isPromised = standard.terms.some((term) => term.clock === clock);
    if (!isPromised) return clock !== 'FINAL_RESULT';
    return coordinations.every((coordination) =>
      matters.every((matter) => termOf(standard, clock, { coordination, matter }) !== null),
    );
  });
}
