import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import type { ClockReading } from '../clocks/clock-reading';
import type { Complaint } from '../complaint';
import { stepOf, stepped, type By, type Decided } from '../decision';
import { mustHandle, speaksFor } from '../decisions/who';
import { after } from '../lifecycle';
import type { RefusalCode } from '../refusals';
import type { InheritedClock } from './merged';

/** The duplicate and the complaint it is merged into, as both are afterwards. */
export type MergeDecision = readonly [duplicate: Decided, target: Decided] | Refused<RefusalCode>;

export interface Merging {
  /** For both reporters. */
  readonly reason: string;
  /** Of the duplicate, as they are read now. */
  readonly readings: readonly ClockReading[];
  /** Its waits for a reporter. */
  readonly pauses: readonly { readonly from: Date; readonly to: Date }[];
}

/**
 * A duplicate is handled as part of another complaint (life cycle: any open complaint, by the secretariat; target
 * and reason; can be undone). Its own thread is read-only from now on, and its clocks stop without a verdict; the
 * earliest deadline of both is kept by the target.
 */
export function merge(
  [duplicate, target]: readonly [Complaint, Complaint],
  { reason, readings, pauses }: Merging,
  by: By,
): MergeDecision {
  const stranger = mustHandle(by.actor, duplicate) ?? mustHandle(by.actor, target);
  if (stranger) return stranger;
  if (duplicate.id === target.id) return refuse('MERGE_WITH_ITSELF');
  const { at } = by;
  const merged = stepped(duplicate, 'merge', {
    changedAt: at,
    merged: { intoId: target.id, stateBefore: duplicate.state, at },
  });
  if (isRefused(merged)) return merged;
  if (after(target.state, 'merge') === null) return refuse('MERGE_TARGET_ENDED');
  // The reporter of a hidden complaint would be shown another's, and a public one would lead to a hidden one.
  if ([duplicate, target].some(isSecret)) return refuse('MERGE_SECRET');
  const taken = clocksTaken(duplicate, { readings, pauses }, at);
  const now = { ...target, changedAt: at, inherited: [...target.inherited, ...taken] };
  return [
    {
      complaint: merged,
      step: stepOf('merge', [duplicate, merged], reason),
      entry: { kind: 'FOLLOW_UP', ...speaksFor(by.actor), body: reason, audience: 'PARTIES' },
      event: 'ComplaintMerged',
      agencies: [],
    },
    {
      complaint: now,
      step: stepOf('takeDuplicate', [target, now], reason),
      entry: null,
      event: 'DuplicatesChanged',
      agencies: [],
    },
  ];
}

/** Takes the merging back: the state before, with its history; the time between is charged to nobody. */
export function unmerge(
  [duplicate, target]: readonly [Complaint, Complaint],
  reason: string,
  by: By,
): MergeDecision {
  const stranger = mustHandle(by.actor, duplicate) ?? mustHandle(by.actor, target);
  if (stranger) return stranger;
  if (duplicate.merged === null) return refuse('NOT_MERGED');
  const { at } = by;
  const free = { ...duplicate, state: duplicate.merged.stateBefore, merged: null, changedAt: at };
  const inherited = target.inherited.filter(({ fromId }) => fromId !== duplicate.id);
  const now = { ...target, changedAt: at, inherited };
  return [
    {
      complaint: free,
      step: stepOf('unmerge', [duplicate, free], reason),
      entry: { kind: 'FOLLOW_UP', ...speaksFor(by.actor), body: reason, audience: 'PARTIES' },
      event: 'ComplaintUnmerged',
      agencies: [],
    },
    {
      complaint: now,
      step: stepOf('giveUpDuplicate', [target, now], reason),
      entry: null,
      event: 'DuplicatesChanged',
      agencies: [],
    },
  ];
}

function isSecret({ complaintHidden, supervisory }: Complaint): boolean {
  return complaintHidden || supervisory;
}

/** Clocks that still ran, and those the duplicate had taken over itself. */
function clocksTaken(
  duplicate: Complaint,
  { readings, pauses }: Pick<Merging, 'readings' | 'pauses'>,
  at: Date,
): readonly InheritedClock[] {
  const running = readings.filter(({ stoppedAt }) => stoppedAt === null);
  const own = running.map(({ clock, startedAt }) => ({
    ...{ fromId: duplicate.id, clock, startedAt, at },
    pauses: pauses.filter(({ to }) => to > startedAt),
  }));
  const earlier = duplicate.inherited
    .filter(({ clock }) => running.some((reading) => reading.clock === clock))
    .map((taken) => ({ ...taken, fromId: duplicate.id, at }));
  return [...own, ...earlier];
}
