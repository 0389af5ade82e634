import { flag, instant, nullable, oneOf, record, text, withDefault, type Parsed } from './parse';
import { staffPositions } from './staff-positions';

export const accountRoles = [
  'CITIZEN',
  'ADMIN',
  'OFFICER',
  'APPROVER',
  'INSPECTOR',
  'EXECUTIVE',
  'PARTNER',
] as const;

/**
 * `AccountChanged`: state of the account after the change. `SessionsRevoked`: tokens issued before `at` are void.
 * `AccountErased`: there is no such account any more; whoever keeps its id forgets whose it was.
 */
export const accountEventTypes = ['AccountChanged', 'SessionsRevoked', 'AccountErased'] as const;

export const parseAccountEvent = record({
  id: text,
  type: oneOf(...accountEventTypes),
  at: instant,
  account: record({
    id: text,
    role: oneOf(...accountRoles),
    agencyId: nullable(text),
    /** The unit of the agency to which the holder is bound, and the position of an approver. */
    unitId: withDefault(nullable(text), null),
    position: withDefault(nullable(oneOf(...staffPositions)), null),
    /** Activated and not closed. */
    active: flag,
    /** Bio-data needed before the first complaint is complete (service standard 2013, section 1). */
    profileComplete: flag,
  }),
});

export type AccountEvent = Parsed<typeof parseAccountEvent>;
