import { lastMomentOfWorkingDay } from '../../../platform/domain/calendar/deadlines';
import { filedAt, people } from '../../../test/support/complaint-builders';
import { liveThrough } from '../../../test/support/complaint-cases';
import {
  databaseKinds,
  openComplaintsParts,
  type ComplaintsParts,
} from '../../../test/support/complaints-parts';
import { aCalendar } from '../../../test/support/work-calendars';
import { ScheduledJobRecord } from '../../../platform/runtime/jobs/scheduled-job.entity';
import { silenceJob } from '../store/silence-jobs';
import { endSilence } from './end-silence';
import { postFollowUp } from './post-follow-up';
import { provideInformation } from './provide-information';
import { reopenComplaint } from './reopen-complaint';
import { resolveComplaint } from './resolve-complaint';

const { reporter, leadOfficer, admin, system } = people;
const days = 24 * 3_600_000;

describe.each(Object.entries(databaseKinds))('silence on %s', (_kind, place) => {
  let parts: ComplaintsParts;
  let drop: () => Promise<unknown>;

  beforeAll(async () => {
    const found = await place();
    drop = found.drop;
    parts = await openComplaintsParts(found.url);
  });
  afterAll(async () => {
    await parts.stop();
    await drop();
  });
  beforeEach(async () => {
    parts.clock.set(filedAt);
    await parts.database.write((manager) => manager.clear(ScheduledJobRecord));
  });

  const asked = () => liveThrough(parts, { filing: {}, steps: ['ask'] });
  const resolved = () => liveThrough(parts, { filing: {}, steps: ['forward', 'answer', 'resolve'] });
  const now = async (id: string) => (await parts.reading.visible(system, [id]))[0];
  const due = async (about: string) =>
    (
      await parts.database.read((manager) =>
        manager.findOneBy(ScheduledJobRecord, { about, kind: silenceJob }),
      )
    )?.dueAt ?? null;

  it('archives what nobody answered, at the end of the tenth working day and not before', async () => {
    const { id } = await asked();
    const end = endOfWorkingDay(filedAt, 10);
    expect(await due(id)).toEqual(end);
    parts.clock.set(new Date(end.getTime() - 1));
    await parts.jobs.runOnce();
    expect((await now(id))?.state).toBe('NEEDS_INFO');
    parts.clock.set(end);
    await parts.jobs.runOnce();
    expect(await now(id)).toMatchObject({ state: 'ARCHIVED', archiveReason: 'NO_ANSWER' });
    const told = (await parts.events()).filter(({ complaint }) => complaint.id === id);
    expect(told.at(-1)).toMatchObject({ type: 'ComplaintArchived', at: end.toISOString() });
    const complaint = await now(id);
    const [lines] = complaint ? await parts.reading.histories([complaint]) : [];
    expect(lines?.at(-1)).toMatchObject({ action: 'expire', reason: 'NO_ANSWER', byRole: 'SYSTEM' });
    expect(await due(id)).toBeNull();
  });

  it('leaves alone what was answered', async () => {
    const { id } = await asked();
    await provideInformation(parts.context, reporter, { complaintId: id, answer: 'Di depan pasar' });
    expect(await due(id)).toBeNull();
    parts.clock.advance(30 * days);
    await parts.jobs.runOnce();
    expect((await now(id))?.state).toBe('SUBMITTED');
  });

  it('closes what nobody objected to, from the last follow-up of the agency', async () => {
    const { id } = await resolved();
    parts.clock.advance(3 * days);
    const spoken = parts.clock.now();
    await postFollowUp(parts.context, leadOfficer, { complaintId: id, body: 'Foto terlampir' });
    await postFollowUp(parts.context, admin, { complaintId: id, body: 'Terima kasih' });
    expect(await due(id)).toEqual(endOfWorkingDay(spoken, 10));
    parts.clock.set(endOfWorkingDay(spoken, 10));
    await parts.jobs.runOnce();
    expect(await now(id)).toMatchObject({ state: 'CLOSED', rating: null });
    const told = (await parts.events()).filter(({ complaint }) => complaint.id === id);
    expect(told.at(-1)?.type).toBe('ComplaintClosed');
  });

  it('does not close over a reply, until the agency has spoken again', async () => {
    const { id } = await resolved();
    await postFollowUp(parts.context, reporter, { complaintId: id, body: 'Belum selesai' });
    expect(await due(id)).toBeNull();
    await postFollowUp(parts.context, leadOfficer, { complaintId: id, body: 'Kami cek lagi' });
    expect(await due(id)).not.toBeNull();
  });

  it('does nothing about what was reopened and resolved anew while the job was on its way', async () => {
    const { id } = await resolved();
    const old = await parts.database.read((manager) =>
      manager.findOneByOrFail(ScheduledJobRecord, { about: id, kind: silenceJob }),
    );
    parts.clock.set(old.dueAt);
    await reopenComplaint(parts.context, reporter, { complaintId: id, reason: 'Belum' });
    await resolveComplaint(parts.context, leadOfficer, { complaintId: id, outcome: 'DONE', reason: 'Sudah' });
    const context = { ...parts.context, database: parts.database, termsNow: standing };
    await endSilence(context, { ...old, payload: JSON.parse(old.payload) });
    expect((await now(id))?.state).toBe('RESOLVED');
    expect(await due(id)).toEqual(endOfWorkingDay(old.dueAt, 10));
  });

  it('waits longer when a holiday was declared meanwhile', async () => {
    const { id } = await asked();
    const old = await parts.database.read((manager) =>
      manager.findOneByOrFail(ScheduledJobRecord, { about: id, kind: silenceJob }),
    );
    parts.clock.set(old.dueAt);
    const longer = { days: { expire: 11, lapse: 11 }, endOfWorkingDay };
    const context = { ...parts.context, database: parts.database, termsNow: () => Promise.resolve(longer) };
    await endSilence(context, { ...old, payload: JSON.parse(old.payload) });
    expect((await now(id))?.state).toBe('NEEDS_INFO');
    expect(await due(id)).toEqual(endOfWorkingDay(filedAt, 11));
  });

  it('does nothing about a complaint that is not there any more', async () => {
    const job = { kind: silenceJob, about: 'nobody', dueAt: filedAt };
    const payload = { action: 'lapse', since: '2026-01-01T00:00:00.000Z' };
    const context = { ...parts.context, database: parts.database, termsNow: standing };
    await expect(endSilence(context, { ...job, payload })).resolves.toBeUndefined();
  });
});

const endOfWorkingDay = (from: Date, workingDays: number) =>
  lastMomentOfWorkingDay(aCalendar(), from, workingDays);
const standing = () => Promise.resolve({ days: { expire: 10, lapse: 10 }, endOfWorkingDay });
