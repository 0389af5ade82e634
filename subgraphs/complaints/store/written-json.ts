import type { Appeal } from '../domain/appeal/appeal';
import type { InheritedClock } from '../domain/merge/merged';

/** Times among what a complaint keeps as JSON. */
const instants: ReadonlySet<string> = new Set([
  ...['at', 'startedAt', 'from', 'to'],
  ...['openedAt', 'dueAt', 'escalatedAt', 'decidedAt'],
]);

function revive(key: string, value: unknown): unknown {
  return instants.has(key) && typeof value === 'string' ? new Date(value) : value;
}

/** An appeal as `JSON.stringify` wrote it. */
export function readAppeal(written: string | null): Appeal | null {
  return written === null ? null : (JSON.parse(written, revive) as Appeal);
}

/** Clocks taken over, as `JSON.stringify` wrote them. */
export function readInherited(written: string | null): readonly InheritedClock[] {
  return written === null ? [] : (JSON.parse(written, revive) as readonly InheritedClock[]);
}

export function writeInherited(clocks: readonly InheritedClock[]): string | null {
  return clocks.length === 0 ? null : JSON.stringify(clocks);
}
