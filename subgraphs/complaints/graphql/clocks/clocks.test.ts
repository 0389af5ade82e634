import { people } from '../../../../test/support/complaint-builders';
import { liveThrough, type Step } from '../../../../test/support/complaint-cases';
import { wita } from '../../../../test/support/clock-stories';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { agencyTold, databaseKinds } from '../../../../test/support/complaints-parts';
import {
  calendarTold,
  forwardComplaint,
  holidayTold,
  provideInformation,
} from '../../../../test/support/clock-commands';
import { Clocks } from '../../store/clocks/clocks';
import type { Actor } from '../../../../platform/domain/actor';
import type { AgencyEvent } from '../../../../schema/events/agency-events';
import { unseen } from '../../store/told-writes';

const { visitor, reporter, admin, leadOfficer } = people;
const monday = wita('2026-03-02 10:00');

const clocks = `query($id: ID) { complaint(id: $id) { nextDueAt overdue standard { code version }
  clocks { clock round state verdict dueAt stoppedAt allowed used unit usedWorkingTime leftWorkingTime
    explanation explanations { indonesian english } }
  agencyStretches { agency { id } role workingTime notOurs } } }`;

describe.each(Object.entries(databaseKinds))('the clocks of the API, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  beforeEach(async () => {
    api = await openComplaintsApi(place);
    api.parts.clock.set(monday);
  });
  afterEach(() => api.stop());

  const live = async (...steps: Step[]) => (await liveThrough(api.parts, { filing: {}, steps })).id;
  const see = async (id: string, actor: Actor = visitor, language: 'id' | 'en' = 'en') =>
    (await api.ask(clocks, { variables: { id }, actor, language })).data.complaint;
  const tell = async (...told: AgencyEvent[]) => {
    api.parts.agencies.tell(...told);
    await api.parts.directory.catchUp();
  };
  const recompute = () => api.parts.context.clocks.recompute.runOnce();
  const finalOf = async (id: string) => {
    const { clocks: all } = await see(id, admin);
    return all.find(({ clock }: { clock: string }) => clock === 'FINAL_RESULT');
  };

  it('are the same in the list, alone and as a column to narrow by', async () => {
    const id = await live('forward');
    const seen = await see(id);
    expect(seen).toMatchObject({
      nextDueAt: wita('2026-03-11 16:00').toISOString(),
      overdue: false,
      standard: { code: 'DENPASAR', version: 1 },
      agencyStretches: [],
    });
    expect(
      seen.clocks.map(({ clock, state, dueAt }: Record<string, string>) => [clock, state, dueAt]),
    ).toEqual([
      ['FORWARD', 'MET', new Date(monday.getTime() + 24 * 60 * 60 * 1000).toISOString()],
      ['FIRST_RESULT', 'RUNNING', wita('2026-03-11 16:00').toISOString()],
      ['FINAL_RESULT', 'RUNNING', wita('2026-04-01 16:00').toISOString()],
    ]);
    const listed = async (filter: object) => {
      const text = `query($filter: ComplaintFilter) { complaints(filter: $filter) { totalCount nodes {
        nextDueAt overdue clocks { dueAt usedWorkingTime leftWorkingTime } } } }`;
      return (await api.ask(text, { variables: { filter } })).data.complaints;
    };
    const [first] = (await listed({})).nodes;
    expect(seen).toMatchObject(first);
    expect((await listed({ overdue: true })).totalCount).toBe(0);
    expect((await listed({ overdue: false })).totalCount).toBe(1);
    expect((await listed({ dueBefore: '2026-03-11T08:00:00.000Z' })).totalCount).toBe(0);
    expect((await listed({ dueBefore: '2026-03-11T08:00:00.001Z' })).totalCount).toBe(1);
    api.parts.clock.set(wita('2026-03-12 07:30'));
    expect((await listed({ overdue: true })).nodes).toMatchObject([{ overdue: true }]);
    expect((await listed({ overdue: false })).totalCount).toBe(0);
  });

  it('explain themselves, pauses to parties only', async () => {
    await tell(holidayTold('2026-03-04', 'Galungan'));
    const id = await live('ask');
    api.parts.clock.set(wita('2026-03-05 09:00'));
    await provideInformation(api.parts, id);
    await forwardComplaint(api.parts, id);
    const final = (seen: { clocks: { explanation: string }[] }) => seen.clocks[2]?.explanation;
    expect(final(await see(id))).toBe('0 of 7 working days used; Galungan not counted.');
    expect(final(await see(id, reporter))).toBe(
      '0 of 7 working days used; paused 2-5 March; Galungan not counted.',
    );
    expect(final(await see(id, reporter, 'id'))).toBe(
      '0 dari 7 hari kerja terpakai; dijeda 2-5 Maret; Galungan tidak dihitung.',
    );
    const [first] = (await see(id, reporter)).clocks;
    expect(first.explanations.english).toBe(first.explanation);
  });

  it('tell parties who held it how long', async () => {
    const id = await live('forward');
    api.parts.clock.set(wita('2026-03-02 11:00'));
    for (const party of [reporter, admin, leadOfficer]) {
      expect((await see(id, party)).agencyStretches).toMatchObject([
        { agency: null, role: null, workingTime: 0, notOurs: false },
        { agency: { id: 'PUPR' }, role: 'LEAD', workingTime: 59 },
        { agency: { id: 'DLHK' }, role: 'SUPPORTING', workingTime: 59 },
      ]);
    }
  });

  it('move with a changed calendar while they run, and keep their verdicts', async () => {
    const open = await live('forward');
    const done = await live('forward', 'answer', 'resolve');
    await recompute();
    const before = [await finalOf(open), await finalOf(done)];
    await tell(
      holidayTold('2026-04-01', 'Hari raya'),
      holidayTold('2026-03-03', 'Usulan', { state: 'PROPOSED' }),
    );
    // Until it is worked in, every route still tells what was promised.
    expect(await finalOf(open)).toMatchObject({ dueAt: before[0].dueAt });
    await recompute();
    expect(await finalOf(open)).toMatchObject({ dueAt: wita('2026-04-02 16:00').toISOString() });
    expect(await finalOf(done)).toEqual(before[1]);
    expect((await api.ask('{ calendarRecomputation { done percent } }', { actor: admin })).data).toEqual({
      calendarRecomputation: { done: true, percent: 100 },
    });
    // Switched off again, all is as it was.
    await tell(holidayTold('2026-04-01', 'Hari raya', { state: 'OFF' }));
    await recompute();
    expect(await finalOf(open)).toEqual(before[0]);
  });

  it('rest on a day of silence by what it is and not by its name, plain hours too', async () => {
    const id = await live();
    const forwardDue = async () => (await see(id, admin)).clocks[0].dueAt;
    const tuesday = async (more: Parameters<typeof holidayTold>[2]) => {
      await tell(holidayTold('2026-03-03', 'Nyepi', more));
      await recompute();
      return forwardDue();
    };
    const oneDay = wita('2026-03-03 10:00').toISOString();
    const rested = wita('2026-03-04 10:00').toISOString();
    expect(await forwardDue()).toBe(oneDay);
    expect(await tuesday({ silent: false })).toBe(oneDay);
    expect(await tuesday({ silent: true, nameId: 'Hari tanpa suara' })).toBe(rested);
    // Told by an agencies service of before: what was known stays.
    expect(await tuesday({ silent: null })).toBe(rested);
    expect(await tuesday({ silent: false })).toBe(oneDay);
  });

  it('follow the calendar an agency comes to work by', async () => {
    const id = await live('forward');
    const saturday = { weekday: 6, opens: '08:00', closes: '12:00' };
    const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '15:00' }));
    await tell(
      calendarTold('SIX_DAY', { periods: [...week, saturday] }),
      agencyTold('PUPR', { calendar: 'SIX_DAY' }),
    );
    await recompute();
    expect((await see(id)).nextDueAt).toBe(wita('2026-03-10 15:00').toISOString());
  });

  it('are recomputed from where a stopped node left off, and only once', async () => {
    const id = await live('forward');
    await tell(holidayTold('2026-03-05', 'Galungan'));
    const other = new Clocks(api.parts.database, api.parts.clock, () => undefined);
    await Promise.all([recompute(), other.recompute.runOnce()]);
    expect((await see(id)).nextDueAt).toBe(wita('2026-03-12 16:00').toISOString());
    const job = await api.parts.database.read((manager) =>
      manager.query<{ looked: number; changed: number }[]>('SELECT looked, changed FROM calendar_recompute'),
    );
    expect(job.map(({ looked, changed }) => [Number(looked), Number(changed)])).toEqual([[1, 1]]);
    // The same event once more is no change.
    await tell(holidayTold('2026-03-05', 'Galungan'));
    expect(
      (await api.ask('{ calendarRecomputation { done } }', { actor: admin })).data.calendarRecomputation.done,
    ).toBe(true);
  });

  it('are previewed for the secretariat: what would move, and nothing is changed', async () => {
    const moves = await live('forward');
    await live('forward', 'answer', 'resolve');
    const text = `query($input: CalendarPreviewInput!) { calendarPreview(input: $input) { count complaints {
      complaint { id nextDueAt } moved { clock oldDueAt newDueAt } } } }`;
    const preview = async (input: object, actor: Actor = admin) =>
      (await api.ask(text, { variables: { input }, actor })).data.calendarPreview;
    const kept = wita('2026-03-11 16:00').toISOString();
    expect(await preview({ closing: ['2026-03-05'] })).toEqual({
      count: 1,
      complaints: [
        {
          complaint: { id: moves, nextDueAt: kept },
          moved: [
            { clock: 'FIRST_RESULT', oldDueAt: kept, newDueAt: wita('2026-03-12 16:00').toISOString() },
          ],
        },
      ],
    });
    expect(await preview({ closing: ['2026-03-05'], first: 0 })).toEqual({ count: 1, complaints: [] });
    // A Sunday, a day behind all deadlines, a calendar nobody works by.
    for (const input of [
      { closing: ['2026-03-08'] },
      { closing: ['2026-05-04'] },
      { closing: ['2026-03-05'], calendars: ['X'] },
    ]) {
      expect(await preview(input)).toEqual({ count: 0, complaints: [] });
    }
    await tell(holidayTold('2026-03-05', 'Galungan'));
    await recompute();
    expect(await preview({ opening: ['2026-03-05'] })).toMatchObject({ count: 1 });
    expect(await preview({ opening: ['2026-03-05'], closing: ['2026-03-06'] })).toEqual({
      count: 0,
      complaints: [],
    });
    for (const actor of [visitor, reporter, leadOfficer])
      expect(await preview({ closing: ['2026-03-05'] }, actor)).toBe(null);
  });

  it('obey a standard from its setting on, and keep the version of their filing', async () => {
    const before = await live('forward');
    const set = (terms: object[], code = 'DENPASAR') =>
      api.ask(
        `mutation($input: SetServiceStandardInput!) { setServiceStandard(input: $input) {
          standard { code version terms { clock length unit } } refusal { code } } }`,
        { variables: { input: { code, terms } }, actor: admin },
      );
    const final = { clock: 'FINAL_RESULT', length: 2, unit: 'WORKING_DAYS' };
    const answer = (await set([final])).data.setServiceStandard;
    expect(answer).toEqual({ standard: { code: 'DENPASAR', version: 2, terms: [final] }, refusal: null });
    const after = await live('forward');
    expect(await see(before)).toMatchObject({ standard: { version: 1 }, clocks: { length: 3 } });
    expect(await see(after)).toMatchObject({
      standard: { version: 2 },
      nextDueAt: wita('2026-03-04 16:00').toISOString(),
      clocks: { length: 1 },
    });
    expect((await set([final], 'NONE')).data.setServiceStandard.refusal.code).toBe('UNKNOWN_STANDARD');
    const half = [{ ...final, coordination: 'ALONE' }];
    expect((await set(half)).data.setServiceStandard.refusal.code).toBe('STANDARD_INCOMPLETE');
    expect((await set([{ ...final, clock: 'FORWARD' }])).data.setServiceStandard.refusal.code).toBe(
      'STANDARD_INCOMPLETE',
    );
    const unknown = await set([{ ...final, clock: 'COFFEE' }]);
    expect(unknown.errors).toHaveLength(1);
    const versions = (await api.ask('{ serviceStandards(code: "DENPASAR") { version } }')).data
      .serviceStandards;
    expect(versions).toEqual([{ version: 2 }, { version: 1 }]);
  });

  it('cost a list as many statements as one row', async () => {
    for (let count = 0; count < 20; count += 1) await live('forward', 'answer');
    const cost = async (first: number) => {
      const before = api.parts.database.statements();
      await api.ask(
        `{ complaints(first: ${first}) { nodes { overdue nextDueAt clocks { dueAt explanation } agencyStretches { role } } } }`,
      );
      return api.parts.database.statements() - before;
    };
    await cost(1);
    // Page, revision of the calendars, histories, verdicts.
    expect([await cost(1), await cost(20)]).toEqual([4, 4]);
  });

  it('keep verdicts and versions for good', async () => {
    await live('forward', 'answer', 'resolve');
    const run = (statement: string) => api.parts.database.write((manager) => manager.query(statement));
    for (const table of ['clock_verdict', 'service_standard']) {
      await expect(run(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
    }
    await expect(run(`UPDATE clock_verdict SET verdict = 'LATE'`)).rejects.toThrow('append-only');
    await expect(run('UPDATE service_standard SET version = 9')).rejects.toThrow('append-only');
  });

  it('are given to complaints of before there were clocks', async () => {
    const id = await live('forward', 'answer');
    const seen = await see(id, admin);
    await api.parts.database.write(async (manager) => {
      await manager.query('DROP TRIGGER clock_verdict_keeps_delete');
      await manager.query('DELETE FROM clock_verdict');
      await unseen(manager, () =>
        manager.query(
          'UPDATE complaint SET nextDueAt = NULL, forwardDueAt = NULL, firstResultDueAt = NULL, finalResultDueAt = NULL',
        ),
      );
      await manager.query(`UPDATE calendar_recompute SET scope = 'ALL', isDone = 0, lastId = ''`);
    });
    await recompute();
    expect(await see(id, admin)).toEqual(seen);
  });
});
