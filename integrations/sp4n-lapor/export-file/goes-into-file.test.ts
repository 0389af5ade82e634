import { complaintStates } from '../../../schema/events/complaint-events';
import { goesIntoFile, type OwnComplaint } from './goes-into-file';

const complaint: OwnComplaint = {
  ...{ channel: 'WEB', state: 'FORWARDED', supervisory: false, complaintHidden: false, flagged: false },
};
const there = { isThere: true, hidden: 'never' } as const;
const notYet = { isThere: false, hidden: 'never' } as const;

describe('our own export', () => {
  it.each(complaintStates)(
    'tells of a complaint that is %s once it is verified, of an ended one where it is known',
    (state) => {
      const isVerified = ['VERIFIED', 'FORWARDED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED'].includes(state);
      const isOver = ['ARCHIVED', 'WITHDRAWN', 'MERGED'].includes(state);
      expect(goesIntoFile({ ...complaint, state }, notYet)).toBe(isVerified);
      expect(goesIntoFile({ ...complaint, state }, there)).toBe(isVerified || isOver);
    },
  );

  it.each<[string, Partial<OwnComplaint>]>([
    ['accuses officials', { supervisory: true }],
    ['waits for a human', { flagged: true }],
    ['is hidden', { complaintHidden: true }],
    ['came from there', { channel: 'SP4N_LAPOR' }],
  ])('never tells of one that %s', (_what, changed) => {
    expect(goesIntoFile({ ...complaint, ...changed }, notYet)).toBe(false);
    expect(goesIntoFile({ ...complaint, ...changed }, there)).toBe(false);
  });

  it('tells of hidden ones where they are sent as secret', () => {
    expect(goesIntoFile({ ...complaint, complaintHidden: true }, { isThere: false, hidden: 'flagged' })).toBe(
      true,
    );
  });
});
