import { wita } from '../../../test/support/clock-stories';
import { forwardComplaint, holidayTold } from '../../../test/support/clock-commands';
import { people } from '../../../test/support/complaint-builders';
import { liveThrough } from '../../../test/support/complaint-cases';
import {
  databaseKinds,
  openComplaintsParts,
  type ComplaintsParts,
} from '../../../test/support/complaints-parts';
import { ScheduledJobRecord } from '../../../platform/runtime/jobs/scheduled-job.entity';
import { escalationJob } from '../store/escalation/escalation-jobs';
import { silenceJob } from '../store/silence-jobs';
import { postFollowUp } from './post-follow-up';

describe.each(Object.entries(databaseKinds))(
  'jobs, when a holiday is switched off, on %s',
  (_kind, place) => {
    let parts: ComplaintsParts;
    let drop: () => Promise<unknown>;
    const thursday = '2026-03-05';

    beforeEach(async () => {
      const found = await place();
      drop = found.drop;
      parts = await openComplaintsParts(found.url);
      // A Monday.
      parts.clock.set(wita('2026-03-02 10:00'));
      await tell(holidayTold(thursday, 'Hari Contoh'));
    });
    afterEach(async () => {
      await parts.stop();
      await drop();
    });

    async function tell(event: ReturnType<typeof holidayTold>): Promise<void> {
      parts.agencies.tell(event);
      await parts.directory.catchUp();
      await parts.context.clocks.recompute.runOnce();
    }
    const off = () => tell(holidayTold(thursday, 'Hari Contoh', { state: 'OFF' }));
    const nextAt = async (kind: string, about: string) =>
      (await parts.database.read((manager) => manager.findOneByOrFail(ScheduledJobRecord, { kind, about })))
        .nextAt;
    const runAt = async (local: string) => {
      parts.clock.set(wita(local));
      await parts.jobs.runOnce();
    };

    it('look at the clocks of a complaint earlier', async () => {
      const { id } = await liveThrough(parts, { filing: {}, steps: [] });
      await forwardComplaint(parts, id);
      await postFollowUp(parts.context, people.leadOfficer, { complaintId: id, body: 'Kami tinjau' });
      await runAt('2026-03-02 11:00');
      const planned = await nextAt(escalationJob, id);
      await off();
      expect((await nextAt(escalationJob, id)).getTime()).toBeLessThan(planned.getTime());
    });

    it('look earlier at half of a term whose deadline stays where it is', async () => {
      // With coordination: 30 days of the calendar, Article 8(3)b.
      const { id } = await liveThrough(parts, { filing: {}, steps: ['forward', 'answer'] });
      const dueAt = async () => (await parts.reading.visible(people.system, [id]))[0]?.finalResultDueAt;
      await runAt('2026-03-02 11:00');
      const [planned, due] = [await nextAt(escalationJob, id), await dueAt()];
      await off();
      const moved = await nextAt(escalationJob, id);
      expect(await dueAt()).toEqual(due);
      expect(moved.getTime()).toBeLessThan(planned.getTime());
      for (const at of [moved, new Date(moved.getTime() + 2 * 60_000)]) {
        parts.clock.set(at);
        await parts.jobs.runOnce();
      }
      const told = await parts.context.notices.count(people.leadOfficer, { unreadOnly: false });
      expect(told).toBe(1);
    });

    it('look as planned when a holiday far behind the term is switched off', async () => {
      const { id } = await liveThrough(parts, { filing: {}, steps: ['forward', 'answer'] });
      await runAt('2026-03-02 11:00');
      const planned = await nextAt(escalationJob, id);
      await tell(holidayTold('2026-12-24', 'Hari Jauh'));
      await tell(holidayTold('2026-12-24', 'Hari Jauh', { state: 'OFF' }));
      expect(await nextAt(escalationJob, id)).toEqual(planned);
    });

    it('end a silence a working day earlier', async () => {
      const { id } = await liveThrough(parts, { filing: {}, steps: ['ask'] });
      const planned = await nextAt(silenceJob, id);
      await off();
      await parts.jobs.runOnce();
      const moved = await nextAt(silenceJob, id);
      expect(moved.getTime()).toBeLessThan(planned.getTime());
      expect(moved.getTime()).toBeGreaterThan(parts.clock.now().getTime());
      await tell(holidayTold(thursday, 'Hari Contoh'));
      await parts.jobs.runOnce();
      expect(await nextAt(silenceJob, id)).toEqual(planned);
    });
  },
);
