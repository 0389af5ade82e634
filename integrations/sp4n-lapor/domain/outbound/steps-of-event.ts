import type { ComplaintEvent, ComplaintFacts } from '../../../../schema/events/complaint-events';

export interface PlannedStep {
  readonly step: 'CREATE' | 'ATTACH' | 'FOLLOW_UP' | 'STATE' | 'SECRECY' | 'FORWARD';
  readonly about: string;
  readonly wanted: ComplaintFacts['state'] | null;
}

export interface Before {
  /** The state before this event; null for the first one heard of. */
  readonly state: ComplaintFacts['state'] | null;
  /** It is over there, or a step that reports it is planned. */
  readonly mirrored: boolean;
}

/** What the report of a complaint is about: the complaint as a whole. */
export const wholeReport = 'report';

/**
 * A state that is said again although nothing happened here: `holds` against a change of theirs, `repair` of what a
 * comparison found, `after` words of ours that moved the report.
 */
export function sayAgain(
  why: 'holds' | 'repair' | 'after',
  what: string,
  wanted: ComplaintFacts['state'],
): PlannedStep {
  return { step: 'STATE', about: `${why} ${what}`, wanted };
}

/** It says what was so when it was planned; what has become of that since is told by a step of its own. */
export function isSaidAgain({ about }: Pick<PlannedStep, 'about'>): boolean {
  return /^(holds|repair|after) /.test(about);
}

/**
 * What an event asks to be told, in this order: words before the state they bring about, because an answer of the
 * institution already moves a report into process. `goes`: the complaint may be reported, by the rule.
 */
export function stepsOfEvent(event: ComplaintEvent, before: Before, goes: boolean): readonly PlannedStep[] {
  const { id, type, followUpId, complaint } = event;
  if (!before.mirrored && !goes) return [];
  const steps: PlannedStep[] = [];
  if (!before.mirrored) steps.push({ step: 'CREATE', about: wholeReport, wanted: null });
  if (type === 'SecrecyChanged' || type === 'ReporterErased')
    steps.push({ step: 'SECRECY', about: id, wanted: null });
  if (type === 'AttachmentChanged') steps.push({ step: 'ATTACH', about: id, wanted: null });
  if (followUpId !== null) steps.push({ step: 'FOLLOW_UP', about: followUpId, wanted: null });
  if (before.state !== complaint.state || !before.mirrored) {
    if (complaint.state === 'REFERRED') steps.push({ step: 'FORWARD', about: id, wanted: complaint.state });
    else if (tellable(complaint.state)) steps.push({ step: 'STATE', about: id, wanted: complaint.state });
  }
  return steps;
}

/** A new report is unverified by itself, and no call makes one so again. */
function tellable(state: ComplaintFacts['state']): boolean {
  return state !== 'SUBMITTED';
}
