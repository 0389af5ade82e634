import { aCalendar, aHoliday, anAgency, calendarsOf, registerOf } from '../../../test/support/agencies';
import { addHoliday, exceptAgencies, moveHoliday, switchHolidays, type NewHoliday } from './holidays';
import { proposeMissing } from './proposing';
import type { Register } from './register';

const independence = aHoliday('2026-08-17');
const leave = aHoliday('2026-12-24', { source: 'JOINT_LEAVE', state: 'CONFIRMED' });
const register: Register = {
  ...registerOf([anAgency('PUPR'), anAgency('DLHK')]),
  ...calendarsOf(
    [
      aCalendar('SIX_DAY'),
      aCalendar('FIVE_DAY'),
      aCalendar('ROUND_THE_CLOCK', { roundTheClock: true, periods: [] }),
    ],
    [independence, leave],
  ),
};
const { id, nameId, nameEn } = aHoliday('2026-02-27');
const cityDay: NewHoliday = {
  ...{ id, nameId, nameEn },
  day: '2026-02-27',
  source: 'LOCAL',
  silent: false,
  calendars: null,
  exceptAgencies: [],
};

describe('adding', () => {
  it('proposes the day for every calendar with hours', () => {
    expect(addHoliday(register, cityDay)).toEqual([
      { action: 'ADDED', holiday: { ...cityDay, state: 'PROPOSED', calendars: ['FIVE_DAY', 'SIX_DAY'] } },
    ]);
  });

  it('takes calendars and agencies once each', () => {
    const wanted = {
      ...cityDay,
      calendars: ['SIX_DAY', 'SIX_DAY'],
      exceptAgencies: ['PUPR', 'DLHK', 'PUPR'],
    };
    expect(addHoliday(register, wanted)).toEqual([
      {
        action: 'ADDED',
        holiday: { ...wanted, state: 'PROPOSED', calendars: ['SIX_DAY'], exceptAgencies: ['DLHK', 'PUPR'] },
      },
    ]);
  });

  it.each<[Partial<NewHoliday>, string]>([
    [{ calendars: ['SEVEN_DAY'] }, 'CALENDAR_NOT_FOUND'],
    [{ calendars: ['FIVE_DAY', 'ROUND_THE_CLOCK'] }, 'CALENDAR_NEVER_CLOSES'],
    [{ exceptAgencies: ['NOBODY'] }, 'AGENCY_NOT_FOUND'],
    [{ ...independence, id: 'another', calendars: null }, 'HOLIDAY_KNOWN'],
  ])('refuses %j', (wrong, refused) => {
    expect(addHoliday(register, { ...cityDay, ...wrong })).toEqual({ refused });
  });
});

it('moves a day, as confirmed as it was', () => {
  expect(moveHoliday(register, { id: leave.id, day: '2026-12-28' })).toEqual([
    { action: 'MOVED', holiday: { ...leave, day: '2026-12-28' } },
  ]);
  expect(moveHoliday(register, { id: leave.id, day: leave.day })).toEqual([]);
  expect(moveHoliday(register, { id: 'none', day: leave.day })).toEqual({ refused: 'NOT_FOUND' });
});

it('switches the days that are not so yet, and all or none', () => {
  const ids = [independence.id, leave.id, independence.id];
  expect(switchHolidays(register, ids, 'CONFIRMED')).toEqual([
    { action: 'SWITCHED', holiday: { ...independence, state: 'CONFIRMED' } },
  ]);
  expect(switchHolidays(register, [independence.id, 'none'], 'OFF')).toEqual({ refused: 'NOT_FOUND' });
});

it('sets which agencies work all the same', () => {
  expect(exceptAgencies(register, leave.id, ['PUPR', 'DLHK'])).toEqual([
    { action: 'EXCEPTIONS_SET', holiday: { ...leave, exceptAgencies: ['DLHK', 'PUPR'] } },
  ]);
  expect(exceptAgencies(register, leave.id, ['NOBODY'])).toEqual({ refused: 'AGENCY_NOT_FOUND' });
  expect(exceptAgencies(register, 'none', [])).toEqual({ refused: 'NOT_FOUND' });
});

it('proposes what is missing and leaves what an admin moved or switched off', () => {
  const [moved, off] = [
    { ...independence, day: '2026-08-18' },
    { ...leave, state: 'OFF' as const },
  ];
  const edited = { ...register, ...calendarsOf([...register.calendars.values()], [moved, off]) };
  const missing = aHoliday('2026-01-01', { calendars: ['FIVE_DAY', 'SIX_DAY'] });
  expect(proposeMissing(edited, [independence, leave, missing])).toEqual([
    { action: 'PROPOSED', holiday: missing },
  ]);
});
