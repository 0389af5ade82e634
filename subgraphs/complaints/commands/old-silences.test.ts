import { filedAt, people } from '../../../test/support/complaint-builders';
import { liveThrough, type Step } from '../../../test/support/complaint-cases';
import {
  databaseKinds,
  openComplaintsParts,
  type ComplaintsParts,
} from '../../../test/support/complaints-parts';
import { ScheduledJobRecord } from '../../../platform/runtime/jobs/scheduled-job.entity';
import { silenceJob } from '../store/silence-jobs';

const stories: Readonly<Record<string, readonly Step[]>> = {
  asked: ['ask'],
  resolved: ['forward', 'answer', 'resolve'],
  replied: ['forward', 'answer', 'resolve', 'reporterPosts'],
  closed: ['forward', 'answer', 'resolve', 'confirm'],
};

describe.each(Object.entries(databaseKinds))(
  'a database of before there were silence jobs, on %s',
  (_kind, place) => {
    it('gives each complaint that waits its job, once', async () => {
      const { url, drop } = await place();
      let parts = await openComplaintsParts(url);
      const idOf = new Map<string, string>();
      for (const [name, steps] of Object.entries(stories))
        idOf.set(name, (await liveThrough(parts, { filing: {}, steps })).id);
      const names = new Map([...idOf].map(([name, id]) => [id, name]));
      const promised = await jobsOf(parts);
      expect([...promised.keys()].map((id) => names.get(id)).sort()).toEqual(['asked', 'resolved']);

      // All are missing, then one, then none: a job that is there stays as it is.
      for (const lost of [[...idOf.values()], [idOf.get('asked') ?? ''], []]) {
        await parts.database.write(async (manager) => {
          for (const about of lost) await manager.delete(ScheduledJobRecord, { about, kind: silenceJob });
          await manager.query("DELETE FROM migrations WHERE name = 'EndOldSilences1767225800002'");
        });
        await parts.stop();
        parts = await openComplaintsParts(url);
        parts.clock.set(new Date(filedAt.getTime() + 60_000));
        await parts.jobs.runOnce();
        // Counted by the calendar, to the same moment as the step itself promised.
        expect(await jobsOf(parts)).toEqual(promised);
      }

      parts.clock.advance(30 * 24 * 3_600_000);
      await parts.jobs.runOnce();
      const states = new Map<string, string>();
      for (const [name, id] of idOf)
        states.set(name, (await parts.reading.visible(people.system, [id]))[0]?.state ?? 'gone');
      expect(Object.fromEntries(states)).toEqual({
        ...{ asked: 'ARCHIVED', resolved: 'CLOSED' },
        ...{ replied: 'RESOLVED', closed: 'CLOSED' },
      });
      await parts.stop();
      await drop();
    });
  },
);

async function jobsOf({ database }: ComplaintsParts): Promise<ReadonlyMap<string, string>> {
  const jobs = await database.read((manager) => manager.findBy(ScheduledJobRecord, { kind: silenceJob }));
  const lines = jobs.map(({ about, dueAt, payload }): [string, string] => [
    about,
    `${dueAt.toISOString()} ${payload}`,
  ]);
  return new Map(lines.sort(([one], [other]) => (one < other ? -1 : 1)));
}
