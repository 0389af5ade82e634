import type { MirrorEvent } from '../../../../schema/events/mirror-events';
import { toldByMirror } from './told-by-mirror';

const inStep = { state: 'IN_STEP', trouble: 'NONE' } as const;
const nothing = { day: '2026-03-02', held: 0, dead: 0, reviews: 0 };
const told: MirrorEvent = {
  ...{ id: 'e-1', type: 'MirrorDayTold', at: '2026-03-02T00:00:00.000Z', before: inStep },
  health: { ...inStep, delayedSince: null, lagSeconds: 0 },
  day: nothing,
};

describe('the daily letter about the mirror', () => {
  it.each<[string, Partial<MirrorEvent>, boolean]>([
    ['of a day on which nothing waits', {}, false],
    ['of something held', { day: { ...nothing, held: 1 } }, true],
    ['of something given up', { day: { ...nothing, dead: 1 } }, true],
    ['of something to be reviewed', { day: { ...nothing, reviews: 1 } }, true],
    ['of a mirror that is not in step', { health: { ...told.health, state: 'PAUSED' } }, true],
    ['of another event', { type: 'MirrorHealthChanged', health: { ...told.health, state: 'PAUSED' } }, false],
    ['of an event of before there were days', { type: 'MirrorHealthChanged', day: null }, false],
  ])('%s is written: %#', (_what, more, isWritten) => {
    const letter = toldByMirror({ ...told, ...more });
    expect(letter !== null).toBe(isWritten);
    if (letter)
      expect(letter).toMatchObject({
        letterId: 'mirror-2026-03-02',
        to: [{ role: 'ADMIN', agencyId: null }],
      });
  });
});
