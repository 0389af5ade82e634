import { people } from '../../../test/support/complaint-builders';
import { liveThrough } from '../../../test/support/complaint-cases';
import { wita } from '../../../test/support/clock-stories';
import {
  databaseKinds,
  openComplaintsParts,
  type ComplaintsParts,
} from '../../../test/support/complaints-parts';
import type { Actor } from '../../../platform/domain/actor';
import { ScheduledJobRecord } from '../../../platform/runtime/jobs/scheduled-job.entity';
import { escalationJob } from '../store/escalation/escalation-jobs';
import { NoticeRecord } from '../store/escalation/notice.entity';
import { forwardComplaint } from './forward-complaint';
import { markNoticeRead } from './mark-notice-read';
import { postFollowUp } from './post-follow-up';
import { resolveComplaint } from './resolve-complaint';
import { returnDisposition } from './return-disposition';

const { admin, leadOfficer, leadApprover, inspector, otherOfficer, reporter, visitor } = people;
const page = { size: 50, backwards: false, after: null, before: null };
const minutes = 60_000;

describe.each(Object.entries(databaseKinds))('escalation on %s', (_kind, place) => {
  let parts: ComplaintsParts;
  let drop: () => Promise<unknown>;

  beforeAll(async () => {
    const found = await place();
    drop = found.drop;
    parts = await openComplaintsParts(found.url);
    await parts.directory.catchUp();
  });
  afterAll(async () => {
    await parts.stop();
    await drop();
  });
  beforeEach(async () => {
    // A Monday.
    parts.clock.set(wita('2026-03-02 10:00'));
    await parts.database.write(async (manager) => {
      await manager.clear(ScheduledJobRecord);
      await manager.clear(NoticeRecord);
    });
  });

  const forward = (complaintId: string, leadAgencyId: string) =>
    forwardComplaint(parts.context, admin, {
      ...{ complaintId, leadAgencyId, supportingAgencyIds: [], note: null, verification: null },
    });
  const forwarded = async () => {
    const { id } = await liveThrough(parts, { filing: {}, steps: [] });
    await forward(id, 'PUPR');
    return id;
  };
  const answered = async () => {
    const id = await forwarded();
    await postFollowUp(parts.context, leadOfficer, { complaintId: id, body: 'Kami tinjau' });
    return id;
  };
  const notices = async (viewer: Actor, unreadOnly = false) =>
    (await parts.context.notices.page(viewer, { unreadOnly }, page)).rows;
  const levels = async (viewer: Actor) =>
    (await notices(viewer)).map(({ clock, level }) => `${clock} ${level}`);
  const told = async () =>
    (await parts.events()).flatMap(({ type, notice }) => (type === 'NoticeIssued' && notice ? [notice] : []));
  const jobs = () => parts.database.read((manager) => manager.find(ScheduledJobRecord));

  /** Does every job when it is due, until a moment. */
  async function liveUntil(end: string): Promise<void> {
    for (;;) {
      const next = (await jobs()).map(({ nextAt }) => nextAt.getTime()).sort((one, other) => one - other)[0];
      if (next === undefined || next > wita(end).getTime()) break;
      parts.clock.set(new Date(Math.max(next, parts.clock.now().getTime())));
      await parts.jobs.runOnce();
    }
    parts.clock.set(wita(end));
  }

  it('tells each desk of each level once, in its working time, and climbs', async () => {
    await answered();
    const before = (await told()).length;
    await liveUntil('2026-03-06 08:44');
    expect(await notices(leadOfficer)).toEqual([]);
    await liveUntil('2026-03-10 12:00');
    expect(await levels(leadOfficer)).toEqual(['FINAL_RESULT NEARLY_DUE', 'FINAL_RESULT HALF']);
    expect(await levels(leadApprover)).toEqual(['FINAL_RESULT NEARLY_DUE']);
    await liveUntil('2026-03-12 07:29');
    expect(await notices(admin)).toEqual([]);
    await liveUntil('2026-03-12 07:32');
    expect(await levels(admin)).toEqual(['FINAL_RESULT OVERDUE']);
    await liveUntil('2026-04-30 07:32');
    expect(await levels(leadOfficer)).toHaveLength(4);
    expect(await levels(inspector)).toEqual(['FINAL_RESULT VERY_LATE']);
    expect((await told()).slice(before)).toHaveLength(4 + 3 + 2 + 1);
    for (const stranger of [otherOfficer, reporter, visitor]) expect(await notices(stranger)).toEqual([]);
    // Nothing more will happen by itself.
    expect((await jobs()).filter(({ kind }) => kind === escalationJob)).toEqual([]);
  });

  it('says nothing once the outcome is there, not even what was issued and not yet told', async () => {
    const id = await answered();
    await liveUntil('2026-03-06 08:44');
    const [look] = (await jobs()).filter(({ kind }) => kind === escalationJob);
    parts.clock.set(look?.nextAt ?? parts.clock.now());
    await parts.jobs.runOnce();
    await resolveComplaint(parts.context, leadOfficer, { complaintId: id, outcome: 'DONE', reason: 'Sudah' });
    const before = (await told()).length;
    await liveUntil('2026-03-20 09:00');
    expect(await notices(leadOfficer)).toEqual([]);
    expect((await told()).length).toBe(before);
  });

  it('gathers many notices for one desk into a digest', async () => {
    for (let count = 0; count < 6; count += 1) await answered();
    const before = (await told()).length;
    await liveUntil('2026-03-06 09:00');
    expect(await notices(leadOfficer)).toHaveLength(6);
    const letters = (await told()).slice(before);
    expect(letters.map(({ role, agencyId, count }) => [role, agencyId, count])).toEqual([
      ['OFFICER', 'PUPR', 6],
    ]);
    const [letter] = letters;
    expect(await parts.context.notices.letter(leadOfficer, letter?.letterId ?? '')).toHaveLength(6);
    expect(await parts.context.notices.letter(otherOfficer, letter?.letterId ?? '')).toEqual([]);
  });

  it('shows an agency no notice of what it gave back, and tells the next one anew', async () => {
    const id = await forwarded();
    await liveUntil('2026-03-05 17:00');
    expect(await levels(leadOfficer)).toContain('FIRST_RESULT NEARLY_DUE');
    await returnDisposition(parts.context, leadOfficer, {
      ...{ complaintId: id, reason: 'Bukan' },
      proposedAgencyId: null,
    });
    expect(await notices(leadOfficer)).toEqual([]);
    await forward(id, 'DISHUB');
    await liveUntil('2026-03-06 10:00');
    expect(await levels(otherOfficer)).toContain('FIRST_RESULT OVERDUE');
  });

  it('is read for the whole desk, and by nobody else', async () => {
    await answered();
    await liveUntil('2026-03-06 09:00');
    const [notice] = await notices(leadOfficer);
    const id = notice?.id ?? '';
    expect(await markNoticeRead(parts.context, visitor, id)).toEqual({ refused: 'NOT_SIGNED_IN' });
    for (const stranger of [otherOfficer, leadApprover, admin, reporter])
      expect(await markNoticeRead(parts.context, stranger, id)).toEqual({ refused: 'NOT_FOUND' });
    const at = parts.clock.now();
    const colleague = { ...leadOfficer, accountId: 'account-colleague' };
    expect(await markNoticeRead(parts.context, colleague, id)).toMatchObject({ id, readAt: at });
    parts.clock.advance(minutes);
    expect(await markNoticeRead(parts.context, leadOfficer, id)).toMatchObject({ id, readAt: at });
    expect(await notices(leadOfficer, true)).toEqual([]);
    expect(await parts.context.notices.count(leadOfficer, { unreadOnly: false })).toBe(1);
    expect(await parts.context.notices.count(leadOfficer, { unreadOnly: true })).toBe(0);
  });
});
