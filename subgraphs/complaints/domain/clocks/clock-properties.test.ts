import { fc } from '../../../../test/support/properties';
import { clocks, holiday, story, type StoryStep } from '../../../../test/support/clock-stories';

const at = '2026-12-31 10:00';

/** A local time `minutes` after the start of 2026, as stories write it. */
function time(minutes: number): string {
  return new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** A filing, questions and answers, and perhaps a forwarding to one agency or two. */
const stories = fc
  .record({
    filed: fc.integer({ min: 0, max: 250 * 1_440 }),
    gaps: fc.array(fc.integer({ min: 1, max: 6_000 }), { maxLength: 6 }),
    agencies: fc.constantFrom<string[]>([], ['PUPR'], ['PASAR'], ['PUPR', 'DLHK']),
  })
  .map(({ filed, gaps, agencies }) => {
    let minutes = filed;
    const steps: StoryStep[] = gaps.slice(0, gaps.length - (gaps.length % 2)).map((gap, index) => {
      minutes += gap;
      return [time(minutes), index % 2 === 0 ? 'ask' : 'provide'];
    });
    if (agencies.length > 0) steps.push([time(minutes + 60), 'forward', ...agencies]);
    return { filed, steps };
  });
const days = fc.integer({ min: 0, max: 364 }).map((day) => time(day * 1_440).slice(0, 10));

describe('due times', () => {
  it('never come earlier by a holiday', () => {
    fc.assert(
      fc.property(stories, fc.array(days, { maxLength: 4 }), days, ({ filed, steps }, closed, more) => {
        const told = story(time(filed), steps);
        const dues = (holidays: readonly string[]) =>
          clocks(told, { at, calendars: { holidays: holidays.map((day) => holiday(day)) } }).map(
            ({ dueAt }) => dueAt?.getTime() ?? 0,
          );
        const [before, after] = [dues(closed), dues([...closed, more])];
        // A pause over the new holiday counts a day less, and the deadline a day more: never less in all.
        before.forEach((due, index) => expect(after[index]).toBeGreaterThanOrEqual(due));
      }),
      { numRuns: 300 },
    );
  });

  it('come no earlier for what was received later', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 * 1_440 }),
        fc.integer({ min: 0, max: 20_000 }),
        (filed, later) => {
          const dues = (minutes: number) =>
            clocks(story(time(minutes), []), {
              at,
              calendars: { holidays: [holiday('2026-03-04'), holiday('2026-03-05')] },
            });
          const [first, second] = [dues(filed), dues(filed + later)];
          first.forEach(({ dueAt }, index) =>
            expect(Number(second[index]?.dueAt)).toBeGreaterThanOrEqual(Number(dueAt)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leave no time unaccounted for: what is used and what is left do not depend on looking twice', () => {
    fc.assert(
      fc.property(stories, ({ filed, steps }) => {
        const told = story(time(filed), steps);
        const readings = clocks(told, { at });
        expect(clocks(told, { at })).toEqual(readings);
        for (const { used, usedMinutes, state, verdict } of readings) {
          expect(used).toBeGreaterThanOrEqual(0);
          expect(usedMinutes).toBeGreaterThanOrEqual(0);
          expect(verdict !== null).toBe(state === 'MET' || state === 'MISSED');
        }
        // Read again with its verdicts frozen, nothing is different.
        const frozen = readings.filter(({ verdict }) => verdict !== null);
        expect(clocks(told, { at, frozen })).toEqual(readings);
      }),
      { numRuns: 300 },
    );
  });
});
