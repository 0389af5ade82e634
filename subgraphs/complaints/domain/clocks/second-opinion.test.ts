import { fc } from '../../../../test/support/properties';
import { isFaulty, readCalendar } from '../../../../platform/domain/calendar/work-calendar';
import { slowEnd, slowForward, type SlowCalendar } from '../../../../test/support/slow-clocks';
import { endOfTerm } from './term-counting';

/** The engine against a second opinion that walks day by day; see test/support/slow-clocks.ts. */
const holidays = [
  '2026-01-16',
  '2026-03-19',
  '2026-03-20',
  '2026-04-03',
  '2026-06-17',
  '2026-06-18',
  '2026-08-17',
];
const periods = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, opens: '08:00', closes: '12:00' },
  { weekday, opens: '13:00', closes: weekday === 5 ? '16:30' : '16:00' },
]);
const read = readCalendar({
  ...{ code: 'OFFICE', roundTheClock: false, periods },
  holidays: new Map(holidays.map((day) => [day, { nameId: 'Libur', nameEn: 'Holiday' }])),
});
if (isFaulty(read)) throw new Error(read.fault);
const calendar = read;
const slow: SlowCalendar = {
  closed: new Set(holidays),
  hours: (weekday) => {
    if (weekday === 0 || weekday === 6) return [];
    return [
      [480, 720],
      [780, weekday === 5 ? 990 : 960],
    ];
  },
};

const minute = 60_000;
const start = Date.UTC(2026, 0, 1);
const story = fc
  .record({
    receipt: fc.integer({ min: 0, max: 300 * 24 * 60 }),
    length: fc.integer({ min: 1, max: 30 }),
    waits: fc.array(fc.tuple(fc.integer({ min: 1, max: 6_000 }), fc.integer({ min: 1, max: 12_000 })), {
      maxLength: 4,
    }),
  })
  .map(({ receipt, length, waits }) => {
    const startedAt = new Date(start + receipt * minute);
    let at = startedAt.getTime();
    const pauses = waits.map(([until, lasting]) => {
      const from = new Date(at + until * minute);
      at = from.getTime() + lasting * minute;
      return { from, to: new Date(at) };
    });
    return { startedAt, length, pauses };
  });

describe('the end of a term', () => {
  it.each([
    ['WORKING_DAYS', true],
    ['CALENDAR_DAYS', false],
  ] as const)('in %s is what a second opinion says', (unit, working) => {
    fc.assert(
      fc.property(story, ({ startedAt, length, pauses }) => {
        const engine = endOfTerm(calendar, { length, unit }, { startedAt, pauses });
        expect(engine.toISOString()).toBe(
          slowEnd(slow, startedAt, { length, working, pauses }).toISOString(),
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it('of the 24 hours is what a second opinion says', () => {
    fc.assert(
      fc.property(story, ({ startedAt, pauses }) => {
        const engine = endOfTerm(calendar, { length: 24, unit: 'HOURS' }, { startedAt, pauses });
        expect(engine.toISOString()).toBe(slowForward(slow, startedAt, pauses).toISOString());
      }),
      { numRuns: 1_000 },
    );
  });
});
