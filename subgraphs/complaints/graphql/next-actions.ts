import type { WorkCalendar } from '../../../platform/domain/calendar/work-calendar';
import { isRefused, refuse, type Refused } from '../../../platform/domain/refusal';
import type { Complaint } from '../domain/complaint';
import { advanceDisposition, deliverySteps } from '../domain/coordination/advance';
import { coordinate } from '../domain/coordination/coordinate';
import { handOver } from '../domain/coordination/hand-over';
import { contribute, writeNote, type Noted } from '../domain/coordination/notes';
import { heldBy } from '../domain/coordination/share';
import type { RefusalCode } from '../domain/refusals';
import type { By, Decision } from '../domain/decision';
import { archive } from '../domain/decisions/archive';
import { confirm } from '../domain/decisions/confirm';
import { forward } from '../domain/decisions/forward';
import { provideInformation, requestInformation } from '../domain/decisions/information';
import { postFollowUp } from '../domain/decisions/post-follow-up';
import { refer } from '../domain/decisions/refer';
import { reopen } from '../domain/decisions/reopen';
import { resolve } from '../domain/decisions/resolve';
import { returnDisposition } from '../domain/decisions/return';
import { verify } from '../domain/decisions/verify';
import { withdraw } from '../domain/decisions/withdraw';
import { reportUnreachable } from '../domain/intake/contact';
import { decideAppeal, isAtDesk, openAppeal } from '../domain/appeal/decide-appeal';
import { noJudges, type AppealJudges } from '../domain/appeal/judges';
import { merge, unmerge, type MergeDecision } from '../domain/merge/merge';
import { after } from '../domain/lifecycle';
import { mustBeOtherCitizen, mustJoinIn } from '../domain/support/joining-in';
import { changeSecrecy } from '../domain/secrecy/change-secrecy';
import type { VisibleComplaint } from '../domain/visibility';
import type { ComplaintAction } from './enums/action-enum';

/** What some rules ask about besides; asked for only where it decides. */
interface Asked {
  /** The calendar that terms of reporters are counted by. */
  readonly calendar: () => Promise<WorkCalendar>;
  /** Who may decide an appeal against the outcome. */
  readonly judges: () => Promise<AppealJudges>;
  /** Whether the viewer supports it. */
  readonly supports: () => Promise<boolean>;
}
/** Null: nothing is against it. */
type Tried = Decision | Noted | Refused<RefusalCode> | null;
type Trial = (complaint: Complaint, by: By, asked: Asked) => Tried | Promise<Tried>;

/** Arguments the rules cannot take offence at, so that only who, when and the state can. */
const words = '-';
const category = { supervisory: false, hidesIdentity: false, hidesComplaint: false };
const settling = {
  class: null,
  kind: 'GRIEVANCE',
  category: words,
  topic: null,
  hideIdentity: false,
  hideComplaint: false,
  accused: null,
} as const;
const lead = { id: words, name: words, isInspectorate: true, isSecretariat: true, isOpen: true };

/** A draft takes the place of an answer where an approval chain asks for it: no rule of the complaint alone can tell. */
type Tryable = Exclude<ComplaintAction, 'SUBMIT_ANSWER_DRAFT'>;

const trials: Readonly<Record<Tryable, Trial>> = {
  VERIFY: (complaint, by) => verify(complaint, { verification: settling, category }, by),
  REQUEST_INFORMATION: (complaint, by) => requestInformation(complaint, words, by),
  PROVIDE_INFORMATION: (complaint, by) => provideInformation(complaint, words, by),
  FORWARD: (complaint, by) =>
    forward(complaint, { lead, supporting: [], note: null, verification: settling, category }, by),
  ADVANCE_DISPOSITION: (complaint, by) =>
    firstDone(deliverySteps, (step) => advanceDisposition(complaint, step, by)),
  COORDINATE: (complaint, by) => coordinate(complaint, coordinating, by),
  WRITE_AGENCY_NOTE: (complaint, by) => writeNote(complaint, words, by),
  ANSWER_LEAD: (complaint, by) => contribute(complaint, words, by),
  HAND_TO_UNIT: (complaint, by) =>
    handOver(complaint, { unitPath: `${someUnit(complaint, by)}-/`, reason: words }, by),
  RETURN_DISPOSITION: (complaint, by) =>
    returnDisposition(complaint, { reason: words, proposedAgency: null }, by),
  POST_FOLLOW_UP: (complaint, by) => postFollowUp(complaint, words, by),
  RESOLVE: (complaint, by) => resolve(complaint, { outcome: 'DONE', reason: words }, by),
  CONFIRM_RESOLUTION: (complaint, by) => confirm(complaint, null, by),
  REOPEN: async (complaint, by, { calendar }) =>
    after(complaint.state, 'reopen') === null
      ? refuse('NOT_ALLOWED_NOW')
      : reopen(complaint, { reason: words, calendar: await calendar() }, by),
  WITHDRAW: (complaint, by) => withdraw(complaint, null, by),
  CHANGE_SECRECY: eitherWay,
  REPORT_REPORTER_UNREACHABLE: (complaint, by) => reportUnreachable(complaint, words, by),
  MERGE: (complaint, by) =>
    firstOf(merge([complaint, { ...complaint, id: words }], { reason: words, readings: [], pauses: [] }, by)),
  UNMERGE: (complaint, by) => firstOf(unmerge([complaint, complaint], words, by)),
  APPEAL_RESOLUTION: (complaint, by) =>
    openAppeal(complaint, { reason: words, terms: { desk, dueAt: by.at } }, by),
  DECIDE_APPEAL: async (complaint, by, { judges }) => {
    const isHere = complaint.appeal?.state === 'OPEN' && isAtDesk(by.actor, complaint, complaint.appeal);
    const asked = isHere ? await judges() : noJudges;
    return decideAppeal(complaint, { upheld: true, reason: words, judges: asked }, by);
  },
  SUPPORT: async (complaint, { actor }, { supports }) =>
    mustJoinIn(actor, complaint) ?? ((await supports()) ? refuse('NOTHING_CHANGED') : null),
  UNSUPPORT: async (complaint, { actor }, { supports }) =>
    mustBeOtherCitizen(actor, complaint) ?? ((await supports()) ? null : refuse('NOTHING_CHANGED')),
  COMMENT: (complaint, { actor }) => mustJoinIn(actor, complaint),
  REFER: (complaint, by) => refer(complaint, { destination: words, explanation: words }, by),
  ARCHIVE: (complaint, by) => archive(complaint, { reason: 'SPAM', explanation: words }, by),
};

/** Somebody new leads, so that something changes. */
const coordinating = { lead, adding: [], removing: [], reason: words };

function firstDone<T>(ways: readonly T[], attempt: (way: T) => Decision): Decision {
  const decided = ways.map(attempt);
  return decided.find((decision) => !isRefused(decision)) ?? decided[0] ?? refuse('FORBIDDEN');
}

/** A unit below the one that holds it. */
function someUnit(complaint: Complaint, { actor }: By): string {
  return heldBy(actor, complaint)?.unitPath ?? '/';
}

const desk = { role: 'APPROVER', agencyId: null } as const;

function firstOf(decision: MergeDecision): Decision {
  return isRefused(decision) ? decision : decision[0];
}

const names = Object.keys(trials) as Tryable[];

/** Raising both secrecies, or lifting both when nothing is left to raise. */
function eitherWay(complaint: Complaint, by: By): Decision {
  const decided = [true, false].map((hide) => {
    const wish = { hideIdentity: hide, hideComplaint: hide, reason: words };
    return changeSecrecy(complaint, { wish, forced: category }, by);
  });
  return decided.find((decision) => !isRefused(decision)) ?? refuse('FORBIDDEN');
}

/**
 * What the viewer may do now: each rule is asked by trying it, so this can never tell another story than the
 * mutations. What a viewer sees of a complaint holds all the rules ask about that viewer.
 */
export async function nextActions(
  seen: VisibleComplaint,
  by: By,
  asked: Asked,
): Promise<readonly ComplaintAction[]> {
  // No rule asks what was written.
  const complaint = { ...seen, body: '' };
  const decisions = await Promise.all(names.map(async (name) => trials[name](complaint, by, asked)));
  return names.filter((_, index) => !isRefused(decisions[index]));
}
