import type { ComplaintState } from './fact';

/** How far follow-up has come, as the city publishes it: report of 2023, section V. */
export const followUpStates = ['NOT_YET', 'FIRST_RESPONSE', 'DONE', 'NOT_HANDLED'] as const;
export type FollowUpState = (typeof followUpStates)[number];

const byState: Readonly<Record<ComplaintState, FollowUpState>> = {
  SUBMITTED: 'NOT_YET',
  NEEDS_INFO: 'NOT_YET',
  VERIFIED: 'NOT_YET',
  FORWARDED: 'NOT_YET',
  IN_PROGRESS: 'FIRST_RESPONSE',
  RESOLVED: 'DONE',
  CLOSED: 'DONE',
  ARCHIVED: 'NOT_HANDLED',
  WITHDRAWN: 'NOT_HANDLED',
  MERGED: 'NOT_HANDLED',
  REFERRED: 'NOT_HANDLED',
};

export function followUpStateOf(state: ComplaintState): FollowUpState {
  return byState[state];
}

/** An agency still owes something. */
export function isOpen(state: ComplaintState): boolean {
  return byState[state] === 'NOT_YET' || byState[state] === 'FIRST_RESPONSE';
}
