import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ComplaintFacts } from '../../schema/events/complaint-events';
import type { Role } from '../../platform/domain/actor';
import { ManualClock } from '../../platform/domain/clock';
import { InProcessBus } from '../../platform/runtime/events/in-process-bus';
import { makeLogger } from '../../platform/runtime/logging/logger';
import { ComplaintTelling, someFacts } from '../../test/support/analytics';
import { freshMariadbSchema } from '../../test/support/servers';
import { runAnalyticsCli } from './cli';
import { createAnalyticsService, type AnalyticsService } from './service';

const surroundings = {
  bus: new InProcessBus(() => undefined),
  clock: new ManualClock(new Date('2026-11-20T01:02:03Z')),
  log: makeLogger('analytics', 'silent'),
};
const places = {
  sqlite: async () => ({
    url: `sqlite:${join(mkdtempSync(join(tmpdir(), 'hub-analytics-')), 'test.db')}`,
    drop: async () => undefined,
  }),
  mysql: () => freshMariadbSchema(),
};

/** Nine complaints of all sorts; five of them anyone may see. */
const complaints: readonly ComplaintFacts[] = [
  someFacts('1'),
  someFacts('2', { state: 'IN_PROGRESS', supportingAgencies: ['DLHK'], channel: 'RADIO' }),
  someFacts('3', { state: 'RESOLVED', category: 'INFRA.TROTOAR', filedAt: '2026-10-31T15:00:00Z' }),
  someFacts('4', { state: 'CLOSED', identityHidden: true, leadAgency: 'DLHK', class: 'ASPIRATION' }),
  someFacts('5', { category: 'INFRAX.JALAN', leadAgency: 'ITKO', filedAt: '2026-10-31T16:00:00Z' }),
  someFacts('6', { complaintHidden: true }),
  someFacts('7', { supervisory: true, kind: 'CORRUPTION', category: 'PENGAWASAN.KKN', leadAgency: 'ITKO' }),
  someFacts('8', { state: 'SUBMITTED', kind: null, category: null, leadAgency: null }),
  someFacts('9', { state: 'ARCHIVED', leadAgency: null }),
];

describe.each(Object.entries(places))('the analytics service on %s', (_kind, place) => {
  const telling = new ComplaintTelling();
  let found: { url: string; drop(): Promise<unknown> };
  let service: AnalyticsService;

  beforeAll(async () => {
    found = await place();
    service = await createAnalyticsService({ databaseUrl: found.url }, surroundings, { complaints: telling });
    telling.tell(...complaints.map((facts) => ({ ...facts, state: 'SUBMITTED', leadAgency: null }) as const));
    telling.tell(...complaints);
    await service.caughtUp();
  });
  afterAll(async () => {
    await service.stop();
    await found.drop();
  });

  const ask = async (query: string, variables: Record<string, unknown> = {}, role: Role = 'VISITOR') => {
    const actor = { role, accountId: null, agencyId: null };
    const request = {
      query,
      variables,
      operationName: null,
      actor,
      language: 'en',
      requestId: 'r',
      event: null,
    };
    return JSON.parse(JSON.stringify(await service.subgraph.execute({ ...request, language: 'en' })));
  };
  const everything = `{ statistics {
    total asOf
    byAgency { agency { id } count }
    byCategory { category { code } count }
    byKind { kind count }
    byClass { class count }
    byChannel { channel count }
    byState { state count }
    byFollowUpState { followUpState count }
    byMonth { month count }
    byNature { nature count }
    bySecrecy { secrecy count }
  } }`;
  const rebuild = async () => {
    const lines: string[] = [];
    const code = await runAnalyticsCli(
      ['rebuild'],
      { config: { databaseUrl: found.url }, surroundings, feeds: { complaints: telling } },
      { write: (line) => void lines.push(line) },
    );
    return { code, lines };
  };

  it('counts for the public what anyone may see, in every breakdown', async () => {
    expect((await ask(everything)).data.statistics).toEqual({
      total: 5,
      asOf: '2026-11-01T00:18:00.000Z',
      byAgency: [
        { agency: { id: 'PUPR' }, count: 3 },
        { agency: { id: 'DLHK' }, count: 2 },
        { agency: { id: 'ITKO' }, count: 1 },
      ],
      byCategory: [
        { category: { code: 'INFRA.JALAN' }, count: 3 },
        { category: { code: 'INFRA.TROTOAR' }, count: 1 },
        { category: { code: 'INFRAX.JALAN' }, count: 1 },
      ],
      byKind: [{ kind: 'GRIEVANCE', count: 5 }],
      byClass: [
        { class: 'COMPLAINT', count: 4 },
        { class: 'ASPIRATION', count: 1 },
      ],
      byChannel: [
        { channel: 'WEB', count: 4 },
        { channel: 'RADIO', count: 1 },
      ],
      byState: [
        { state: 'FORWARDED', count: 2 },
        { state: 'IN_PROGRESS', count: 1 },
        { state: 'RESOLVED', count: 1 },
        { state: 'CLOSED', count: 1 },
      ],
      byFollowUpState: [
        { followUpState: 'NOT_YET', count: 2 },
        { followUpState: 'FIRST_RESPONSE', count: 1 },
        { followUpState: 'DONE', count: 2 },
      ],
      byMonth: [
        { month: '2026-10', count: 1 },
        { month: '2026-11', count: 4 },
      ],
      byNature: null,
      bySecrecy: null,
    });
  });

  it('counts everything for the secretariat and the executive, with nature and secrecy', async () => {
    for (const role of ['ADMIN', 'EXECUTIVE'] as const) {
      const { statistics } = (await ask(everything, {}, role)).data;
      expect(statistics.total).toBe(9);
      expect(statistics.byNature).toEqual([
        { nature: 'SUPERVISORY', count: 1 },
        { nature: 'NON_SUPERVISORY', count: 8 },
      ]);
      expect(statistics.bySecrecy).toEqual([
        { secrecy: 'OPEN', count: 7 },
        { secrecy: 'IDENTITY_HIDDEN', count: 1 },
        { secrecy: 'COMPLAINT_HIDDEN', count: 1 },
      ]);
      expect(statistics.byKind.at(-1)).toEqual({ kind: null, count: 1 });
      expect(statistics.byCategory).toContainEqual({ category: null, count: 1 });
      expect(statistics.byFollowUpState.at(-1)).toEqual({ followUpState: 'NOT_HANDLED', count: 1 });
    }
  });

  it('counts supervisory complaints for the Inspectorate besides the public ones', async () => {
    expect((await ask('{ statistics { total } }', {}, 'INSPECTOR')).data.statistics.total).toBe(6);
    for (const role of ['CITIZEN', 'OFFICER', 'APPROVER', 'PARTNER'] as const) {
      expect((await ask('{ statistics { total } }', {}, role)).data.statistics.total).toBe(5);
    }
  });

  it.each([
    [{ agencyId: 'DLHK' }, 2],
    [{ agencyId: 'NOBODY' }, 0],
    [{ category: 'INFRA' }, 4],
    [{ category: 'INFRA.JALAN' }, 3],
    [{ category: '%' }, 0],
    [{ kind: 'CORRUPTION' }, 0],
    [{ class: 'ASPIRATION' }, 1],
    [{ channel: 'RADIO' }, 1],
    [{ state: 'SUBMITTED' }, 0],
    [{ from: '2026-10-31T16:00:00Z' }, 4],
    [{ to: '2026-10-31T16:00:00Z' }, 1],
    [{ from: '2026-10-31T16:00:00Z', to: '2026-10-31T16:00:00.001Z', agencyId: 'ITKO' }, 1],
  ])('counts under %j', async (filter, total) => {
    const query =
      'query($filter: StatisticsFilter) { statistics(filter: $filter) { total byState { count } } }';
    const { statistics } = (await ask(query, { filter })).data;
    expect(statistics.total).toBe(total);
    const counted = statistics.byState.map(({ count }: { count: number }) => count);
    expect(counted.reduce((sum: number, count: number) => sum + count, 0)).toBe(total);
  });

  it.each([
    [{ from: '2026-02-01T00:00:00Z', to: '2026-02-01T00:00:00Z' }, 'filter.to'],
    [{ from: '0001-01-01T00:00:00Z' }, 'filter.from'],
  ])('refuses the period %j', async (filter, field) => {
    const { errors } = await ask('query($f: StatisticsFilter) { statistics(filter: $f) { total } }', {
      f: filter,
    });
    expect(errors[0].extensions).toMatchObject({ code: 'INVALID_PERIOD', field });
  });

  it('adds figures to agencies, for all of them with one statement', async () => {
    const query = `query($r: [_Any!]!) { _entities(representations: $r) {
      ... on Agency { id statistics { total open done byState { state count } } } } }`;
    const r = ['PUPR', 'DLHK', 'ITKO', 'NOBODY'].map((id) => ({ __typename: 'Agency', id }));
    const before = service.statements();
    const { _entities: agencies } = (await ask(query, { r })).data;
    expect(service.statements() - before).toBe(1);
    expect(agencies[0]).toEqual({
      id: 'PUPR',
      statistics: {
        total: 3,
        open: 2,
        done: 1,
        byState: [
          { state: 'FORWARDED', count: 1 },
          { state: 'IN_PROGRESS', count: 1 },
          { state: 'RESOLVED', count: 1 },
        ],
      },
    });
    expect(agencies[2].statistics.total).toBe(1);
    expect(agencies[3].statistics).toEqual({ total: 0, open: 0, done: 0, byState: [] });
    const seenByAdmin = (await ask(query, { r }, 'ADMIN')).data._entities;
    expect(seenByAdmin[0].statistics.total).toBe(4);
    expect(seenByAdmin[2].statistics.total).toBe(2);
  });

  it('says with its figures how far it had heard', async () => {
    const { position } = (await telling.read(0, 1_000)).at(-1) ?? { position: 0 };
    const heard = { channel: 'complaints', position };
    const { extensions } = await ask('{ statistics { asOf total } }');
    expect(extensions).toEqual({ keeping: { heard: [heard, heard] } });
  });

  it('counts only the breakdowns asked for', async () => {
    const cost = async (fields: string) => {
      const before = service.statements();
      await ask(`{ statistics { ${fields} } }`);
      return service.statements() - before;
    };
    const one = await cost('total');
    expect(await cost('total byMonth { count } byChannel { count }')).toBe(one + 2);
    expect(await cost('byState { count } byFollowUpState { count }')).toBe(one);
  });

  it('gives identical figures after a rebuild, and shows its progress', async () => {
    const before = await ask(everything, {}, 'ADMIN');
    const { code, lines } = await rebuild();
    expect(code).toBe(0);
    expect(lines).toEqual(['counted 18 of 18 events', 'rebuilt the figures from 18 events in 0.0 s']);
    expect(await ask(everything, {}, 'ADMIN')).toEqual(before);
  });

  it('takes back a complaint that becomes hidden, and follows on after a rebuild', async () => {
    telling.tell(someFacts('1', { complaintHidden: true }));
    await service.caughtUp();
    expect((await ask('{ statistics { total } }')).data.statistics.total).toBe(4);
    telling.tell(someFacts('1'));
    await rebuild();
    expect((await ask('{ statistics { total } }')).data.statistics.total).toBe(5);
    await service.caughtUp();
    expect((await ask(everything)).data.statistics).toMatchObject({
      total: 5,
      asOf: '2026-11-01T00:20:00.000Z',
    });
  });
});

it('says how to use the command line when it is asked for something else', async () => {
  const lines: string[] = [];
  const service = {
    config: { databaseUrl: 'sqlite:none' },
    surroundings,
    feeds: { complaints: new ComplaintTelling() },
  };
  expect(await runAnalyticsCli(['drop'], service, { write: (line) => void lines.push(line) })).toBe(2);
  expect(lines).toEqual([expect.stringContaining('rebuild')]);
});
