import type { MirrorEvent } from '../../../../schema/events/mirror-events';
import type { Told } from './told';

/** Stands where other notices name their complaint: this one is about none. */
export const aboutTheMirror = 'mirror';

/** Of a later day is greater: it overtakes those before it. */
export function letterOfDay(day: string): string {
  return `${aboutTheMirror}-${day}`;
}

/**
 * The daily letter about the mirror with SP4N-LAPOR!, to admins: on a day on which something waits for a person, or the
 * mirror is not in step. Null for everything else it tells, and for a day on which there is nothing to do.
 */
export function toldByMirror({ type, day, health }: MirrorEvent): Told | null {
  if (type !== 'MirrorDayTold' || day === null) return null;
  const waits = day.held + day.dead + day.reviews > 0 || health.state !== 'IN_STEP';
  return waits
    ? { letterId: letterOfDay(day.day), kind: 'MIRROR_DAY', to: [{ role: 'ADMIN', agencyId: null }] }
    : null;
}
