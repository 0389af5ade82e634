import { visitor, type Actor } from '../../platform/domain/actor';
import {
  agencyAdmin,
  agencyDatabases,
  openAgenciesApi,
  type AgenciesApi,
} from '../../test/support/agencies-api';

const officer: Actor = { role: 'OFFICER', accountId: 'account-2', agencyId: 'PUPR' };

const set = `mutation($input: SetCalendarInput!) { setCalendar(input: $input) {
  calendar { code name roundTheClock periods { weekday opens closes } } refusal { code } } }`;
const assign = `mutation($input: AssignCalendarInput!) { assignCalendar(input: $input) {
  agency { id calendar { code } } refusal { code } } }`;
const add = `mutation($input: AddHolidayInput!) { addHoliday(input: $input) {
  holiday { id day name state source silent calendars { code } exceptAgencies { id } } refusal { code } } }`;
const move = `mutation($input: MoveHolidayInput!) { moveHoliday(input: $input) {
  holiday { id day state } refusal { code } } }`;
const turn = `mutation($input: SwitchHolidaysInput!) { switchHolidays(input: $input) {
  holidays { id state } refusal { code } } }`;
const except = `mutation($input: ExceptAgenciesInput!) { exceptAgencies(input: $input) {
  holiday { exceptAgencies { id } } refusal { code } } }`;
const propose = `mutation($input: ProposeHolidaysInput!) { proposeHolidays(input: $input) {
  holidays { id day state } refusal { code } } }`;
const list = `query($filter: HolidayFilter) { holidays(filter: $filter, first: 100) {
  totalCount nodes { id day name state source calendars { code } } } }`;
const alerts = '{ calendarAlerts { kind year waiting } }';

const monday = [{ weekday: 'MONDAY', opens: '08:00', closes: '16:00' }];
const named = { indonesian: 'Pasar', english: 'Markets' };
const local = { day: '2026-02-27', indonesian: 'HUT Kota', english: 'City day', source: 'LOCAL' };

describe.each(Object.entries(agencyDatabases))('calendars and holidays on %s', (_kind, place) => {
  let api: AgenciesApi;
  beforeAll(async () => {
    api = await openAgenciesApi(place, '2026-11-20T01:02:03.456Z');
  });
  afterAll(() => api.stop());

  const holidays = async (filter: object) =>
    (await api.ask(list, { variables: { filter } })).data.holidays.nodes as {
      id: string;
      day: string;
      state: string;
    }[];

  it('starts with three calendars and gives every agency one', async () => {
    const { data } = await api.ask(`{
      calendars { code name roundTheClock periods { weekday } }
      rescue: agency(id: "BPBD") { calendar { code } }
      markets: agency(id: "PASAR") { calendar { code } }
      works: agency(id: "PUPR") { calendar { code names { indonesian english } periods { weekday opens closes } } }
    }`);
    expect(data.calendars.map(({ code }: { code: string }) => code)).toEqual([
      'FIVE_DAY',
      'ROUND_THE_CLOCK',
      'SIX_DAY',
    ]);
    expect(data.calendars[1]).toMatchObject({ roundTheClock: true, periods: [] });
    expect([data.rescue, data.markets].map(({ calendar }) => calendar.code)).toEqual([
      'ROUND_THE_CLOCK',
      'SIX_DAY',
    ]);
    expect(data.works.calendar.names).toEqual({
      indonesian: 'Lima hari kerja',
      english: 'Five working days',
    });
    expect(data.works.calendar.periods.at(-1)).toEqual({
      weekday: 'FRIDAY',
      opens: '13:00',
      closes: '16:30',
    });
  });

  it('proposes last year, this year and the next, and confirms nothing by itself', async () => {
    const known = await holidays({});
    expect(new Set(known.map(({ state }) => state))).toEqual(new Set(['PROPOSED']));
    expect(new Set(known.map(({ day }) => day.slice(0, 4)))).toEqual(new Set(['2025', '2026', '2027']));
    const december = await api.ask(list, {
      variables: { filter: { from: '2026-12-01', to: '2026-12-31', source: 'JOINT_LEAVE' } },
      language: 'id',
    });
    expect(december.data.holidays).toEqual({
      totalCount: 1,
      nodes: [
        {
          id: 'JOINT_LEAVE.2026.CHRISTMAS.1',
          day: '2026-12-24',
          name: 'Cuti Bersama Kelahiran Yesus Kristus (Natal)',
          state: 'PROPOSED',
          source: 'JOINT_LEAVE',
          calendars: [{ code: 'FIVE_DAY' }, { code: 'SIX_DAY' }],
        },
      ],
    });
  });

  it('knows which of them are days of silence, and takes one that an admin names', async () => {
    const filter = { from: '2026-03-01', to: '2026-03-31' };
    const text = `query($filter: HolidayFilter) { holidays(filter: $filter) { nodes { id silent } } }`;
    const { nodes } = (await api.ask(text, { variables: { filter } })).data.holidays;
    const silent = (nodes as { id: string; silent: boolean }[]).filter((day) => day.silent);
    expect(silent).toEqual([{ id: 'NATIONAL.2026.NYEPI.1', silent: true }]);
    const named = { ...local, day: '2026-03-20', indonesian: 'Hari Sunyi Desa', silent: true };
    expect((await api.edit(add, named)).holiday).toMatchObject({ silent: true });
    expect((await api.events()).at(-1)?.holiday).toMatchObject({ nameId: 'Hari Sunyi Desa', silent: true });
  });

  it('pages through holidays forwards and backwards without a gap', async () => {
    const walk = async (size: string, cursor: 'after' | 'before') => {
      const pages: string[][] = [];
      for (let at: string | null = null; ;) {
        const { data } = await api.ask(
          `query($at: String) { holidays(${size}, ${cursor}: $at) {
             nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
          { variables: { at } },
        );
        const { nodes, pageInfo } = data.holidays;
        const ids = nodes.map(({ id }: { id: string }) => id);
        if (cursor === 'after') pages.push(ids);
        else pages.unshift(ids);
        at = cursor === 'after' ? pageInfo.endCursor : pageInfo.startCursor;
        if (!(cursor === 'after' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return pages.flat();
      }
    };
    const { data } = await api.ask(list);
    const forwards = await walk('first: 7', 'after');
    expect(new Set(forwards).size).toBe(data.holidays.totalCount);
    expect(await walk('last: 10', 'before')).toEqual(forwards);
  });

  it('asks the database as often for fifty holidays as for one', async () => {
    const cost = async (size: number) => {
      const before = api.service.statements();
      await api.ask(`{ holidays(first: ${size}) { nodes { calendars { code } exceptAgencies { id } } } }`);
      return api.service.statements() - before;
    };
    // What the seed told is relayed by then, so that nobody else asks.
    await api.service.feed.runOnce();
    expect([await cost(1), await cost(50)]).toEqual([2, 2]);
  });

  it('keeps everybody but an admin from every edit', async () => {
    const inputs: [string, object][] = [
      [set, { code: 'MARKETS', ...named, periods: monday }],
      [assign, { agencyId: 'PUPR', calendar: 'SIX_DAY' }],
      [add, local],
      [move, { id: 'NATIONAL.2026.CHRISTMAS.1', day: '2026-12-26' }],
      [turn, { ids: ['NATIONAL.2026.CHRISTMAS.1'], state: 'CONFIRMED' }],
      [except, { id: 'NATIONAL.2026.CHRISTMAS.1', agencyIds: ['PUPR'] }],
      [propose, { year: 2030 }],
    ];
    const told = (await api.events()).length;
    for (const [mutation, input] of inputs) {
      expect(await api.edit(mutation, input, { actor: officer })).toMatchObject({
        refusal: { code: 'FORBIDDEN' },
      });
      expect(await api.edit(mutation, input, { actor: visitor })).toMatchObject({
        refusal: { code: 'NOT_SIGNED_IN' },
      });
    }
    expect((await api.events()).length).toBe(told);
  });

  it('confirms days, all of them or none, and tells of those that changed', async () => {
    const ids = ['NATIONAL.2026.CHRISTMAS.1', 'NATIONAL.2026.NEW_YEAR.1'];
    const unknown = await api.edit(turn, { ids: [...ids, 'NONE'], state: 'CONFIRMED' });
    expect(unknown).toEqual({ holidays: null, refusal: { code: 'NOT_FOUND' } });
    const told = (await api.events()).length;
    expect(await api.edit(turn, { ids, state: 'CONFIRMED' })).toEqual({
      holidays: [
        { id: 'NATIONAL.2026.NEW_YEAR.1', state: 'CONFIRMED' },
        { id: 'NATIONAL.2026.CHRISTMAS.1', state: 'CONFIRMED' },
      ],
      refusal: null,
    });
    await api.edit(turn, { ids, state: 'CONFIRMED' });
    const since = (await api.events()).slice(told);
    expect(since.map(({ type, holiday }) => [type, holiday?.id, holiday?.state])).toEqual([
      ['HolidayChanged', 'NATIONAL.2026.CHRISTMAS.1', 'CONFIRMED'],
      ['HolidayChanged', 'NATIONAL.2026.NEW_YEAR.1', 'CONFIRMED'],
    ]);
  });

  it('adds, moves and excepts, and proposing again undoes none of it', async () => {
    const added = await api.edit(add, { ...local, calendars: ['SIX_DAY'], exceptAgencyIds: ['PASAR'] });
    expect(added.holiday).toMatchObject({
      day: '2026-02-27',
      silent: false,
      state: 'PROPOSED',
      calendars: [{ code: 'SIX_DAY' }],
      exceptAgencies: [{ id: 'PASAR' }],
    });
    expect((await api.edit(add, local)).refusal).toEqual({ code: 'HOLIDAY_KNOWN' });
    const moved = await api.edit(move, { id: 'NATIONAL.2026.MAULID.1', day: '2026-08-26' });
    expect(moved.holiday).toMatchObject({ day: '2026-08-26', state: 'PROPOSED' });
    await api.edit(turn, { ids: ['JOINT_LEAVE.2026.CHRISTMAS.1'], state: 'OFF' });
    const excepted = await api.edit(except, {
      id: 'NATIONAL.2026.CHRISTMAS.1',
      agencyIds: ['SATPOLPP', 'DISHUB'],
    });
    expect(excepted.holiday).toEqual({ exceptAgencies: [{ id: 'DISHUB' }, { id: 'SATPOLPP' }] });

    const told = (await api.events()).length;
    const proposed = (await api.edit(propose, { year: 2026 })).holidays as {
      id: string;
      day: string;
      state: string;
    }[];
    expect((await api.events()).length).toBe(told);
    expect(proposed.find(({ id }) => id === 'NATIONAL.2026.MAULID.1')?.day).toBe('2026-08-26');
    expect(proposed.find(({ id }) => id === 'JOINT_LEAVE.2026.CHRISTMAS.1')?.state).toBe('OFF');
  });

  it('keeps who changed what of a holiday and of a calendar', async () => {
    await api.edit(turn, { ids: ['NATIONAL.2025.EASTER.1'], state: 'OFF' });
    await api.edit(set, { code: 'SIX_DAY', ...named, english: 'Six days', periods: monday });
    const [holiday, calendar] = (await api.history()).slice(-2);
    expect(holiday).toEqual({
      accountId: agencyAdmin.accountId,
      action: 'SWITCHED',
      calendarCode: null,
      holidayId: 'NATIONAL.2025.EASTER.1',
      changes: '{"state":["PROPOSED","OFF"]}',
    });
    expect(calendar).toMatchObject({ action: 'UPDATED', calendarCode: 'SIX_DAY', holidayId: null });
    expect(JSON.parse(calendar?.changes ?? '')).toMatchObject({ nameEn: ['Six working days', 'Six days'] });
  });

  it('proposes another year once', async () => {
    const before = (await api.events()).length;
    const { holidays: days } = await api.edit(propose, { year: 2030 });
    expect((await api.events()).length - before).toBe(days.length);
    expect(days.map(({ day }: { day: string }) => day)).toContain('2030-08-17');
  });

  it('changes hours, adds a calendar that the shared holidays close, and assigns agencies', async () => {
    const changed = await api.edit(set, {
      code: 'SIX_DAY',
      ...named,
      periods: [{ weekday: 'SUNDAY', opens: '20:00', closes: '24:00' }, ...monday],
    });
    expect(changed.calendar.periods).toEqual([
      { weekday: 'MONDAY', opens: '08:00', closes: '16:00' },
      { weekday: 'SUNDAY', opens: '20:00', closes: '24:00' },
    ]);
    await api.edit(set, { code: 'MARKETS', ...named, periods: monday });
    const { data } = await api.ask('{ holidays(first: 1) { nodes { calendars { code } } } }');
    expect(data.holidays.nodes[0].calendars.map(({ code }: { code: string }) => code)).toEqual([
      'FIVE_DAY',
      'MARKETS',
      'SIX_DAY',
    ]);
    expect(await api.edit(assign, { agencyId: 'PASAR', calendar: 'MARKETS' })).toEqual({
      agency: { id: 'PASAR', calendar: { code: 'MARKETS' } },
      refusal: null,
    });
    const told = await api.events();
    expect(told.at(-1)).toMatchObject({
      type: 'AgencyChanged',
      agency: { id: 'PASAR', calendar: 'MARKETS' },
    });
    expect(told.find(({ calendar }) => calendar?.code === 'MARKETS')?.calendar?.periods).toEqual([
      { weekday: 1, opens: '08:00', closes: '16:00' },
    ]);
  });

  it.each([
    [set, { code: 'EMPTY', ...named, periods: [] }, 'CALENDAR_WITHOUT_HOURS'],
    [set, { code: 'ROUND_THE_CLOCK', ...named, roundTheClock: true, periods: monday }, 'CALENDAR_WITH_HOURS'],
    [set, { code: 'TWICE', ...named, periods: [...monday, ...monday] }, 'PERIODS_OVERLAP'],
    [
      set,
      { code: 'NIGHT', ...named, periods: [{ weekday: 'MONDAY', opens: '22:00', closes: '06:00' }] },
      'PERIOD_BACKWARDS',
    ],
    [set, { code: 'ROUND_THE_CLOCK', ...named, periods: monday }, 'CALENDAR_KIND_FIXED'],
    [assign, { agencyId: 'NOBODY', calendar: 'FIVE_DAY' }, 'NOT_FOUND'],
    [assign, { agencyId: 'PUPR', calendar: 'SEVEN_DAY' }, 'CALENDAR_NOT_FOUND'],
    [add, { ...local, day: '2026-02-28', calendars: ['SEVEN_DAY'] }, 'CALENDAR_NOT_FOUND'],
    [add, { ...local, day: '2026-02-28', calendars: ['ROUND_THE_CLOCK'] }, 'CALENDAR_NEVER_CLOSES'],
    [add, { ...local, day: '2026-02-28', exceptAgencyIds: ['NOBODY'] }, 'AGENCY_NOT_FOUND'],
    [move, { id: 'NONE', day: '2026-12-26' }, 'NOT_FOUND'],
    [except, { id: 'NATIONAL.2026.CHRISTMAS.1', agencyIds: ['NOBODY'] }, 'AGENCY_NOT_FOUND'],
  ])('refuses what the rules forbid %#', async (mutation, input, code) => {
    const told = (await api.events()).length;
    expect((await api.edit(mutation, input)).refusal).toEqual({ code });
    expect((await api.events()).length).toBe(told);
  });

  it.each([
    [set, { code: 'a b', ...named, periods: monday }, 'INVALID_CODE', 'input.code'],
    [set, { code: 'NEW', ...named, english: ' ', periods: monday }, 'INVALID_TEXT', 'input.english'],
    [
      set,
      { code: 'NEW', ...named, periods: [{ weekday: 'MONDAY', opens: '24:00', closes: '24:00' }] },
      'INVALID_TIME',
      'input.periods[0].opens',
    ],
    [
      set,
      { code: 'NEW', ...named, periods: [{ weekday: 'MONDAY', opens: '08:00', closes: '8' }] },
      'INVALID_TIME',
      'input.periods[0].closes',
    ],
    [set, { code: 'NEW', ...named, periods: Array(51).fill(monday[0]) }, 'TOO_MANY_ITEMS', 'input.periods'],
    [add, { ...local, day: '2026-02-30' }, 'INVALID_DAY', 'input.day'],
    [add, { ...local, day: '27 February' }, 'INVALID_DAY', 'input.day'],
    [add, { ...local, day: '9999-01-01' }, 'INVALID_YEAR', 'input.day'],
    [add, { ...local, day: '1999-12-31' }, 'INVALID_YEAR', 'input.day'],
    [add, { ...local, indonesian: '' }, 'INVALID_TEXT', 'input.indonesian'],
    [add, { ...local, exceptAgencyIds: ['no agency'] }, 'INVALID_CODE', 'input.exceptAgencyIds[0]'],
    [move, { id: 'NATIONAL.2026.CHRISTMAS.1', day: '2026-13-01' }, 'INVALID_DAY', 'input.day'],
    [turn, { ids: Array(101).fill('x'), state: 'OFF' }, 'TOO_MANY_ITEMS', 'input.ids'],
    [propose, { year: 9999 }, 'INVALID_YEAR', 'input.year'],
    [propose, { year: -1 }, 'INVALID_YEAR', 'input.year'],
  ])('refuses malformed input at the edge %#', async (mutation, input, ...[code, field]) => {
    const { errors } = await api.ask(mutation, { variables: { input }, actor: agencyAdmin });
    expect(errors?.[0].extensions).toMatchObject({ code, field });
  });

  it('refuses to confirm what would close a calendar for more than a year, all of it', async () => {
    await api.edit(set, { code: 'WEEKLY', ...named, roundTheClock: false, periods: monday });
    const ids: string[] = [];
    for (let week = 0; week < 52; week += 1) {
      const day = new Date(Date.UTC(2031, 0, 6 + 7 * week)).toISOString().slice(0, 10);
      const { holiday } = await api.edit(add, { ...local, day, calendars: ['WEEKLY'] });
      ids.push(holiday.id);
    }
    const refused = { holidays: null, refusal: { code: 'CALENDAR_CLOSED_TOO_LONG' } };
    expect(await api.edit(turn, { ids, state: 'CONFIRMED' })).toEqual(refused);
    const filter = { from: '2031-01-01', to: '2031-12-31', state: 'CONFIRMED' };
    expect(await holidays(filter)).toEqual([]);
    const fewer = await api.edit(turn, { ids: ids.slice(1), state: 'CONFIRMED' });
    expect(fewer.holidays).toHaveLength(51);
    expect(await api.edit(turn, { ids: ids.slice(0, 1), state: 'CONFIRMED' })).toEqual(refused);
  });

  it('alerts an admin, and nobody else, when next year is missing on 1 December', async () => {
    api.clock.set(new Date('2026-11-30T15:59:59Z'));
    expect((await api.ask(alerts, { actor: agencyAdmin })).data.calendarAlerts).toEqual([]);
    api.clock.set(new Date('2026-11-30T16:00:00Z'));
    const { data } = await api.ask(alerts, { actor: agencyAdmin });
    expect(data.calendarAlerts).toEqual([
      { kind: 'HOLIDAYS_MISSING', year: 2027, waiting: expect.any(Number) },
    ]);
    expect((await api.ask(alerts, { actor: officer })).data.calendarAlerts).toEqual([]);
  });
});
