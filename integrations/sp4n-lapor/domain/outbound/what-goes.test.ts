import { complaintStates } from '../../../../schema/events/complaint-events';
import { whyEntryStays, whyItStays, type Candidate } from './what-goes';

const open: Candidate = {
  ...{ state: 'VERIFIED', channel: 'WEB', supervisory: false, complaintHidden: false },
  ...{ allowed: false, flagged: false },
};

describe('what is reported to the national system', () => {
  it.each<[string, Partial<Candidate>, ReturnType<typeof whyItStays>]>([
    ['a verified one goes', {}, null],
    ['an anonymous one goes: its name never does', {}, null],
    ['a supervisory one stays', { supervisory: true }, 'SUPERVISORY'],
    ['a supervisory one the Inspectorate let go', { supervisory: true, allowed: true }, null],
    ['a hidden one stays', { complaintHidden: true }, 'COMPLAINT_HIDDEN'],
    ['(84) one that came from there stays', { channel: 'SP4N_LAPOR' }, 'FROM_LAPOR'],
    ['(15) one the word list found something in stays', { flagged: true }, 'FLAGGED'],
  ])('%s', (_what, more, stays) => {
    expect(whyItStays({ ...open, ...more }, 'never')).toBe(stays);
  });

  it('lets a hidden one go flagged as secret where that is configured', () => {
    expect(whyItStays({ ...open, complaintHidden: true }, 'flagged')).toBeNull();
  });

  it.each(complaintStates)('(16) decides for %s', (state) => {
    const goes = ['VERIFIED', 'FORWARDED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED', 'REFERRED'];
    expect(whyItStays({ ...open, state }, 'never') === null).toBe(goes.includes(state));
  });
});

describe('what of a thread is posted there', () => {
  const entry = { audience: 'PUBLIC', held: false, fromLapor: false, body: 'Sudah diperbaiki.' };
  it.each([
    ['a public answer goes', {}, null],
    ['(37) what is between the parties stays', { audience: 'PARTIES' }, 'NOT_PUBLIC'],
    ['what waits for a human stays', { held: true }, 'HELD_HERE'],
    ['(57) what came from there stays', { fromLapor: true }, 'FROM_LAPOR'],
    ['an empty one stays: a state is told by itself', { body: ' ' }, 'EMPTY'],
  ] as const)('%s', (_what, more, stays) => {
    expect(whyEntryStays({ ...entry, ...more })).toBe(stays);
  });
});
