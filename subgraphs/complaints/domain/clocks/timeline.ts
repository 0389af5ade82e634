import type { Role } from '../../../../platform/domain/actor';
import type { HistoryStep } from '../decision';

/** A line of history as the clocks read it: codes and times, whoever may see the line. */
export interface TimelineStep {
  readonly action: HistoryStep['action'];
  readonly from: HistoryStep['from'];
  readonly to: HistoryStep['to'];
  readonly at: Date;
  readonly byRole: Role;
  readonly byAgencyId: string | null;
}

/** The history of one complaint, oldest first. */
export type Timeline = readonly TimelineStep[];

/** A stretch of time; `to` is null while it lasts. */
export interface Span {
  readonly from: Date;
  readonly to: Date | null;
}

/** Times in which everybody waited for the reporter, or in which it was handled as part of another complaint. */
export function pausesOf(timeline: Timeline): readonly Span[] {
  return spansIn(timeline, (state) => state === 'NEEDS_INFO' || state === 'MERGED');
}

/** Times in which the state was one of those asked for. */
export function spansIn(timeline: Timeline, isIn: (state: HistoryStep['to']) => boolean): readonly Span[] {
  const spans: Span[] = [];
  let from: Date | null = null;
  for (const step of timeline) {
    if (isIn(step.to)) from ??= step.at;
    else if (from) {
      spans.push({ from, to: step.at });
      from = null;
    }
  }
  return from ? [...spans, { from, to: null }] : spans;
}

export function firstTime(timeline: Timeline, isIt: (step: TimelineStep) => boolean): Date | null {
  return timeline.find(isIt)?.at ?? null;
}

/**
 * The first answer of an agency in the thread. What the hub, the secretariat or the reporter writes is none,
 * and neither are a disposition given back and notes inside an agency.
 */
export function isAgencyAnswer({ action, byRole, byAgencyId }: TimelineStep): boolean {
  const speaks = action === 'answer' || action === 'post' || action === 'resolve';
  return speaks && byAgencyId !== null && answering.has(byRole);
}

const answering: ReadonlySet<Role> = new Set(['OFFICER', 'APPROVER', 'INSPECTOR']);

/** One way from receipt or reopening to an outcome. */
export interface Round {
  readonly startedAt: Date;
  /** When an outcome was reported; null while none is. */
  readonly endedAt: Date | null;
}

/** The first round starts with the receipt, each reopening starts another: the gap between belongs to none. */
export function roundsOf(filedAt: Date, timeline: Timeline): readonly Round[] {
  const rounds: Round[] = [];
  let startedAt: Date | null = filedAt;
  for (const { action, to, at } of timeline) {
    if (to === 'RESOLVED' && startedAt) {
      rounds.push({ startedAt, endedAt: at });
      startedAt = null;
    } else if (action === 'reopen' || action === 'uphold') startedAt = at;
  }
  return startedAt ? [...rounds, { startedAt, endedAt: null }] : rounds;
}
