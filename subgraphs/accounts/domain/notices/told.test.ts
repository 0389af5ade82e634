import { complaintTold, noticeTold, someFacts } from '../../../../test/support/complaint-events';
import { noticeKinds } from '../../../../schema/events/notice-words';
import { composeNotice } from './compose-notice';
import { stillConcerns } from './still-concerns';
import { isTooOld, toldBy, type Desk } from './told';

const at = new Date('2026-03-02T02:00:00Z');
const officers: Desk = { role: 'OFFICER', agencyId: 'PUPR' };
const approvers: Desk = { role: 'APPROVER', agencyId: 'PUPR' };
const admins: Desk = { role: 'ADMIN', agencyId: null };
const inspectors: Desk = { role: 'INSPECTOR', agencyId: null };

describe('an event is told', () => {
  it.each([
    ['to officers of each agency newly disposed to', {}, [officers, { ...officers, agencyId: 'DLHK' }]],
    ['to the Inspectorate when supervisory', { supervisory: true }, [inspectors]],
    [
      'to the secretariat when the Inspectorate is accused',
      { supervisory: true, accusedSide: 'INSPECTORATE' as const },
      [admins],
    ],
  ])('%s', (_who, facts, to) => {
    const agencies = ['PUPR', 'DLHK'];
    const event = complaintTold(at, { type: 'ComplaintForwarded', agencies, complaint: someFacts(facts) });
    expect(toldBy(event)).toEqual({ letterId: event.id, kind: 'DISPOSITION', to });
  });

  it('to the desk or the reporter that a notice names, and otherwise to nobody', () => {
    expect(toldBy(noticeTold(at, officers))).toMatchObject({ kind: 'CLOCK', to: [officers] });
    const toReporter = { role: 'CITIZEN', kind: 'QUESTION', addressee: 'sealed' } as const;
    expect(toldBy(noticeTold(at, toReporter))).toMatchObject({ to: { addressee: 'sealed' } });
    expect(toldBy(noticeTold(at, { role: 'CITIZEN' }))).toBeNull();
    const appeal = noticeTold(at, { role: 'APPROVER', agencyId: 'PUPR', kind: 'APPEAL_OPENED' });
    expect(toldBy({ ...appeal, approvers: ['kabid'] })).toMatchObject({ only: ['kabid'] });
    expect(toldBy(appeal)).toMatchObject({ only: [] });
    expect(toldBy(complaintTold(at, { type: 'FollowUpPosted' }))).toBeNull();
  });

  it('while it is news', () => {
    const event = noticeTold(at, officers);
    expect(isTooOld(event, new Date(at.getTime() + 3 * 86_400_000))).toBe(false);
    expect(isTooOld(event, new Date(at.getTime() + 3 * 86_400_001))).toBe(true);
  });
});

describe('an unsent notice', () => {
  const secret = { complaintHidden: true };
  const gone = { state: 'SUBMITTED', leadAgency: null, supportingAgencies: [] } as const;
  it.each([
    ['CLOCK', officers, {}, true],
    ['CLOCK', officers, secret, true],
    ['CLOCK', officers, gone, false],
    ['CLOCK', officers, { supervisory: true }, false],
    ['CLOCK', { role: 'APPROVER', agencyId: 'DLHK' } as const, {}, true],
    ['CLOCK', { role: 'APPROVER', agencyId: 'DISHUB' } as const, {}, false],
    ['CLOCK', { role: 'OFFICER', agencyId: null } as const, {}, false],
    ['CLOCK', admins, { supervisory: true }, true],
    ['CLOCK', admins, { supervisory: true, accusedSide: 'SECRETARIAT' as const }, false],
    ['CLOCK', inspectors, {}, true],
    ['CLOCK', inspectors, secret, false],
    ['CLOCK', inspectors, { ...secret, supervisory: true }, true],
    ['CLOCK', inspectors, { supervisory: true, accusedSide: 'INSPECTORATE' as const }, false],
    ['CLOCK', officers, { state: 'RESOLVED' as const }, false],
    ['DISPOSITION', officers, {}, true],
    ['DISPOSITION', officers, gone, false],
    ['DISPOSITION', officers, { state: 'CLOSED' as const }, false],
    ['COMMENTS', officers, {}, true],
    ['COMMENTS', officers, secret, false],
    ['COMMENTS', { role: 'OFFICER', agencyId: 'DISHUB' } as const, {}, false],
    ['SUPPORTED', null, { state: 'RESOLVED' as const }, true],
    ['SUPPORTED', null, secret, false],
    ['SUPPORTED', null, { supervisory: true }, false],
    ['SUPPORTED', null, { state: 'ARCHIVED' as const }, false],
    ['QUESTION', null, { state: 'NEEDS_INFO' as const }, true],
    ['QUESTION', null, { state: 'SUBMITTED' as const }, false],
    ['CLOSING_SOON', null, { state: 'RESOLVED' as const }, true],
    ['CLOSING_SOON', null, { state: 'IN_PROGRESS' as const }, false],
    ['APPEAL_OPENED', approvers, { state: 'RESOLVED' as const, appealOpen: true }, true],
    ['APPEAL_OPENED', approvers, { state: 'RESOLVED' as const }, false],
    [
      'APPEAL_OPENED',
      approvers,
      { state: 'RESOLVED' as const, appealOpen: true, leadAgency: 'DISHUB' },
      false,
    ],
    ['APPEAL_OVERDUE', admins, { state: 'RESOLVED' as const, appealOpen: true }, true],
    ['APPEAL_OVERDUE', admins, { appealOpen: true, accusedSide: 'SECRETARIAT' as const }, false],
    ['APPEAL_UPHELD', officers, { state: 'IN_PROGRESS' as const }, true],
    ['APPEAL_UPHELD', officers, { state: 'RESOLVED' as const }, false],
    ['APPEAL_DISMISSED', approvers, { state: 'RESOLVED' as const }, true],
    ['APPEAL_DISMISSED', approvers, { state: 'IN_PROGRESS' as const }, false],
    ['REPORTER_UNREACHABLE', approvers, {}, true],
    ['REPORTER_UNREACHABLE', approvers, { state: 'ARCHIVED' as const }, false],
    ['RETURNED', admins, gone, true],
    ['RETURNED', admins, { state: 'ARCHIVED' as const }, false],
    ['RETURNED', admins, { accusedSide: 'SECRETARIAT' as const }, false],
    ['REOPENED', officers, {}, true],
    ['REOPENED', officers, { state: 'RESOLVED' as const }, false],
    ['REOPENED', { role: 'OFFICER', agencyId: 'DISHUB' } as const, {}, false],
    ['WITHDRAWN', officers, { state: 'WITHDRAWN' as const }, true],
    ['WITHDRAWN', officers, { ...secret, state: 'WITHDRAWN' as const }, true],
    ['WITHDRAWN', officers, { supervisory: true, state: 'WITHDRAWN' as const }, false],
    ['DRAFT_WAITING', approvers, {}, true],
    ['DRAFT_WAITING', approvers, { state: 'RESOLVED' as const }, true],
    ['DRAFT_WAITING', approvers, { state: 'CLOSED' as const }, false],
    ['DRAFT_SENT_BACK', officers, {}, true],
    ['DRAFT_SENT_BACK', officers, gone, false],
    ['RECORD_WAITING', approvers, { state: 'CLOSED' as const }, true],
    ['RECORD_WAITING', approvers, { state: 'ARCHIVED' as const }, false],
    ['RECORD_WAITING', approvers, gone, false],
    ['RECORD_SIGNED', officers, { state: 'CLOSED' as const }, true],
    ['RECORD_SIGNED', officers, { state: 'ARCHIVED' as const }, false],
    ['RECORD_SIGNED', officers, gone, false],
    ['MERGED', null, { state: 'MERGED' as const }, true],
    ['MERGED', null, {}, false],
    ['UNMERGED', null, {}, true],
    ['UNMERGED', null, { state: 'MERGED' as const }, false],
    ['DUPLICATES_CHANGED', null, {}, true],
    ['MERGED_NEWS', null, { state: 'MERGED' as const }, true],
    ['APPEAL_RECEIVED', null, { state: 'RESOLVED' as const, appealOpen: true }, true],
    ['APPEAL_RECEIVED', null, { state: 'RESOLVED' as const }, false],
    ['APPEAL_DECIDED', null, { state: 'IN_PROGRESS' as const }, true],
    ['ARCHIVED', null, { ...secret, supervisory: true, state: 'ARCHIVED' as const }, true],
  ] as const)('%s for %j is still to be sent with %j: %s', (kind, desk, facts, expected) => {
    expect(stillConcerns({ kind, desk }, someFacts(facts))).toBe(expected);
  });
});

it.each([...noticeKinds, null])('a letter of %s is one sentence and one link in both languages', (kind) => {
  const notice = kind ? { kind, complaintId: 'c1' } : ({ digest: true } as const);
  for (const language of ['id', 'en'] as const) {
    const { subject, text } = composeNotice(notice, {
      ...{ language, publicUrl: 'https://pro.example' },
      unsubscribe: 'https://pro.example/unsubscribe',
    });
    const links = text.match(/https:\S+/g) ?? [];
    expect(new Set(links)).toEqual(
      new Set([
        kind === null || kind === 'COMMENTS' || kind === 'MIRROR_DAY'
          ? 'https://pro.example/notices'
          : 'https://pro.example/complaints/c1',
        'https://pro.example/unsubscribe',
      ]),
    );
    expect(text.startsWith(language === 'id' ? (/^[A-Z]/.exec(text)?.[0] ?? '') : '')).toBe(true);
    expect(subject.length).toBeLessThan(60);
    // No number: it would count what the reader may have lost sight of.
    expect(`${subject}${text.replace(/https:\S+/g, '')}`).not.toMatch(/(?<!SP)\d/);
  }
});
