import { fc } from '../../../test/support/properties';
import { isFaulty, type WorkCalendar } from '../../../platform/domain/calendar/work-calendar';
import { nationalCalendar, nationalClocks, nationalTerms, type NationalCourse } from './national-clocks';

/** A time as the ministry's wall shows it. */
const wib = (text: string) => new Date(`${text.replace(' ', 'T')}+07:00`);
const shown = (at: Date) =>
  new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

const holidays = new Map(
  [
    ['2026-08-17', 'Hari Kemerdekaan', 'Independence Day'],
    ['2026-08-25', 'Maulid Nabi', 'Birthday of the Prophet'],
  ].map(([day = '', nameId = '', nameEn = '']) => [day, { nameId, nameEn }] as const),
);
const calendar = given(nationalCalendar(holidays));
const later = wib('2027-01-01 00:00:00');

const received: NationalCourse = {
  receivedAt: wib('2026-08-12 10:00:00'), // a Wednesday
  passedOnAt: null,
  followUps: [],
  ended: null,
};
const answered: NationalCourse = {
  ...received,
  passedOnAt: wib('2026-08-13 09:00:00'),
  followUps: [{ at: wib('2026-08-14 15:00:00'), by: 'INSTITUTION' }],
};

function given(made: ReturnType<typeof nationalCalendar>): WorkCalendar {
  if (isFaulty(made)) throw new Error(made.fault);
  return made;
}
function clock(name: keyof typeof nationalTerms, course: NationalCourse, now = later) {
  return nationalClocks(calendar, course, now).find((one) => one.clock === name);
}

describe('the national clocks', () => {
  it.each([
    [
      'VERIFY',
      3,
      'the third working day after receipt there, past Saturday, Sunday and a holiday',
      '2026-08-18 23:59:59',
    ],
    ['ANSWER', 5, 'the fifth working day after it was passed on', '2026-08-21 23:59:59'],
    ['CLOSE', 10, 'the tenth working day after the last follow-up of the institution', '2026-09-01 23:59:59'],
  ] as const)('%s is due after %i working days: %s', (...[name, days, , due]) => {
    const found = clock(name, answered);
    expect(found?.workingDays).toBe(days);
    expect(found && shown(found.dueAt)).toBe(due);
  });

  it.each([
    ['23:30 WIB, when it is the next day in Denpasar', '2026-08-05 23:30:00', '2026-08-10 23:59:59'],
    ['midnight WIB', '2026-08-06 00:00:00', '2026-08-11 23:59:59'],
    ['a Saturday', '2026-08-08 12:00:00', '2026-08-12 23:59:59'],
    ['a holiday', '2026-08-17 12:00:00', '2026-08-20 23:59:59'],
  ])('count the days of the ministry: received %s', (_when, at, due) => {
    const found = clock('VERIFY', { ...received, receivedAt: wib(at) });
    expect(found && shown(found.dueAt)).toBe(due);
  });

  it.each([
    ['nothing happened yet', received, '2026-08-13 10:00:00', { VERIFY: 'RUNNING' }],
    ['the last moment of the term', received, '2026-08-18 23:59:59', { VERIFY: 'RUNNING' }],
    ['the next moment', received, '2026-08-19 00:00:00', { VERIFY: 'OVERDUE' }],
    [
      'passed on in time, not yet answered',
      { ...received, passedOnAt: wib('2026-08-14 10:00:00') },
      '2026-08-20 10:00:00',
      { VERIFY: 'MET', ANSWER: 'RUNNING' },
    ],
    [
      'passed on late, not answered in time',
      { ...received, passedOnAt: wib('2026-08-19 00:00:00') },
      '2026-09-20 10:00:00',
      { VERIFY: 'MISSED', ANSWER: 'OVERDUE' },
    ],
    ['answered', answered, '2026-08-20 10:00:00', { VERIFY: 'MET', ANSWER: 'MET', CLOSE: 'RUNNING' }],
    [
      'answered without a line in the log that it was passed on',
      { ...answered, passedOnAt: null },
      '2026-08-20 10:00:00',
      { VERIFY: 'MET', ANSWER: 'MET', CLOSE: 'RUNNING' },
    ],
    [
      'the reporter replied: it no longer closes by itself',
      { ...answered, followUps: [...answered.followUps, { at: wib('2026-08-15 08:00:00'), by: 'REPORTER' }] },
      '2026-08-20 10:00:00',
      { VERIFY: 'MET', ANSWER: 'MET' },
    ],
    [
      'so it is when an admin replied',
      { ...answered, followUps: [{ at: wib('2026-08-15 08:00:00'), by: 'ADMIN' }, ...answered.followUps] },
      '2026-08-20 10:00:00',
      { VERIFY: 'MET', ANSWER: 'MET' },
    ],
    [
      'silent for longer than ten days, and still not closed',
      answered,
      '2026-09-02 00:00:00',
      { VERIFY: 'MET', ANSWER: 'MET', CLOSE: 'OVERDUE' },
    ],
    [
      'closed by the system the night after',
      { ...answered, ended: { at: wib('2026-09-02 00:00:01'), how: 'CLOSED' } },
      '2026-09-02 00:00:00',
      { VERIFY: 'MET', ANSWER: 'MET', CLOSE: 'MET' },
    ],
    [
      'archived before anybody passed it on',
      { ...received, ended: { at: wib('2026-08-13 10:00:00'), how: 'ARCHIVED' } },
      '2026-09-02 00:00:00',
      { VERIFY: 'STOPPED' },
    ],
    [
      'sent on to another institution before an answer',
      {
        ...received,
        passedOnAt: wib('2026-08-13 09:00:00'),
        ended: { at: wib('2026-08-14 10:00:00'), how: 'SENT_ON' },
      },
      '2026-09-02 00:00:00',
      { VERIFY: 'MET', ANSWER: 'STOPPED' },
    ],
  ] satisfies [string, NationalCourse, string, Record<string, string>][])(
    '%s',
    (...[, course, now, states]) => {
      const clocks = nationalClocks(calendar, course, wib(now));
      expect(Object.fromEntries(clocks.map((one) => [one.clock, one.state]))).toEqual(states);
    },
  );

  it('say how many working days are used, and stop counting when they stop', () => {
    expect(clock('VERIFY', received, wib('2026-08-12 23:00:00'))?.used).toBe(0);
    expect(clock('VERIFY', received, wib('2026-08-18 08:00:00'))?.used).toBe(3);
    expect(clock('ANSWER', answered)?.used).toBe(1);
  });

  it('are due in their order, are never due before they start, and never move forward by one more holiday', () => {
    const minutes = fc.integer({ min: 0, max: 200_000 });
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 10 });
    fc.assert(
      fc.property(minutes, minutes, days, (passedOn, answer, closed) => {
        const at = (after: number) => new Date(received.receivedAt.getTime() + after * 60_000);
        const course: NationalCourse = {
          ...received,
          passedOnAt: at(passedOn),
          followUps: [{ at: at(passedOn + answer), by: 'INSTITUTION' }],
        };
        const name = { nameId: 'Libur', nameEn: 'Holiday' };
        const more = given(
          nationalCalendar(
            new Map([
              ...holidays,
              ...closed.map((d) => [`2026-09-${String(d).padStart(2, '0')}`, name] as const),
            ]),
          ),
        );
        const clocks = nationalClocks(calendar, course, later);
        expect(clocks.map((one) => one.clock)).toEqual(['VERIFY', 'ANSWER', 'CLOSE']);
        for (const [index, one] of nationalClocks(more, course, later).entries()) {
          expect(one.dueAt > one.startedAt).toBe(true);
          expect(one.dueAt >= (clocks[index]?.dueAt ?? later)).toBe(true);
        }
      }),
    );
  });
});

describe('the national calendar', () => {
  it('knows none of the days of Bali unless they are given, and refuses a day that does not exist', () => {
    expect(calendar.closures.map(({ day }) => day)).toEqual(['2026-08-17', '2026-08-25']);
    const broken = nationalCalendar(new Map([['2026-02-30', { nameId: 'Libur', nameEn: 'Holiday' }]]));
    expect(isFaulty(broken) && broken.fault).toBe('HOLIDAY_DAY');
  });
});
