import type { BothStores } from './both-stores';

/** What was pushed is kept once and was looked at; what was forged is nothing at all. */
export function checkPushes({ pushed, pushes }: BothStores): readonly string[] {
  return pushed.flatMap(({ id, isForged }) => {
    const kept = pushes.filter((row) => row.id === id);
    if (isForged) return kept.length > 0 ? [`${id}: was forged, and is believed`] : [];
    if (kept.length !== 1) return [`${id}: was pushed, and is kept ${kept.length} times`];
    // One of which no report is found is looked for some times more.
    return kept.some(({ handledAt, misses }) => handledAt === null && misses === 0)
      ? [`${id}: was never looked at`]
      : [];
  });
}
