import { pushSecret as secret } from './pushes';
import type { Doing, Trial } from './trial';

const eventOf = ({ sayings, report }: Trial, which: number) => ({
  id: sayings.next(),
  // Now and then of a report that nobody ever heard of.
  about: report(which)?.id ?? 7_000_001,
});

/** What is pushed beside the polling. */
export const pushing = {
  /** The newest first, and some of it twice. */
  pushes: async (trial, { which, turn }) => {
    const events = [which, which + 1, which + 2].map((one) => eventOf(trial, one)).reverse();
    for (const event of turn % 2 === 0 ? [...events, ...events] : events) {
      const status = await trial.push(event, { key: secret, minutesAgo: turn % 5 });
      if (status !== 202 && status !== 200) throw new Error(`an event was not believed: ${status}`);
      trial.pushed.set(event.id, { id: event.id, isForged: false });
    }
    return null;
  },
  forges: async (trial, { which, turn }) => {
    const event = eventOf(trial, which);
    const how = turn % 2 === 0 ? { key: 'rahasia-lain', minutesAgo: 0 } : { key: secret, minutesAgo: 6 };
    await trial.push(event, how);
    trial.pushed.set(event.id, { id: event.id, isForged: true });
    return null;
  },
} as const satisfies Readonly<Record<string, Doing>>;
