import type { complaintClasses } from '../../../../schema/events/complaint-events';

/** What the time of a complaint is counted for (Regulation 45/2013, Article 8). */
export const clockNames = ['FORWARD', 'FIRST_RESULT', 'FINAL_RESULT'] as const;
export type ClockName = (typeof clockNames)[number];

/** What a term is counted in. Days are counted after the day of receipt, which is day 0. */
export const termUnits = ['HOURS', 'WORKING_DAYS', 'CALENDAR_DAYS'] as const;
export type TermUnit = (typeof termUnits)[number];

/** Whether one agency handles it or several must coordinate: Article 8(2) and 8(3). */
export const coordinations = ['ALONE', 'COORDINATED'] as const;
export type Coordination = (typeof coordinations)[number];

/** What a complaint is about, as far as terms differ by it. */
export const matters = ['INFORMATION', 'NON_SUPERVISORY', 'SUPERVISORY'] as const;
export type Matter = (typeof matters)[number];

/** One promise: this clock, under these circumstances, takes at most so long. Null is "any". */
export interface Term {
  readonly clock: ClockName;
  readonly coordination: Coordination | null;
  readonly matter: Matter | null;
  readonly length: number;
  readonly unit: TermUnit;
}

/** A service standard (standar pelayanan) in one of its versions. A version is never edited. */
export interface ServiceStandard {
  readonly code: string;
  /** Counts from 1. */
  readonly version: number;
  readonly nameId: string;
  readonly nameEn: string;
  /** Terms that apply first come first. A clock without a term does not run. */
  readonly terms: readonly Term[];
  /** Who settles it, from the first desk upwards (tingkatan penyelesaian); empty when the standard has none. */
  readonly levels: readonly { readonly nameId: string; readonly nameEn: string }[];
}

/** Names one version of a standard. */
export interface StandardKey {
  readonly standardCode: string;
  readonly standardVersion: number;
}

/** The standard that a complaint is filed under in this city. */
export const standardOfCity = 'DENPASAR';

export function matterOf({ class: given, supervisory }: MatterFacts): Matter {
  if (supervisory) return 'SUPERVISORY';
  return given === 'INFORMATION_REQUEST' ? 'INFORMATION' : 'NON_SUPERVISORY';
}

interface MatterFacts {
  readonly class: (typeof complaintClasses)[number];
  readonly supervisory: boolean;
}

/** What a standard allows for one clock; null when it has no such clock. */
export function termOf(
  { terms }: ServiceStandard,
  clock: ClockName,
  { coordination, matter }: { readonly coordination: Coordination; readonly matter: Matter },
): Term | null {
  const fits = (term: Term) =>
    term.clock === clock &&
    (term.coordination === null || term.coordination === coordination) &&
    (term.matter === null || term.matter === matter);
  return terms.find(fits) ?? null;
}
