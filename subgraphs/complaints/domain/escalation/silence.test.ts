import { lastMomentOfWorkingDay } from '../../../../platform/domain/calendar/deadlines';
import { aComplaint, aForwardedComplaint, people } from '../../../../test/support/complaint-builders';
import { aCalendar } from '../../../../test/support/work-calendars';
import type { Complaint } from '../complaint';
import type { Decided, Decision } from '../decision';
import { archive } from '../decisions/archive';
import { provideInformation, requestInformation } from '../decisions/information';
import { postFollowUp } from '../decisions/post-follow-up';
import { reopen } from '../decisions/reopen';
import { resolve } from '../decisions/resolve';
import { endOfSilence, silenceAfter } from './silence';

const { admin, reporter, leadOfficer, supportingOfficer } = people;
// A Monday.
const at = new Date('2026-03-09T03:00:00.000Z');
const outcome = { outcome: 'DONE', reason: 'Sudah ditambal' } as const;

function decided(decision: Decision): Decided {
  if ('refused' in decision) throw new Error(decision.refused);
  return decision;
}

const asked = aComplaint({ state: 'NEEDS_INFO' });
const resolved = aForwardedComplaint({ state: 'RESOLVED', resolvedAt: at });
const expiring = { action: 'expire', since: at } as const;
const lapsing = { action: 'lapse', since: at } as const;

const table: readonly (readonly [step: string, Complaint, Decision, ReturnType<typeof silenceAfter>])[] = [
  ['a question', aComplaint(), requestInformation(aComplaint(), 'Di mana?', { actor: admin, at }), expiring],
  ['a second question', asked, postFollowUp(asked, 'Di mana?', { actor: admin, at }), expiring],
  [
    'a word that is not the answer',
    asked,
    postFollowUp(asked, 'Sebentar', { actor: reporter, at }),
    expiring,
  ],
  ['the answer', asked, provideInformation(asked, 'Di sini', { actor: reporter, at }), null],
  [
    'archiving what was asked about',
    asked,
    archive(asked, { reason: 'SPAM', explanation: '-' }, { actor: admin, at }),
    null,
  ],
  [
    'an outcome',
    aForwardedComplaint({ state: 'IN_PROGRESS' }),
    resolve(aForwardedComplaint({ state: 'IN_PROGRESS' }), outcome, { actor: leadOfficer, at }),
    lapsing,
  ],
  [
    'a further word of the agency',
    resolved,
    postFollowUp(resolved, 'Foto', { actor: leadOfficer, at }),
    lapsing,
  ],
  [
    'a word of a supporting agency',
    resolved,
    postFollowUp(resolved, 'Foto', { actor: supportingOfficer, at }),
    lapsing,
  ],
  ['a reply of the reporter', resolved, postFollowUp(resolved, 'Belum', { actor: reporter, at }), null],
  [
    'a word of the secretariat',
    resolved,
    postFollowUp(resolved, 'Mohon dicek', { actor: admin, at }),
    'UNCHANGED',
  ],
  [
    'reopening',
    resolved,
    reopen(resolved, { reason: 'Belum', calendar: aCalendar() }, { actor: reporter, at }),
    null,
  ],
  [
    'a follow-up on the way',
    aForwardedComplaint(),
    postFollowUp(aForwardedComplaint(), 'Kapan?', { actor: reporter, at }),
    'UNCHANGED',
  ],
];

it.each(table)('after %s a complaint waits as the rules say', (...[, before, decision, expected]) => {
  expect(silenceAfter(before, decided(decision))).toEqual(expected);
});

it('lasts to the end of the working day of its kind', () => {
  const endOfWorkingDay = (from: Date, days: number) => lastMomentOfWorkingDay(aCalendar(), from, days);
  const terms = { days: { expire: 10, lapse: 3 }, endOfWorkingDay };
  expect(endOfSilence(expiring, terms)).toEqual(new Date('2026-03-23T15:59:59.999Z'));
  expect(endOfSilence(lapsing, terms)).toEqual(new Date('2026-03-12T15:59:59.999Z'));
});
