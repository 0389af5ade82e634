import type { Disposition } from '../complaint';
import type { Coordination } from '../standards/service-standard';

type Held = Pick<Disposition, 'endedAt'>;

/**
 * Coordination (Article 8(3)) is several agencies holding the complaint at once: a supporting agency that joins
 * or leaves switches it. With the secretariat again it stays what it was, so that taking a complaint back does
 * not shorten its time.
 */
export function coordinationOf(dispositions: readonly Held[]): Coordination {
  const now = dispositions.filter(({ endedAt }) => endedAt === null);
  const holders = now.length > 0 ? now.length : endedLast(dispositions);
  return holders > 1 ? 'COORDINATED' : 'ALONE';
}

function endedLast(dispositions: readonly Held[]): number {
  const ends = dispositions.flatMap(({ endedAt }) => endedAt?.getTime() ?? []);
  const last = Math.max(...ends);
  return ends.filter((end) => end === last).length;
}
