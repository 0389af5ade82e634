import { complaintStates } from '../../../schema/events/complaint-events';
import type { ComplaintState } from './complaint';
import { after, isFinal, lifecycle, type Action } from './lifecycle';

const actions: readonly Action[] = [
  'requestInformation',
  'provideInformation',
  'expire',
  'verify',
  'forward',
  'return',
  'answer',
  'resolve',
  'confirm',
  'lapse',
  'reopen',
  'withdraw',
  'archive',
  'merge',
  'refer',
];

/** The table of domain rules, written the other way round: what is not here is refused. */
const expected: Partial<Record<Action, Partial<Record<ComplaintState, ComplaintState>>>> = {
  requestInformation: { SUBMITTED: 'NEEDS_INFO' },
  provideInformation: { NEEDS_INFO: 'SUBMITTED' },
  expire: { NEEDS_INFO: 'ARCHIVED' },
  verify: { SUBMITTED: 'VERIFIED' },
  forward: { SUBMITTED: 'FORWARDED', VERIFIED: 'FORWARDED' },
  return: { FORWARDED: 'SUBMITTED' },
  answer: { FORWARDED: 'IN_PROGRESS' },
  resolve: { IN_PROGRESS: 'RESOLVED' },
  confirm: { RESOLVED: 'CLOSED' },
  lapse: { RESOLVED: 'CLOSED' },
  reopen: { RESOLVED: 'IN_PROGRESS', CLOSED: 'IN_PROGRESS' },
  withdraw: fromEveryOpenState('WITHDRAWN'),
  archive: fromEveryOpenState('ARCHIVED'),
  merge: fromEveryOpenState('MERGED'),
  refer: fromEveryOpenState('REFERRED'),
};

function fromEveryOpenState(end: ComplaintState) {
  return { SUBMITTED: end, NEEDS_INFO: end, VERIFIED: end, FORWARDED: end, IN_PROGRESS: end };
}

describe('the life cycle', () => {
  const table = complaintStates.flatMap((state) => actions.map((action) => [state, action] as const));

  it.each(table)('%s: %s', (state, action) => {
    expect(after(state, action)).toBe(expected[action]?.[state] ?? null);
  });

  it('knows every state', () => {
    expect(Object.keys(lifecycle).sort()).toEqual([...complaintStates].sort());
  });

  it('reaches every state from SUBMITTED', () => {
    const reached = new Set<ComplaintState>(['SUBMITTED']);
    for (const state of reached) {
      for (const action of actions) {
        const next = after(state, action);
        if (next) reached.add(next);
      }
    }
    expect([...reached].sort()).toEqual([...complaintStates].sort());
  });

  it('ends in four states that nothing leads out of', () => {
    expect(complaintStates.filter(isFinal)).toEqual(['ARCHIVED', 'WITHDRAWN', 'MERGED', 'REFERRED']);
  });
});
