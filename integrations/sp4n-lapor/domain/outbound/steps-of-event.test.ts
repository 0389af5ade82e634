import type { ComplaintEvent } from '../../../../schema/events/complaint-events';
import { stepsOfEvent } from './steps-of-event';

const event = (
  more: Partial<ComplaintEvent>,
  state: ComplaintEvent['complaint']['state'],
): ComplaintEvent => ({
  ...{ id: 'e-1', type: 'ComplaintVerified', at: '2026-11-23T01:00:00Z', followUpId: null, agencies: [] },
  complaint: {
    ...{ id: 'c-1', state, class: 'COMPLAINT', kind: null, category: null, channel: 'WEB' },
    ...{ supervisory: false, accusedSide: null, complaintHidden: false, identityHidden: false },
    ...{ appealed: false, appealOpen: false, filedAt: '2026-11-22T01:00:00Z' },
    ...{ leadAgency: null, supportingAgencies: [] },
  },
  ...more,
});
const named = (steps: ReturnType<typeof stepsOfEvent>) =>
  steps.map(({ step, about, wanted }) => [step, about, wanted].filter(Boolean).join(' '));

describe('an event', () => {
  it.each<[string, ComplaintEvent, Parameters<typeof stepsOfEvent>[1], string[]]>([
    [
      'that verifies a complaint reports it and its state',
      event({}, 'VERIFIED'),
      { state: 'SUBMITTED', mirrored: false },
      ['CREATE report', 'STATE e-1 VERIFIED'],
    ],
    [
      'with an answer tells the answer before the state it brings',
      event({ type: 'FollowUpPosted', followUpId: 'f-1' }, 'IN_PROGRESS'),
      { state: 'FORWARDED', mirrored: true },
      ['FOLLOW_UP f-1', 'STATE e-1 IN_PROGRESS'],
    ],
    [
      'that changes no state tells none',
      event({ type: 'FollowUpPosted', followUpId: 'f-2' }, 'IN_PROGRESS'),
      { state: 'IN_PROGRESS', mirrored: true },
      ['FOLLOW_UP f-2'],
    ],
    [
      'that changes secrecy tells it',
      event({ type: 'SecrecyChanged' }, 'FORWARDED'),
      { state: 'FORWARDED', mirrored: true },
      ['SECRECY e-1'],
    ],
    [
      '(98) that erases the reporter asks to hide the name there',
      event({ type: 'ReporterErased' }, 'CLOSED'),
      { state: 'CLOSED', mirrored: true },
      ['SECRECY e-1'],
    ],
    [
      'that refers a complaint sends the report on',
      event({ type: 'ComplaintForwarded' }, 'REFERRED'),
      { state: 'VERIFIED', mirrored: true },
      ['FORWARD e-1 REFERRED'],
    ],
  ])('%s', (_what, told, before, steps) => {
    expect(named(stepsOfEvent(told, before, true))).toEqual(steps);
  });

  it('(42) of a complaint that is not over there tells nothing', () => {
    const told = event({ type: 'FollowUpPosted', followUpId: 'f-1' }, 'IN_PROGRESS');
    expect(stepsOfEvent(told, { state: 'FORWARDED', mirrored: false }, false)).toEqual([]);
  });
});
