import type { LaporStatus } from './states';
import type { NationalCourse } from './national-clocks';

export type ItemAuthor = NationalCourse['followUps'][number]['by'];

/** What the mirror has kept of a report. Times of theirs are null until they were seen there. */
export interface KeptReport {
  readonly receivedThereAt: Date | null;
  readonly passedOnAt: Date | null;
  readonly status: LaporStatus | null;
  readonly statusAt: Date | null;
  readonly linkedAt: Date;
  readonly syncedAt: Date;
  /** It lies with another institution by now. */
  readonly isSentOn: boolean;
  readonly items: readonly {
    readonly writtenAt: Date | null;
    readonly seenAt: Date;
    /** Null: nobody noted it; only the city posts from here, and it is the one who answers. */
    readonly author: ItemAuthor | null;
  }[];
}

/** The course of a report as its clocks need it; where no time of theirs is known, when the mirror did or saw it. */
export function courseOf(kept: KeptReport): NationalCourse {
  const { status, isSentOn } = kept;
  const how = isSentOn ? 'SENT_ON' : status === 'DONE' ? 'CLOSED' : status === 'ARCHIVED' ? 'ARCHIVED' : null;
  return {
    receivedAt: kept.receivedThereAt ?? kept.linkedAt,
    passedOnAt: kept.passedOnAt,
    followUps: kept.items.map(({ writtenAt, seenAt, author }) => ({
      ...{ at: writtenAt ?? seenAt, by: author ?? 'INSTITUTION' },
    })),
    ended: how && { at: kept.statusAt ?? kept.syncedAt, how },
  };
}

export const clockSources = ['LAPOR', 'HUB'] as const;
export type ClockSource = (typeof clockSources)[number];

/** Whose time a clock runs from: theirs, or ours while theirs has not been seen. */
export function sourceOf({ receivedThereAt, passedOnAt, items }: KeptReport, startedAt: Date): ClockSource {
  const theirs = [receivedThereAt, passedOnAt, ...items.map(({ writtenAt }) => writtenAt)];
  return theirs.some((at) => at?.getTime() === startedAt.getTime()) ? 'LAPOR' : 'HUB';
}
