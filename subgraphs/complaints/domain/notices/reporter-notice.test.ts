import { complaintEventTypes } from '../../../../schema/events/complaint-events';
import type { NewThreadEntry } from '../decision';
import { closingSoonAt, reporterNoticeOf } from './reporter-notice';

const told: Readonly<Record<string, string>> = {
  ComplaintFiled: 'RECEIPT',
  InformationRequested: 'QUESTION',
  ComplaintForwarded: 'FORWARDED',
  ComplaintResolved: 'RESOLVED',
  ComplaintArchived: 'ARCHIVED',
  ComplaintReferred: 'REFERRED',
  ComplaintMerged: 'MERGED',
  ComplaintUnmerged: 'UNMERGED',
  DuplicatesChanged: 'DUPLICATES_CHANGED',
  AppealOpened: 'APPEAL_RECEIVED',
  AppealUpheld: 'APPEAL_DECIDED',
  AppealDismissed: 'APPEAL_DECIDED',
};

it.each(complaintEventTypes)('what a reporter is told of %s stands in the table', (event) => {
  expect(reporterNoticeOf({ event, entry: null })).toBe(told[event] ?? null);
});

it.each([
  ['AGENCY', null, 'ANSWERED'],
  ['ADMIN', null, 'ANSWERED'],
  ['LAPOR', null, 'ANSWERED'],
  ['AGENCY', 'RELEASED', 'ANSWERED'],
  ['AGENCY', 'HELD', null],
  ['ADMIN', 'KEPT_HIDDEN', null],
  ['REPORTER', null, null],
  ['SYSTEM', null, null],
] as const)('a follow-up of %s, reviewed %s, tells %s', (author, review, kind) => {
  const entry: NewThreadEntry = {
    ...{ kind: 'FOLLOW_UP', author, agencyId: null, agencyName: null },
    ...{ body: 'x', audience: 'PUBLIC', review },
  };
  expect(reporterNoticeOf({ event: 'FollowUpPosted', entry })).toBe(kind);
});

it.each([
  ['lapse', 10, 8],
  ['lapse', 3, 1],
  ['lapse', 2, null],
  ['expire', 10, null],
] as const)(
  'a silence that ends by %s after %d working days is reminded of after %s',
  (action, lapse, days) => {
    const since = new Date('2026-03-02T02:00:00Z');
    const terms = {
      days: { lapse, expire: 10 },
      endOfWorkingDay: (from: Date, count: number) => new Date(from.getTime() + count),
    };
    const at = closingSoonAt({ action, since }, terms);
    expect(at).toEqual(days === null ? null : new Date(since.getTime() + days));
  },
);
