import { complaintStates } from '../../../../schema/events/complaint-events';
import { aForwardedComplaint, everybody, people } from '../../../../test/support/complaint-builders';
import { after } from '../lifecycle';
import { expire } from './expire';
import { lapse } from './lapse';

const at = new Date('2026-04-01T16:00:00.000Z');
const by = { actor: people.system, at };
const since = aForwardedComplaint().changedAt;
const later = new Date(since.getTime() + 1);

describe.each([
  ['expire', expire, 'NEEDS_INFO'],
  ['lapse', lapse, 'RESOLVED'],
] as const)('%s', (action, decide, state) => {
  it.each(everybody)('is done by the hub alone: %s', (person, actor) => {
    const decision = decide(aForwardedComplaint({ state }), since, { actor, at });
    const expected = { visitor: 'NOT_SIGNED_IN', system: undefined }[person as string];
    expect('refused' in decision ? decision.refused : undefined).toBe(
      person === 'system' ? undefined : (expected ?? 'FORBIDDEN'),
    );
  });

  it.each(complaintStates)('goes from %s as the life cycle says', (from) => {
    const decision = decide(aForwardedComplaint({ state: from }), since, by);
    const to = after(from, action);
    expect('refused' in decision ? decision.refused : decision.complaint.state).toBe(to ?? 'NOT_ALLOWED_NOW');
  });
});

it('archives with the reason that nobody answered', () => {
  expect(expire(aForwardedComplaint({ state: 'NEEDS_INFO' }), since, by)).toMatchObject({
    complaint: { state: 'ARCHIVED', archiveReason: 'NO_ANSWER', closedAt: at, changedAt: at },
    step: { action: 'expire', from: 'NEEDS_INFO', to: 'ARCHIVED', reason: 'NO_ANSWER' },
    event: 'ComplaintArchived',
  });
});

it('closes without a rating', () => {
  expect(lapse(aForwardedComplaint({ state: 'RESOLVED', resolvedAt: since }), since, by)).toMatchObject({
    complaint: { state: 'CLOSED', rating: null, closedAt: at },
    step: { action: 'lapse', from: 'RESOLVED', to: 'CLOSED' },
    event: 'ComplaintClosed',
  });
});

it('leaves alone what was done something to in the last moment', () => {
  const touched = aForwardedComplaint({ state: 'NEEDS_INFO', changedAt: later });
  expect(expire(touched, since, by)).toEqual({ refused: 'NOT_ALLOWED_NOW' });
});

it('leaves alone what was reopened and resolved anew', () => {
  const anew = aForwardedComplaint({ state: 'RESOLVED', resolvedAt: later });
  expect(lapse(anew, since, by)).toEqual({ refused: 'NOT_ALLOWED_NOW' });
});
