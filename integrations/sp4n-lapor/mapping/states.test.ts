import { fc } from '../../../test/support/properties';
import { complaintStates } from '../../../schema/events/complaint-events';
import {
  agrees,
  hubStatesOf,
  laporStatuses,
  laporStatusNamed,
  laporStatusNames,
  laporStatusOf,
} from './states';

describe('states of SP4N-LAPOR!', () => {
  it.each([
    ['Belum Terverifikasi', 'UNVERIFIED'],
    ['Terverifikasi (belum ditindaklanjuti)', 'VERIFIED'],
    ['  PROSES ', 'IN_PROCESS'],
    ['Ditutup\u00a0oleh  Sistem', 'DONE'],
    ['Tunda', 'HELD'],
    ['Diarsipkan oleh Admin', 'ARCHIVED'],
  ])('reads %j as %s', (name, status) => expect(laporStatusNamed(name)).toBe(status));

  it('knows a name it was never told as unknown, whatever it is', () => {
    const known = new Set(
      laporStatuses.flatMap((status) => laporStatusNames[status]).map((n) => n.toLowerCase()),
    );
    fc.assert(
      fc.property(fc.string(), (name) => {
        fc.pre(!known.has(name.trim().toLowerCase()));
        expect(laporStatusNamed(name)).toBeNull();
      }),
    );
    expect(laporStatusNamed('__proto__')).toBeNull();
  });

  it.each(laporStatuses)('reads back what it writes for %s', (status) => {
    expect(laporStatusNamed(laporStatusNames[status][0])).toBe(status);
  });

  it.each(complaintStates)(
    'a complaint that is %s agrees with the state it is given there, and with no other',
    (state) => {
      const there = laporStatusOf[state];
      expect(laporStatuses.filter((status) => agrees(state, status))).toEqual(there ? [there] : []);
    },
  );

  it('every state there means one of ours', () => {
    for (const status of laporStatuses) expect(laporStatusOf[hubStatesOf[status][0]]).toBe(status);
  });
});
