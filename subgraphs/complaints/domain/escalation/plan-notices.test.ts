import { cityCalendars, clocks, story, wita, type StoryStep } from '../../../../test/support/clock-stories';
import { aComplaint } from '../../../../test/support/complaint-builders';
import { makeCalendars } from '../clocks/work-calendars';
import type { Complaint } from '../complaint';
import { noticeLevels } from './levels';
import { planNotices, type Notice } from './plan-notices';
import { desksOf, nameOf, receiverNamed, receiversOf } from './receivers';

const calendars = makeCalendars(cityCalendars);
// 2 March 2026 is a Monday.
const monday = '2026-03-02 10:00';
const forwarded: StoryStep = ['2026-03-02 11:00', 'forward', 'PUPR'];
const local = (at: Date) =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

function factsAt(steps: readonly StoryStep[], at: string, more: Partial<Complaint> = {}) {
  const told = story(monday, steps, more);
  return { complaint: aComplaint({ ...told.complaint, ...more }), readings: clocks(told, { at }), calendars };
}

/** Lives through a story, looking when the plan says so, and tells what was issued when. */
function issuedUntil(end: string, steps: readonly StoryStep[], more: Partial<Complaint> = {}): string[] {
  const issued: Notice[] = [];
  const told: string[] = [];
  const starts = [monday, ...steps.map(([time]) => time)];
  starts.forEach((start, index) => {
    const happened = steps.slice(0, index);
    const until = wita(starts[index + 1] ?? end);
    for (let at: Date | null = wita(start); at && at < until;) {
      const plan = planNotices({ ...factsAt(happened, local(at), more), issued }, at);
      issued.push(...plan.issue);
      for (const { clock, level, receiver } of plan.issue)
        told.push(`${local(at)} ${clock} ${level} ${nameOf(receiver)}`);
      // To the next minute: the stories know no seconds.
      at = plan.lookAgainAt && new Date(Math.ceil(plan.lookAgainAt.getTime() / 60_000) * 60_000);
    }
  });
  return told;
}

describe('an overdue complaint', () => {
  it('climbs: officer, approver, secretariat, Inspectorate, each level once', () => {
    const answered: StoryStep = ['2026-03-02 14:00', 'answer'];
    expect(issuedUntil('2026-06-01 00:00', [forwarded, answered])).toEqual([
      '2026-03-06 08:45 FINAL_RESULT HALF OFFICER:PUPR',
      '2026-03-10 11:00 FINAL_RESULT NEARLY_DUE OFFICER:PUPR',
      '2026-03-10 11:00 FINAL_RESULT NEARLY_DUE APPROVER:PUPR',
      '2026-03-12 07:30 FINAL_RESULT OVERDUE OFFICER:PUPR',
      '2026-03-12 07:30 FINAL_RESULT OVERDUE APPROVER:PUPR',
      '2026-03-12 07:30 FINAL_RESULT OVERDUE ADMIN',
      '2026-03-23 13:30 FINAL_RESULT VERY_LATE OFFICER:PUPR',
      '2026-03-23 13:30 FINAL_RESULT VERY_LATE APPROVER:PUPR',
      '2026-03-23 13:30 FINAL_RESULT VERY_LATE ADMIN',
      '2026-03-23 13:30 FINAL_RESULT VERY_LATE INSPECTOR',
    ]);
  });

  it('is the secretariat’s while it is not forwarded, and nobody’s once it is archived', () => {
    const told = issuedUntil('2026-04-01 00:00', [['2026-03-03 14:00', 'archive']]);
    expect(told.every((line) => line.endsWith(' ADMIN'))).toBe(true);
    expect(told.filter((line) => line.includes('FORWARD'))).toEqual([
      expect.stringContaining('FORWARD HALF'),
      expect.stringContaining('FORWARD NEARLY_DUE'),
      expect.stringContaining('FORWARD OVERDUE'),
    ]);
  });
});

it('says nothing after the answer, and nothing while the reporter is asked', () => {
  expect(issuedUntil('2026-06-01 00:00', [forwarded, ['2026-03-02 15:00', 'resolve']])).toEqual([]);
  expect(issuedUntil('2026-06-01 00:00', [['2026-03-02 10:30', 'ask']])).toEqual([]);
});

it('tells a desk only in its own working time', () => {
  const late = '2026-03-14 23:00';
  const plan = planNotices({ ...factsAt([forwarded], late), issued: [] }, wita(late));
  expect(plan.issue).toEqual([]);
  expect(plan.lookAgainAt).toEqual(wita('2026-03-16 07:30'));
  // One that never closes is told at once.
  const rescue: StoryStep = ['2026-03-02 11:00', 'forward', 'BPBD'];
  const atNight = planNotices({ ...factsAt([rescue], late), issued: [] }, wita(late));
  expect(new Set(atNight.issue.map(({ receiver }) => nameOf(receiver)))).toEqual(
    new Set(['OFFICER:BPBD', 'APPROVER:BPBD']),
  );
});

it('tells only the furthest of the levels that passed together', () => {
  const much = '2026-09-01 09:00';
  const { issue, lookAgainAt } = planNotices({ ...factsAt([forwarded], much), issued: [] }, wita(much));
  expect(new Set(issue.map(({ level }) => level))).toEqual(new Set(['VERY_LATE']));
  expect(lookAgainAt).toBeNull();
  expect(planNotices({ ...factsAt([forwarded], much), issued: issue }, wita(much)).issue).toEqual([]);
});

it('tells a new lead agency anew', () => {
  const at = '2026-03-13 09:00';
  const before = planNotices({ ...factsAt([forwarded], at), issued: [] }, wita(at)).issue;
  const moved: readonly StoryStep[] = [
    forwarded,
    ['2026-03-12 09:00', 'giveBack'],
    ['2026-03-12 10:00', 'forward', 'PASAR'],
  ];
  const { issue } = planNotices({ ...factsAt(moved, at), issued: before }, wita(at));
  expect(issue.map(({ receiver }) => nameOf(receiver))).toContain('OFFICER:PASAR');
  expect(issue.map(({ receiver }) => nameOf(receiver))).not.toContain('ADMIN');
});

describe('who may not see a complaint', () => {
  const names = (more: Partial<Complaint>) =>
    receiversOf(factsAt([forwarded], monday, more).complaint, 'FINAL_RESULT', 'VERY_LATE').map(nameOf);

  it('is never told of it', () => {
    expect(names({})).toEqual(['OFFICER:PUPR', 'APPROVER:PUPR', 'ADMIN', 'INSPECTOR']);
    expect(names({ complaintHidden: true })).toEqual(['OFFICER:PUPR', 'APPROVER:PUPR', 'ADMIN']);
    expect(names({ supervisory: true })).toEqual(['INSPECTOR', 'ADMIN']);
  });

  it('handles what it is not accused of: of the secretariat the Inspectorate hears from the first level on', () => {
    const accusing: Partial<Complaint> = {
      supervisory: true,
      accusedSide: 'SECRETARIAT',
      accusedAgencyId: 'DISKOMINFO',
    };
    const { complaint } = factsAt([], monday, accusing);
    for (const level of noticeLevels)
      expect(receiversOf(complaint, 'FORWARD', level).map(nameOf)).toEqual(['INSPECTOR']);
  });
});

it('names desks and finds them by their names', () => {
  for (const name of ['OFFICER:PUPR', 'APPROVER:KEL-1', 'ADMIN', 'INSPECTOR']) {
    const receiver = receiverNamed(name);
    expect(receiver && nameOf(receiver)).toBe(name);
  }
  expect(receiverNamed('CITIZEN')).toBeNull();
  expect(desksOf({ role: 'CITIZEN', accountId: 'a', agencyId: null })).toEqual([]);
  expect(desksOf({ role: 'OFFICER', accountId: 'a', agencyId: 'PUPR' }).map(nameOf)).toEqual([
    'OFFICER:PUPR',
  ]);
  expect(desksOf({ role: 'INSPECTOR', accountId: 'a', agencyId: 'INSPEKTORAT' }).map(nameOf)).toEqual([
    'INSPECTOR',
  ]);
});
