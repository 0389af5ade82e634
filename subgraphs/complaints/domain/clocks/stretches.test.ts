import { cityCalendars, story, wita, type StoryStep } from '../../../../test/support/clock-stories';
import { stretchesOf } from './stretches';
import { makeCalendars } from './work-calendars';

const monday = '2026-03-02 10:00';

function held(steps: readonly StoryStep[], at: string) {
  const { complaint, timeline } = story(monday, steps);
  const calendars = makeCalendars(cityCalendars);
  return stretchesOf(complaint, timeline, { calendars, at: wita(at) }).map((stretch) => [
    ...[stretch.agencyId, stretch.workingMinutes, stretch.notOurs, stretch.to],
  ]);
}

describe('who held a complaint how long', () => {
  it('is the secretariat before, and each agency in its own working time', () => {
    const steps: StoryStep[] = [['2026-03-02 11:00', 'forward', 'PASAR', 'PUPR']];
    expect(held(steps, '2026-03-03 09:00')).toEqual([
      [null, 60, false, wita('2026-03-02 11:00')],
      ['PASAR', 180 + 60, false, null],
      ['PUPR', 60 + 180 + 90, false, null],
    ]);
  });

  it('leaves the time of a wrong agency with that agency, and waiting for the reporter with nobody', () => {
    const steps: StoryStep[] = [
      ['2026-03-02 11:00', 'forward', 'PUPR'],
      ['2026-03-02 14:00', 'giveBack'],
      ['2026-03-02 15:00', 'ask'],
      ['2026-03-03 15:00', 'provide'],
      ['2026-03-03 15:30', 'forward', 'DLHK'],
    ];
    expect(held(steps, '2026-03-03 16:00')).toEqual([
      [null, 60, false, wita('2026-03-02 11:00')],
      ['PUPR', 60 + 60, true, wita('2026-03-02 14:00')],
      [null, 60, false, wita('2026-03-02 15:00')],
      [null, 30, false, wita('2026-03-03 15:30')],
      ['DLHK', 30, false, null],
    ]);
  });

  it('leaves out the time between outcome and reopening', () => {
    const steps: StoryStep[] = [
      ['2026-03-02 11:00', 'forward', 'PUPR'],
      ['2026-03-02 11:30', 'answer'],
      ['2026-03-02 12:00', 'resolve'],
    ];
    expect(held(steps, '2026-03-31 09:00')[1]).toEqual(['PUPR', 60, false, wita('2026-03-02 12:00')]);
    expect(held([...steps, ['2026-03-03 09:00', 'reopen']], '2026-03-03 09:30')[1]).toEqual([
      'PUPR',
      90,
      false,
      null,
    ]);
  });
});
