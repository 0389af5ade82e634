import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshMariadbSchema } from '../../../test/support/servers';
import { ManualClock } from '../../domain/clock';
import type { Database } from '../database/database';
import { openDatabase } from '../database/open-database';
import { makeLogger } from '../logging/logger';
import { leaseMilliseconds } from './job-attempts';
import { JobTables1767225600150 } from './job-tables.migration';
import { JobWorker, type JobHandler } from './job-worker';
import { cancel, schedule, type ClaimedJob, type Job } from './scheduled-job';
import { ScheduledJobRecord } from './scheduled-job.entity';

const hours = 3_600_000;
const start = new Date('2026-03-02T01:30:00.250Z');
const kind = 'test.expire';
const job = (about: string, inHours = 1): Job => ({
  ...{ kind, about, payload: { round: 1 } },
  dueAt: new Date(start.getTime() + inHours * hours),
});

const places = {
  sqlite: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hub-jobs-'));
    return {
      url: `sqlite:${join(folder, 'jobs.db')}`,
      drop: async () => rmSync(folder, { recursive: true }),
    };
  },
  mysql: () => freshMariadbSchema(),
};

describe.each(Object.entries(places))('the job worker on %s', (_kind, place) => {
  let url: string;
  let database: Database;
  let drop: () => Promise<void>;
  let clock: ManualClock;
  let done: ClaimedJob[];
  let worker: JobWorker;
  const logged: string[] = [];

  const open = () =>
    openDatabase({ url, entities: [ScheduledJobRecord], migrations: [JobTables1767225600150] });
  const note: JobHandler = async (claimed) => {
    await new Promise((resolve) => setImmediate(resolve));
    done.push(claimed);
  };
  const workerWith = (handler: JobHandler, at: Database = database) =>
    new JobWorker({
      ...{ database: at, clock, handlers: { [kind]: handler } },
      log: makeLogger('test', 'info', { write: (line: string) => void logged.push(line) }),
    });
  const put = (...jobs: Job[]) => database.write((manager) => schedule(manager, jobs));
  const records = () => database.read((manager) => manager.find(ScheduledJobRecord));
  const dues = async () => (await records()).map(({ dueAt }) => dueAt);

  beforeAll(async () => {
    const found = await place();
    ({ url, drop } = found);
    database = await open();
  });
  afterAll(async () => {
    await database.stop();
    await drop();
  });
  beforeEach(async () => {
    await database.write((manager) => manager.clear(ScheduledJobRecord));
    clock = new ManualClock(start);
    done = [];
    worker = workerWith(note);
  });

  it('does a job when it is due, to the millisecond, once', async () => {
    await put(job('a'));
    clock.set(new Date(job('a').dueAt.getTime() - 1));
    await worker.runOnce();
    expect(done).toEqual([]);
    clock.advance(1);
    await worker.runOnce();
    await worker.runOnce();
    expect(done).toEqual([job('a')]);
    expect(await records()).toEqual([]);
  });

  it('does what fell due first before what fell due later', async () => {
    await put(job('late', 3), job('early', 1), job('middle', 2));
    clock.advance(4 * hours);
    await worker.runOnce();
    expect(done.map(({ about }) => about)).toEqual(['early', 'middle', 'late']);
  });

  it('forgets a job with the change that was undone', async () => {
    const undone = database.write(async (manager) => {
      await schedule(manager, [job('a')]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await records()).toEqual([]);
  });

  it('moves a job that is scheduled again, and does not do one that was taken back', async () => {
    await put(job('moved', 1), job('cancelled', 1));
    await put(job('moved', 5));
    await database.write((manager) => cancel(manager, job('cancelled')));
    expect(await dues()).toEqual([job('moved', 5).dueAt]);
    clock.advance(2 * hours);
    await worker.runOnce();
    expect(done).toEqual([]);
  });

  it('keeps a job that is scheduled anew while it is being done', async () => {
    await put(job('a'));
    clock.advance(hours);
    await workerWith(async () => put(job('a', 9))).runOnce();
    expect(await dues()).toEqual([job('a', 9).dueAt]);
  });

  it('remembers over a restart, and does late what fell due meanwhile', async () => {
    await put(job('a'));
    await database.stop();
    database = await open();
    clock.advance(100 * hours);
    await workerWith(note).runOnce();
    expect(done).toEqual([job('a')]);
  });

  it('does again what a dead node had in hand, once its lease has run out', async () => {
    await put(job('a'));
    clock.advance(hours);
    let reached = (): void => undefined;
    const begun = new Promise<void>((resolve) => (reached = resolve));
    void workerWith(() => {
      reached();
      return new Promise(() => undefined);
    }).runOnce();
    await begun;
    clock.advance(leaseMilliseconds - 1);
    await worker.runOnce();
    expect(done).toEqual([]);
    clock.advance(1);
    await worker.runOnce();
    expect(done).toEqual([job('a')]);
  });

  it('leaves a job alone that another node took over after the lease', async () => {
    await put(job('a'));
    clock.advance(hours);
    const slow = workerWith(async () => {
      clock.advance(leaseMilliseconds);
      await workerWith(() => Promise.reject(new Error('the other node failed'))).runOnce();
    });
    await slow.runOnce();
    // The slow node's end is not the end of the job: the other node has it, and tries again.
    expect(await records()).toMatchObject([{ about: 'a', attempts: 1, state: 'WAITING' }]);
  });

  it('tries again later and later, then gives up in sight', async () => {
    const failing = workerWith(() => Promise.reject(Object.assign(new Error('secret'), { code: 'EBUSY' })));
    await put(job('a', 0));
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 9; attempt += 1) {
      const at = clock.now();
      await failing.runOnce();
      const [record] = await records();
      expect(record).toMatchObject({ attempts: attempt, fault: 'EBUSY' });
      if (record?.state === 'DEAD') break;
      waits.push(((record?.nextAt.getTime() ?? 0) - at.getTime()) / 1_000);
      clock.set(record?.nextAt ?? at);
    }
    expect(waits).toEqual([10, 60, 300, 900, 3_600, 10_800, 21_600, 43_200]);
    expect(await records()).toMatchObject([{ state: 'DEAD', dueAt: start }]);
    expect(logged.join('')).toContain('job given up');
    expect(logged.join('')).not.toContain('secret');
    clock.advance(1_000 * hours);
    await worker.runOnce();
    expect(done).toEqual([]);
  });

  it('lets one failing job hold up no other, and wakes a dead one that is scheduled anew', async () => {
    await put(job('bad', 0), job('good', 0));
    await database.write((manager) =>
      manager.update(ScheduledJobRecord, { about: 'bad' }, { state: 'DEAD' }),
    );
    await worker.runOnce();
    expect(done.map(({ about }) => about)).toEqual(['good']);
    await put(job('bad', 0));
    await worker.runOnce();
    expect(done.map(({ about }) => about)).toEqual(['good', 'bad']);
  });

  it('leaves kinds it does not know to nodes that do', async () => {
    await put({ ...job('a', 0), kind: 'test.unknown' });
    await worker.runOnce();
    expect(await records()).toMatchObject([{ kind: 'test.unknown', attempts: 0 }]);
  });

  it('shares the work with other nodes, and no job is done twice', async () => {
    await put(...Array.from({ length: 90 }, (_, number) => job(`n${number}`, 0)));
    // SQLite has one node; a second connection of the same process would wait for the first for ever.
    const isShared = database.kind === 'mysql';
    const other = isShared ? await open() : database;
    await Promise.all([worker, workerWith(note, other), workerWith(note, other)].map((one) => one.runOnce()));
    await worker.runOnce();
    if (isShared) await other.stop();
    expect(done).toHaveLength(90);
    expect(new Set(done.map(({ about }) => about)).size).toBe(90);
  });

  it('looks at its beat once it is started, rests when it is stopped, and can be started again', async () => {
    let arrived = (): void => undefined;
    const ready = () => new Promise<void>((resolve) => (arrived = resolve));
    const beating = workerWith(async () => arrived());
    for (const about of ['first', 'second']) {
      const reached = ready();
      beating.start(5);
      await put(job(about, 0));
      await reached;
      await beating.stop();
    }
    await put(job('third', 0));
    await beating.runOnce();
    expect(await records()).toMatchObject([{ about: 'third', attempts: 0 }]);
  });
});
