import { someFacts } from '../../../test/support/analytics';
import { factOf } from './fact';
import { followUpStateOf, isOpen } from './follow-up-state';
import { monthInDenpasar } from './month';

it.each([
  ['2026-10-31T15:59:59.999Z', '2026-10'],
  ['2026-10-31T16:00:00.000Z', '2026-11'],
  ['2026-12-31T16:00:00.000Z', '2027-01'],
  ['2026-01-01T00:00:00.000Z', '2026-01'],
])('puts %s into the month %s of the city', (at, month) => {
  expect(monthInDenpasar(new Date(at))).toBe(month);
});

it.each([
  [{}, 'OPEN'],
  [{ identityHidden: true }, 'IDENTITY_HIDDEN'],
  [{ complaintHidden: true }, 'COMPLAINT_HIDDEN'],
  [{ complaintHidden: true, identityHidden: true }, 'COMPLAINT_HIDDEN'],
])('takes %j as %s', (flags, secrecy) => {
  expect(factOf(someFacts('c', flags)).secrecy).toBe(secrecy);
});

it('names each agency that holds the complaint once', () => {
  const fact = factOf(someFacts('c', { leadAgency: 'A', supportingAgencies: ['B', 'A'] }));
  expect(fact.agencies).toEqual(['A', 'B']);
  expect(factOf(someFacts('c', { leadAgency: null })).agencies).toEqual([]);
});

it.each([
  ['SUBMITTED', 'NOT_YET', true],
  ['FORWARDED', 'NOT_YET', true],
  ['IN_PROGRESS', 'FIRST_RESPONSE', true],
  ['RESOLVED', 'DONE', false],
  ['CLOSED', 'DONE', false],
  ['ARCHIVED', 'NOT_HANDLED', false],
  ['REFERRED', 'NOT_HANDLED', false],
] as const)('publishes %s as %s', (state, followUpState, open) => {
  expect(followUpStateOf(state)).toBe(followUpState);
  expect(isOpen(state)).toBe(open);
});
