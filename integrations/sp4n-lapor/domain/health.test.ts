import { healthOf, type MirrorFacts } from './health';

const now = new Date('2026-11-23T04:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const well: MirrorFacts = {
  isOn: true,
  pausedAt: null,
  failingSince: null,
  failuresInARow: 0,
  credentialsRefusedAt: null,
  oldestDueAt: null,
};

describe('the health of the mirror', () => {
  it.each<[string, Partial<MirrorFacts>, ReturnType<typeof healthOf>]>([
    ['is well', {}, { state: 'IN_STEP', trouble: 'NONE', delayedSince: null, lagSeconds: 0 }],
    [
      'has nobody on the other side',
      { isOn: false },
      { state: 'OFF', trouble: 'NONE', delayedSince: null, lagSeconds: 0 },
    ],
    [
      'has been a few minutes behind',
      { oldestDueAt: minutesAgo(5) },
      { state: 'IN_STEP', trouble: 'NONE', delayedSince: null, lagSeconds: 300 },
    ],
    [
      'has something that should have been sent long ago',
      { oldestDueAt: minutesAgo(60) },
      { state: 'DELAYED', trouble: 'BEHIND', delayedSince: minutesAgo(60), lagSeconds: 3_600 },
    ],
    [
      'has had no answer for three days',
      { failingSince: minutesAgo(72 * 60), oldestDueAt: minutesAgo(60) },
      {
        state: 'DELAYED',
        trouble: 'NOT_ANSWERING',
        delayedSince: minutesAgo(72 * 60),
        lagSeconds: 72 * 3_600,
      },
    ],
    [
      'has had no answer five times in a row',
      { failingSince: minutesAgo(2), failuresInARow: 5 },
      { state: 'IN_STEP', trouble: 'NOT_ANSWERING', delayedSince: null, lagSeconds: 120 },
    ],
    [
      'has had no answer once or twice',
      { failingSince: minutesAgo(2), failuresInARow: 2 },
      { state: 'IN_STEP', trouble: 'NONE', delayedSince: null, lagSeconds: 120 },
    ],
    [
      'is not let in',
      { failingSince: minutesAgo(20), failuresInARow: 2, credentialsRefusedAt: minutesAgo(20) },
      {
        ...{ state: 'DELAYED', trouble: 'CREDENTIALS_REFUSED', delayedSince: minutesAgo(20) },
        lagSeconds: 1_200,
      },
    ],
    [
      'was stopped by an admin',
      { pausedAt: minutesAgo(1) },
      { state: 'PAUSED', trouble: 'PAUSED', delayedSince: minutesAgo(1), lagSeconds: 60 },
    ],
  ])('is said of one that %s', (_what, facts, health) => {
    expect(healthOf({ ...well, ...facts }, now)).toEqual(health);
  });
});
