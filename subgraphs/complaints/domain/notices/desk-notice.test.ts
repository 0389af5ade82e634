import { aComplaint, aDisposition, aForwardedComplaint } from '../../../../test/support/complaint-builders';
import { complaintEventTypes } from '../../../../schema/events/complaint-events';
import type { Appeal } from '../appeal/appeal';
import { nameOf } from '../escalation/receivers';
import { deskNoticesOf } from './desk-notice';

const at = aComplaint().changedAt;
const appeal: Appeal = {
  ...{ state: 'OPEN', desk: { role: 'APPROVER', agencyId: 'PUPR' }, openedAt: at, dueAt: at },
  ...{ ground: 'LOW_RATING', reason: null, escalatedAt: null, decidedAt: null, answer: null },
};
const gaveBack = aDisposition('PUPR', { endedAt: at, ending: 'RETURNED' });
const leftTo = aDisposition('DLHK', { role: 'SUPPORTING' });

type Told = Parameters<typeof deskNoticesOf>[0];
const told = (event: Told['event'], complaint: Told['complaint'], agencies: readonly string[] = ['PUPR']) =>
  deskNoticesOf({ complaint, event, agencies }).map(({ kind, desk }) => `${kind} ${nameOf(desk)}`);

/** Of a complaint with PUPR as its lead agency and DLHK to help. */
const table: Readonly<Record<string, readonly string[]>> = {
  ComplaintReopened: ['REOPENED OFFICER:PUPR'],
  ComplaintWithdrawn: ['WITHDRAWN OFFICER:PUPR', 'WITHDRAWN OFFICER:DLHK'],
  ReporterUnreachable: ['REPORTER_UNREACHABLE APPROVER:PUPR'],
  AppealOpened: ['APPEAL_OPENED APPROVER:PUPR'],
  AppealOverdue: ['APPEAL_OVERDUE ADMIN'],
  AppealUpheld: ['APPEAL_UPHELD OFFICER:PUPR', 'APPEAL_UPHELD APPROVER:PUPR'],
  AppealDismissed: ['APPEAL_DISMISSED APPROVER:PUPR'],
};
it.each(complaintEventTypes)('which desks are told of %s stands in the table', (event) => {
  expect(told(event, aForwardedComplaint({ state: 'IN_PROGRESS', appeal }))).toEqual(table[event] ?? []);
});

const supervisory = { kind: 'STAFF_DISCIPLINE', supervisory: true } as const;
const lead = [aDisposition('INSPEKTORAT')];
it.each([
  ['given back by the lead', 'DispositionReturned', { dispositions: [gaveBack] }, ['RETURNED ADMIN']],
  [
    'given back by who helped',
    'DispositionReturned',
    { dispositions: [leftTo, gaveBack] },
    ['RETURNED ADMIN'],
  ],
  [
    'taken back by the secretariat',
    'DispositionReturned',
    { dispositions: [{ ...gaveBack, ending: 'RECALLED' }] },
    [],
  ],
  [
    'taken back, after it was given back before',
    'DispositionReturned',
    {
      dispositions: [
        { ...gaveBack, endedAt: new Date(0) },
        { ...gaveBack, ending: 'RECALLED' },
      ],
    },
    [],
  ],
  [
    'given back, about the secretariat',
    'DispositionReturned',
    { ...supervisory, accusedSide: 'SECRETARIAT', dispositions: [gaveBack] },
    ['RETURNED INSPECTOR'],
  ],
  ['withdrawn before anybody has it', 'ComplaintWithdrawn', { state: 'WITHDRAWN' }, []],
  [
    'withdrawn, hidden',
    'ComplaintWithdrawn',
    { complaintHidden: true, dispositions: [leftTo] },
    ['WITHDRAWN OFFICER:DLHK'],
  ],
  [
    'withdrawn, supervisory',
    'ComplaintWithdrawn',
    { ...supervisory, dispositions: lead },
    ['WITHDRAWN INSPECTOR'],
  ],
  ['withdrawn, supervisory, before anybody has it', 'ComplaintWithdrawn', supervisory, []],
  [
    'reopened, supervisory',
    'ComplaintReopened',
    { ...supervisory, dispositions: lead },
    ['REOPENED INSPECTOR'],
  ],
  [
    'reopened, about the Inspectorate',
    'ComplaintReopened',
    { ...supervisory, accusedSide: 'INSPECTORATE', dispositions: lead },
    ['REOPENED ADMIN'],
  ],
] as const)('of one that was %s, %s tells', (_what, event, more, expected) => {
  expect(told(event, aComplaint({ state: 'IN_PROGRESS', ...more }))).toEqual(expected);
});
