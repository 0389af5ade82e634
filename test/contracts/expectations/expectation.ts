import type { PersonName } from '../../support/complaint-builders';
import type { ComplaintCase } from '../../support/complaint-cases';

/**
 * What one way into the hub answers to each person. Root fields are named `Query.x`, `Mutation.x`, `Subscription.x`,
 * entities by their reference look-up `_entities.X`.
 *
 * `DONE`: carried out, or something was given; `NOTHING`: null, an empty list or silence, as if it did not exist; any
 * other word is the code of the refusal or of the error.
 */
export type Verdict = 'DONE' | 'NOTHING' | Uppercase<string>;
export type Verdicts = Readonly<Record<PersonName, Verdict>>;

export type Given = Readonly<Record<string, unknown>>;
/** Arguments of a query or subscription, content of the `input` of a mutation, key of an entity. */
type From<T> = T | ((stage: Stage) => T | Promise<T>);

export interface Expectation {
  /** A complaint of its own for each person, led through these steps (test/support/complaint-cases.ts). */
  readonly complaint?: Partial<Pick<ComplaintCase, 'steps' | 'filing'>>;
  /** The id of that complaint is added to an `input` that has a field `complaint`. */
  readonly given?: From<Given>;
  /** For a subscription: the last event of this type about that complaint, or one made for the person. */
  readonly told?: string | ((stage: Stage) => Given | Promise<Given>);
  /** The value of `nextActions` that must be offered exactly to those for whom it is DONE. */
  readonly action?: string;
  readonly answers: Verdicts;
}

/** What a row may use to say how it is called. */
export interface Stage {
  readonly person: PersonName;
  readonly complaint: { readonly id: string; readonly ticket: string; readonly word: string };
  /** Different in every trial, of letters and digits. */
  readonly unique: string;
  /** Calls a mutation as somebody, such as `addHoliday { holiday { id } }`; throws when it is refused. */
  run(person: PersonName, call: string, input: Given): Promise<Given>;
  /** The root field of a query, as somebody. */
  ask(person: PersonName, query: string, variables?: Given): Promise<unknown>;
  /** Every event the complaints service told of the complaint, oldest first. */
  events(): Promise<readonly Given[]>;
  /** A comment of another citizen on the complaint; its id. */
  comment(): Promise<string>;
  /** A notice of the complaint for one desk, and the event that tells of it. */
  noticeFor(desk: Desk): Promise<{ readonly id: string; readonly event: Given }>;
}

interface Desk {
  readonly role: 'OFFICER' | 'APPROVER' | 'ADMIN' | 'INSPECTOR';
  readonly agencyId: string | null;
}

/** One way in may be tried in several situations. */
export type Expectations = Readonly<Record<string, Expectation | readonly Expectation[]>>;

export function situationsOf(row: Expectation | readonly Expectation[]): readonly Expectation[] {
  return 'answers' in row ? [row] : row;
}

const names = [
  ...(['visitor', 'reporter', 'otherCitizen', 'partner', 'admin', 'leadOfficer', 'leadApprover'] as const),
  ...(['supportingOfficer', 'otherOfficer', 'inspector', 'executive', 'system'] as const),
] satisfies readonly PersonName[];

/** Everybody is answered alike, but for those named. */
export function all(verdict: Verdict, but: Partial<Verdicts> = {}): Verdicts {
  const alike = Object.fromEntries(names.map((name) => [name, verdict])) as Record<PersonName, Verdict>;
  return { ...alike, ...but };
}

/** For staff or others alone: everybody else is told so, a visitor is asked to sign in. */
export function only(allowed: Partial<Verdicts>): Verdicts {
  return all('FORBIDDEN', { visitor: 'NOT_SIGNED_IN', ...allowed });
}

/** Of a complaint that only its reporter and the secretariat see yet: for all others it does not exist. */
export function unseenBut(allowed: Partial<Verdicts>): Verdicts {
  const knowing = { reporter: 'FORBIDDEN', admin: 'FORBIDDEN', system: 'FORBIDDEN' } as const;
  return all('NOT_FOUND', { visitor: 'NOT_SIGNED_IN', ...knowing, ...allowed });
}

/** Those who are told nothing of a complaint before it is public. */
export const beforePublic = all('NOTHING', { reporter: 'DONE', admin: 'DONE', system: 'DONE' });
/** The same of a hidden complaint that agencies have. */
export const whenHidden: Verdicts = {
  ...beforePublic,
  ...{ leadOfficer: 'DONE', leadApprover: 'DONE', supportingOfficer: 'DONE' },
};
/** An officer of the lead agency, its approver and an officer of the supporting one. */
export const holders = { leadOfficer: 'DONE', leadApprover: 'DONE', supportingOfficer: 'DONE' } as const;
