import type { WorkCalendar } from '../../../platform/domain/calendar/work-calendar';
import { isRefused, refuse } from '../../../platform/domain/refusal';
import type { Complaint } from '../domain/complaint';
import type { By, Decision } from '../domain/decision';
import { archive } from '../domain/decisions/archive';
import { confirm } from '../domain/decisions/confirm';
import { forward } from '../domain/decisions/forward';
import { provideInformation, requestInformation } from '../domain/decisions/information';
import { postFollowUp } from '../domain/decisions/post-follow-up';
import { reopen } from '../domain/decisions/reopen';
import { resolve } from '../domain/decisions/resolve';
import { returnDisposition } from '../domain/decisions/return';
import { verify } from '../domain/decisions/verify';
import { withdraw } from '../domain/decisions/withdraw';
import { after } from '../domain/lifecycle';
import { changeSecrecy } from '../domain/secrecy/change-secrecy';
import type { VisibleComplaint } from '../domain/visibility';
import type { ComplaintAction } from './enums/action-enum';

/** The calendar that terms of reporters are counted by; asked for only where one runs. */
type AskCalendar = () => Promise<WorkCalendar>;
type Trial = (complaint: Complaint, by: By, calendar: AskCalendar) => Decision | Promise<Decision>;

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

const trials: Readonly<Record<ComplaintAction, Trial>> = {
  VERIFY: (complaint, by) => verify(complaint, { verification: settling, category }, by),
  REQUEST_INFORMATION: (complaint, by) => requestInformation(complaint, words, by),
  PROVIDE_INFORMATION: (complaint, by) => provideInformation(complaint, words, by),
  FORWARD: (complaint, by) =>
    forward(complaint, { lead, supporting: [], note: null, verification: settling, category }, by),
  RETURN_DISPOSITION: (complaint, by) =>
    returnDisposition(complaint, { reason: words, proposedAgency: null }, by),
  POST_FOLLOW_UP: (complaint, by) => postFollowUp(complaint, words, by),
  RESOLVE: (complaint, by) => resolve(complaint, { outcome: 'DONE', reason: words }, by),
  CONFIRM_RESOLUTION: (complaint, by) => confirm(complaint, null, by),
  REOPEN: async (complaint, by, calendar) =>
    after(complaint.state, 'reopen') === null
      ? refuse('NOT_ALLOWED_NOW')
      : reopen(complaint, { reason: words, calendar: await calendar() }, by),
  WITHDRAW: (complaint, by) => withdraw(complaint, null, by),
  CHANGE_SECRECY: eitherWay,
  ARCHIVE: (complaint, by) => archive(complaint, { reason: 'SPAM', explanation: words }, by),
};

const names = Object.keys(trials) as ComplaintAction[];

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
  calendar: AskCalendar,
): Promise<readonly ComplaintAction[]> {
  const decisions = await Promise.all(names.map(async (name) => trials[name](seen, by, calendar)));
  return names.filter((_, index) => !isRefused(decisions[index]));
}
