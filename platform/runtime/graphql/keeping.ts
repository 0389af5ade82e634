import { z } from 'zod';
import { channels, type Channel } from '../../../schema/events/envelope';

/**
 * What one answer says of how long it may be kept, besides what its fields declare: that depends on the time, on what was
 * asked for, and on how far the service has heard others.
 */
export interface Keeping {
  /** From this instant on it may be another one though nothing is told, ISO 8601 in UTC; null is not to be kept at all. */
  readonly until?: string | null;
  /** What it was made of. */
  readonly heard?: readonly Heard[];
}

/** All that a channel told up to this position, and perhaps more. */
export interface Heard {
  readonly channel: Channel;
  readonly position: number;
}

/** Notes what the resolvers of one request say of it. */
export class KeepingNotes {
  private until: string | null | undefined;
  private readonly heardBefore: Heard[] = [];

  /** The value changes by itself at this instant; null for never. */
  changesAt(instant: Date | null): void {
    const text = instant?.toISOString();
    if (text === undefined || this.until === null) return;
    if (this.until === undefined || text < this.until) this.until = text;
  }

  /** Nobody tells when the value changes. */
  changesUntold(): void {
    this.until = null;
  }

  /** To be noted before anything is read that was made of what was heard. */
  heard(...heard: readonly Heard[]): void {
    this.heardBefore.push(...heard);
  }

  /** Null when the fields have declared all. */
  get said(): Keeping | null {
    const { until, heardBefore: heard } = this;
    if (until === undefined && heard.length === 0) return null;
    return { ...(until === undefined ? {} : { until }), ...(heard.length === 0 ? {} : { heard }) };
  }
}

/** The name under which it stands among the extensions of an answer. */
export const keepingExtension = 'keeping';

const keeping = z.strictObject({
  until: z.iso.datetime().nullable().optional(),
  heard: z
    .array(z.strictObject({ channel: z.enum(channels), position: z.number().int().nonnegative() }))
    .optional(),
});

/** What the extensions of an answer say; what cannot be read is not to be kept. */
export function keepingOf(extensions: Readonly<Record<string, unknown>> | undefined): Keeping | null {
  const said = extensions?.[keepingExtension];
  if (said === undefined) return null;
  const { data } = keeping.safeParse(said);
  return data ? keptTogether([data as Keeping]) : { until: null };
}

/** What holds for an answer made of several. */
export function keptTogether(parts: readonly Keeping[]): Keeping | null {
  const notes = new KeepingNotes();
  for (const { until, heard = [] } of parts) {
    if (until === null) notes.changesUntold();
    else if (until !== undefined) notes.changesAt(new Date(until));
    notes.heard(...heard);
  }
  return notes.said;
}
