import { flag, instant, nullable, oneOf, record, text, type Parsed } from './parse';

export const accountRoles = [
  'CITIZEN',
  'ADMIN',
  'OFFICER',
  'APPROVER',
  'INSPECTOR',
  'EXECUTIVE',
  'PARTNER',
] as const;

/** `AccountChanged`: state of the account after the change. `SessionsRevoked`: tokens issued before `at` are void. */
export const accountEventTypes = ['AccountChanged', 'SessionsRevoked'] as const;

export const parseAccountEvent = record({
  id: text,
  type: oneOf(...accountEventTypes),
  at: instant,
  account: record({
    id: text,
    role: oneOf(...accountRoles),
    agencyId: nullable(text),
    /** Activated and not closed. */
    active: flag,
    /** Bio-data needed before the first complaint is complete (service standard 2013, section 1). */
    profileComplete: flag,
  }),
});

export type AccountEvent = Parsed<typeof parseAccountEvent>;
