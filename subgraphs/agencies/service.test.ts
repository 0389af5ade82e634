import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAgencyEvent, type AgencyEvent } from '../../schema/events/agency-events';
import { visitor, type Actor } from '../../platform/domain/actor';
import { ManualClock } from '../../platform/domain/clock';
import { EventRecord } from '../../platform/runtime/events/event-record.entity';
import { InProcessBus } from '../../platform/runtime/events/in-process-bus';
import { makeLogger } from '../../platform/runtime/logging/logger';
import { freshMariadbSchema } from '../../test/support/servers';
import { createAgenciesService, type AgenciesService } from './service';
import { AgencyRow } from './store/agency-row.entity';
import { openAgenciesDatabase } from './store/database';

const admin: Actor = { role: 'ADMIN', accountId: 'account-1', agencyId: null };
const officer: Actor = { role: 'OFFICER', accountId: 'account-2', agencyId: 'PUPR' };
const places = {
  sqlite: async () => ({
    url: `sqlite:${join(mkdtempSync(join(tmpdir(), 'hub-agencies-')), 'test.db')}`,
    drop: async () => undefined,
  }),
  mysql: () => freshMariadbSchema(),
};

const clock = new ManualClock(new Date('2026-11-20T01:02:03.456Z'));
const surroundings = {
  bus: new InProcessBus(() => undefined),
  clock,
  log: makeLogger('agencies', 'silent'),
};

describe.each(Object.entries(places))('the agencies service on %s', (_kind, place) => {
  let found: { url: string; drop(): Promise<unknown> };
  let service: AgenciesService;

  const opened = async () => {
    const made = await createAgenciesService(
      { databaseUrl: found.url, seedReferenceData: true },
      surroundings,
    );
    await made.start();
    return made;
  };
  beforeAll(async () => {
    clock.set(new Date('2026-11-20T01:02:03.456Z'));
    found = await place();
    service = await opened();
  });
  afterAll(async () => {
    await service.stop();
    await found.drop();
  });

  const ask = async (
    query: string,
    more: { variables?: Record<string, unknown>; actor?: Actor; language?: 'id' | 'en' } = {},
  ) => {
    const { variables = {}, actor = visitor, language = 'en' } = more;
    const request = { query, variables, operationName: null, actor, language, requestId: 'r', event: null };
    return JSON.parse(JSON.stringify(await service.subgraph.execute(request)));
  };
  const asAdmin = (query: string, input: Record<string, unknown>) =>
    ask(query, { variables: { input }, actor: admin });
  const events = async () => {
    const told = [];
    for (;;) {
      const batch = await service.feed.read(told.length, 500);
      told.push(...batch.map(({ event }) => parseAgencyEvent(event, 'event')));
      if (batch.length < 500) return told;
    }
  };

  const merge = `mutation($input: MergeAgencyInput!) { mergeAgency(input: $input) {
    agency { code isOpen successor { code } handledNowBy { code } } refusal { code } } }`;
  const close = `mutation($input: CloseAgencyInput!) { closeAgency(input: $input) {
    agency { code isOpen validTo } refusal { code message } } }`;
  const rename = `mutation($input: RenameAgencyInput!) { renameAgency(input: $input) {
    agency { id name formerNames { name from to } } refusal { code } } }`;
  const add = `mutation($input: AddAgencyInput!) { addAgency(input: $input) {
    agency { code name wards units { code name } parent { code } } refusal { code } } }`;
  const addCategory = `mutation($input: AddCategoryInput!) { addCategory(input: $input) {
    category { code parent { code } routing { agency { code } } } refusal { code } } }`;
  const route = `mutation($input: SetRoutingRuleInput!) { setRoutingRule(input: $input) {
    category { routing { agency { code } routeByPlace } } refusal { code } } }`;

  it('starts with 52 agencies of three types and tells of each', async () => {
    const { data } = await ask(`{
      all: agencies { totalCount }
      skpd: agencies(filter: { type: SKPD }) { totalCount }
      bumd: agencies(filter: { type: BUMD }) { nodes { code } }
      wards: agencies(filter: { type: KELURAHAN }) { totalCount }
    }`);
    expect(data.all.totalCount).toBe(52);
    expect(data.skpd.totalCount + data.wards.totalCount).toBe(49);
    expect(data.bumd.nodes.map((node: { code: string }) => node.code).sort()).toEqual([
      'PARKIR',
      'PASAR',
      'PDAM',
    ]);
    const told = await events();
    expect(told.filter(({ type }) => type === 'AgencyChanged')).toHaveLength(52);
    expect(told.filter(({ type }) => type === 'CategoryChanged').length).toBeGreaterThan(40);
  });

  it('publishes officers in charge, units and place of an agency', async () => {
    const { data } = await ask(`{
      setda: agency(id: "SETDA") { units { code name } officersInCharge { name position } channels mechanism }
      sanur: agency(id: "KEL-SANUR") { wards parent { code areaCode wards } }
      inspectorate: agency(id: "ITKO") { role parent { code } children { code } isOpen validTo }
      nobody: agency(id: "NOWHERE") { code }
    }`);
    expect(data.setda.units).toContainEqual({ code: 'HUKUM', name: 'Bagian Hukum' });
    expect(data.setda.officersInCharge).toHaveLength(2);
    expect(data.sanur.wards).toEqual(['Sanur']);
    expect(data.sanur.parent).toMatchObject({ code: 'KEC-DENSEL', areaCode: '517101' });
    expect(data.sanur.parent.wards).toContain('Sanur Kauh');
    expect(data.inspectorate).toEqual({
      role: 'INSPECTORATE',
      parent: null,
      children: [],
      isOpen: true,
      validTo: null,
    });
    expect(data.nobody).toBeNull();
  });

  it.each([
    [{ place: 'Kel. Sanur' }, ['KEC-DENSEL', 'KEL-SANUR']],
    [{ place: 'padang sambian KELOD' }, ['KEC-DENBAR']],
    [{ place: 'Kesiman Kerta Langu' }, ['KEC-DENTIM']],
    [{ place: 'Padang Sambian', type: 'KELURAHAN' }, ['KEL-PADANGSAMBIAN']],
    [{ place: '517104' }, ['KEC-DENUT']],
    [{ place: 'Gianyar' }, []],
    [{ text: 'bagian hukum' }, ['SETDA']],
    [{ text: '%' }, []],
    [{ code: 'PUPR' }, ['PUPR']],
    [{ code: 'PUPR', openOn: '2012-12-31T00:00:00Z' }, []],
  ])('finds agencies by %j', async (filter, codes) => {
    const { data } = await ask(
      'query($filter: AgencyFilter) { agencies(filter: $filter) { nodes { code } } }',
      {
        variables: { filter },
      },
    );
    expect(data.agencies.nodes.map((node: { code: string }) => node.code).sort()).toEqual(codes);
  });

  it('pages through all agencies forwards and backwards without a gap', async () => {
    const walk = async (size: string, cursor: 'after' | 'before') => {
      const pages: string[][] = [];
      let at: string | null = null;
      for (;;) {
        const { data } = await ask(
          `query($at: String) { agencies(${size}, ${cursor}: $at) {
             nodes { code } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
          { variables: { at } },
        );
        const { nodes, pageInfo } = data.agencies;
        const codes = nodes.map((node: { code: string }) => node.code);
        if (cursor === 'after') pages.push(codes);
        else pages.unshift(codes);
        at = cursor === 'after' ? pageInfo.endCursor : pageInfo.startCursor;
        if (!(cursor === 'after' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return pages.flat();
      }
    };
    const forwards = await walk('first: 7', 'after');
    expect(new Set(forwards).size).toBe(52);
    expect(await walk('last: 10', 'before')).toEqual(forwards);
  });

  it('shows categories as a tree in the language of the request', async () => {
    const query = `{ categories { code name names { indonesian english } supervisory
      subcategories { code name closureProof nationalPath parent { code } routing { agency { shortName } routeByPlace } } } }`;
    const { data } = await ask(query, { language: 'id' });
    expect(data.categories).toHaveLength(9);
    expect(data.categories[0]).toMatchObject({ code: 'INFRA', name: 'Infrastruktur' });
    expect(data.categories[0].subcategories[0]).toMatchObject({
      code: 'INFRA.JALAN',
      closureProof: true,
      parent: { code: 'INFRA' },
      routing: { agency: { shortName: 'PUPR' }, routeByPlace: null },
    });
    const english = await ask(
      '{ category(code: "ADMINISTRASI.TATA_LAKSANA") { name routing { routeByPlace } } }',
    );
    expect(english.data.category).toEqual({
      name: 'District and ward service',
      routing: { routeByPlace: 'KELURAHAN' },
    });
    expect((await ask('{ category(code: "X") { name } }')).data.category).toBeNull();
  });

  it('asks the database as often for fifty agencies as for one', async () => {
    const cost = async (size: number) => {
      const before = service.statements();
      await ask(
        `{ agencies(first: ${size}) { nodes { parent { name children { code } } officersInCharge { name } } } }`,
      );
      return service.statements() - before;
    };
    await cost(1);
    // The page, the agencies above and below, and when the list changes by itself.
    expect(await cost(50)).toBeLessThanOrEqual(4);
    const before = service.statements();
    await ask(
      'query($r: [_Any!]!) { _entities(representations: $r) { ... on Agency { name } ... on Category { name } } }',
      {
        variables: {
          r: [
            ...['PUPR', 'DLHK', 'NONE', 'PUPR'].map((id) => ({ __typename: 'Agency', id })),
            ...['INFRA', 'INFRA.JALAN'].map((code) => ({ __typename: 'Category', code })),
          ],
        },
      },
    );
    expect(service.statements() - before).toBe(2);
  });

  it('keeps the edits of everybody but an admin out', async () => {
    const input = { id: 'PUPR', name: 'Lain', shortName: 'Lain' };
    const asVisitor = await ask(rename, { variables: { input } });
    expect(asVisitor.data.renameAgency).toEqual({ agency: null, refusal: { code: 'NOT_SIGNED_IN' } });
    const asOfficer = await ask(rename, { variables: { input }, actor: officer });
    expect(asOfficer.data.renameAgency.refusal).toEqual({ code: 'FORBIDDEN' });
  });

  it('renames an agency and keeps the name of an earlier day', async () => {
    const { data } = await asAdmin(rename, {
      id: 'DISPAR',
      name: 'Dinas Pariwisata dan Ekonomi Kreatif',
      shortName: 'Disparekraf',
      from: '2024-01-01T00:00:00.250Z',
    });
    expect(data.renameAgency.agency).toEqual({
      id: 'DISPAR',
      name: 'Dinas Pariwisata dan Ekonomi Kreatif',
      formerNames: [
        { name: 'Dinas Pariwisata', from: '2012-12-31T16:00:00.000Z', to: '2024-01-01T00:00:00.250Z' },
      ],
    });
    const names = await ask(`{ agency(id: "DISPAR") {
      before: nameOn(at: "2024-01-01T00:00:00.249Z") after: nameOn(at: "2024-01-01T00:00:00.250Z") } }`);
    expect(names.data.agency).toEqual({
      before: 'Dinas Pariwisata',
      after: 'Dinas Pariwisata dan Ekonomi Kreatif',
    });
    const byOldName = await ask('{ agencies(filter: { text: "dinas pariwisata" }) { nodes { code } } }');
    expect(byOldName.data.agencies.nodes).toEqual([{ code: 'DISPAR' }]);
    const last = (await events()).at(-1);
    expect(last).toMatchObject({ type: 'AgencyChanged', agency: { id: 'DISPAR', shortName: 'Disparekraf' } });
  });

  it('adds an agency under another one', async () => {
    const input = {
      code: 'KEL-BARU',
      name: '  Kelurahan Baru ',
      shortName: 'Kel. Baru',
      type: 'KELURAHAN',
      parentId: 'KEC-DENUT',
      units: [{ code: 'PELAYANAN', name: 'Seksi Pelayanan' }],
    };
    expect((await asAdmin(add, input)).data.addAgency).toEqual({
      agency: {
        code: 'KEL-BARU',
        name: 'Kelurahan Baru',
        wards: ['Baru'],
        units: [{ code: 'PELAYANAN', name: 'Seksi Pelayanan' }],
        parent: { code: 'KEC-DENUT' },
      },
      refusal: null,
    });
    expect((await asAdmin(add, input)).data.addAgency.refusal).toEqual({ code: 'CODE_TAKEN' });
    const calendarOf = async (id: string) =>
      (await ask(`{ agency(id: "${id}") { calendar { code } } }`)).data.agency.calendar.code;
    expect(await calendarOf('KEL-BARU')).toBe('FIVE_DAY');
    const market = { ...input, code: 'PASAR-BARU', type: 'BUMD', calendar: 'SIX_DAY' };
    expect((await asAdmin(add, market)).data.addAgency.refusal).toBeNull();
    expect(await calendarOf('PASAR-BARU')).toBe('SIX_DAY');
    const unknown = await asAdmin(add, { ...market, code: 'LAIN', calendar: 'SEVEN_DAY' });
    expect(unknown.data.addAgency.refusal).toEqual({ code: 'CALENDAR_NOT_FOUND' });
    const malformed = await asAdmin(add, { ...market, code: 'LAIN', calendar: 'six day' });
    expect(malformed.errors?.[0].extensions.code).toBe('INVALID_CODE');
    const closed = await asAdmin(close, { id: 'KEL-BARU', on: '2026-11-20T01:02:03.456Z' });
    expect(closed.data.closeAgency.refusal.code).toBe('DATE_OUT_OF_RANGE');
    clock.advance(1);
    await asAdmin(close, { id: 'PASAR-BARU' });
    expect((await asAdmin(close, { id: 'KEL-BARU' })).data.closeAgency.agency).toEqual({
      code: 'KEL-BARU',
      isOpen: false,
      validTo: '2026-11-20T01:02:03.457Z',
    });
  });

  it('merges an agency: its routing rules go to the successor, and it stays to be found', async () => {
    const refused = await asAdmin(close, { id: 'DISKOPUMKM' });
    expect(refused.data.closeAgency.refusal.code).toBe('HAS_ROUTING_RULES');
    const merged = await asAdmin(merge, { id: 'DISKOPUMKM', successorId: 'DISPERINDAG' });
    expect(merged.data.mergeAgency.agency).toEqual({
      code: 'DISKOPUMKM',
      isOpen: false,
      successor: { code: 'DISPERINDAG' },
      handledNowBy: { code: 'DISPERINDAG' },
    });
    const { data } = await ask(`{
      category(code: "SOSIAL.UMKM") { routing { agency { code } } }
      agency(id: "DISKOPUMKM") { name isOpen }
      agencies { totalCount }
    }`);
    expect(data.category.routing.agency).toEqual({ code: 'DISPERINDAG' });
    expect(data.agency).toEqual({ name: 'Dinas Koperasi, Usaha Mikro, Kecil dan Menengah', isOpen: false });
    expect(data.agencies.totalCount).toBe(51);
    const told = (await events()).slice(-2);
    expect(told.map(({ type }) => type)).toEqual(['AgencyChanged', 'CategoryChanged']);
  });

  it('publishes officers and details an admin sets', async () => {
    const officers = [{ name: 'Ni Made Contoh', position: 'Petugas Pengelola Pengaduan' }];
    const set = await asAdmin(
      `mutation($input: SetOfficersInChargeInput!) { setOfficersInCharge(input: $input) {
         agency { officersInCharge { name position } } refusal { code } } }`,
      { agencyId: 'PUPR', officers },
    );
    expect(set.data.setOfficersInCharge).toEqual({ agency: { officersInCharge: officers }, refusal: null });
    const updated = await asAdmin(
      `mutation($input: UpdateAgencyInput!) { updateAgency(input: $input) {
         agency { channels mechanism officersInCharge { name } } refusal { code } } }`,
      { id: 'PUPR', channels: ['Loket'], mechanism: 'Baris satu\r\nbaris dua' },
    );
    expect(updated.data.updateAgency.agency).toEqual({
      channels: ['Loket'],
      mechanism: 'Baris satu\nbaris dua',
      officersInCharge: [{ name: 'Ni Made Contoh' }],
    });
    const head = `mutation($input: UpdateAgencyInput!) { updateAgency(input: $input) {
      agency { letterhead channels } refusal { code } } }`;
    const lines = ['Jalan Contoh No. 1, Denpasar', 'Telepon (0361) 000000'];
    const headed = await asAdmin(head, { id: 'PUPR', letterhead: lines });
    expect(headed.data.updateAgency.agency).toEqual({ letterhead: lines, channels: ['Loket'] });
    expect((await events()).at(-1)?.agency?.letterhead).toEqual(lines);
    for (const [letterhead, code] of [
      [[...lines, ...lines, 'satu lagi'], 'TOO_MANY_ITEMS'],
      [['x'.repeat(101)], 'INVALID_TEXT'],
    ] as const) {
      const answer = await asAdmin(head, { id: 'PUPR', letterhead });
      expect(answer.errors?.[0].extensions.code).toBe(code);
    }
  });

  it('edits categories and routing rules', async () => {
    const added = await asAdmin(addCategory, {
      code: 'INFRA.JEMBATAN',
      indonesian: 'Jembatan rusak',
      english: 'Damaged bridge',
      agencyId: 'PUPR',
    });
    expect(added.data.addCategory.category).toEqual({
      code: 'INFRA.JEMBATAN',
      parent: { code: 'INFRA' },
      routing: { agency: { code: 'PUPR' } },
    });
    const routed = await asAdmin(route, {
      categoryCode: 'INFRA.JEMBATAN',
      agencyId: 'DISHUB',
      routeByPlace: 'KELURAHAN',
    });
    expect(routed.data.setRoutingRule.category.routing).toEqual({
      agency: { code: 'DISHUB' },
      routeByPlace: 'KELURAHAN',
    });
    const update = `mutation($input: UpdateCategoryInput!) { updateCategory(input: $input) {
      category { active subcategories { code } } refusal { code } } }`;
    await asAdmin(update, { code: 'INFRA.JEMBATAN', active: false });
    const { data } = await ask(`{ category(code: "INFRA") {
      shown: subcategories { code } all: subcategories(includeInactive: true) { code } } }`);
    expect(data.category.all.length - data.category.shown.length).toBe(1);
  });

  it.each([
    [add, { code: 'pu pr', name: 'x', shortName: 'x', type: 'SKPD' }, 'INVALID_CODE', 'input.code'],
    [add, { code: 'XX', name: ' ', shortName: 'x', type: 'SKPD' }, 'INVALID_TEXT', 'input.name'],
    [add, { code: 'XX', name: 'a\u0000b', shortName: 'x', type: 'SKPD' }, 'INVALID_TEXT', 'input.name'],
    [
      add,
      { code: 'XX', name: 'x', shortName: 'x', type: 'SKPD', channels: Array(21).fill('c') },
      'TOO_MANY_ITEMS',
      'input.channels',
    ],
    [
      add,
      {
        code: 'XX',
        name: 'x',
        shortName: 'x',
        type: 'SKPD',
        units: [
          { code: 'A1', name: 'x' },
          { code: 'A1', name: 'y' },
        ],
      },
      'DUPLICATE_ITEM',
      'input.units',
    ],
    [close, { id: 'PUPR', on: '0001-01-01T00:00:00Z' }, 'INVALID_DATE', 'input.on'],
  ])('refuses malformed input at the edge %#', async (query, input, ...[code, field]) => {
    const { errors } = await asAdmin(query, input);
    expect(errors[0].extensions).toMatchObject({ code, field });
  });

  it('runs the seed again without touching what an admin edited', async () => {
    const before = (await events()).length;
    await service.stop();
    service = await opened();
    expect((await events()).length).toBe(before);
    const { data } = await ask(`{
      agency(id: "DISPAR") { shortName }
      category(code: "SOSIAL.UMKM") { routing { agency { code } } }
      agencies { totalCount }
    }`);
    expect(data).toEqual({
      agency: { shortName: 'Disparekraf' },
      category: { routing: { agency: { code: 'DISPERINDAG' } } },
      agencies: { totalCount: 51 },
    });
  });
});

it.each(Object.entries(places))(
  'tells an agency again of which an older release on %s told less, once',
  async (_kind, place) => {
    const { url, drop } = await place();
    const open = async () => {
      const service = await createAgenciesService(
        { databaseUrl: url, seedReferenceData: true },
        surroundings,
      );
      await service.start();
      return service;
    };
    const eventsOf = async (service: AgenciesService) =>
      (await service.feed.read(0, 1000)).map(({ event }) => event);
    const first = await open();
    const { length } = await eventsOf(first);
    await first.stop();
    const database = await openAgenciesDatabase(url);
    await database.write(async (manager) => {
      for (const { id, body } of await manager.find(EventRecord)) {
        const event = JSON.parse(body) as AgencyEvent;
        if (event.agency?.id !== 'PUPR') continue;
        const { units: _, ...agency } = event.agency;
        await manager.update(EventRecord, { id }, { body: JSON.stringify({ ...event, agency }) });
      }
      await manager.update(
        AgencyRow,
        { code: 'PUPR' },
        { units: [{ ...oneUnit, name: 'Bidang Bina Marga' }] },
      );
    });
    await database.stop();
    const second = await open();
    const more = (await eventsOf(second)).slice(length);
    expect(more.map((event) => parseAgencyEvent(event, 'event'))).toMatchObject([
      { type: 'AgencyChanged', agency: { id: 'PUPR', units: [{ code: 'BINA-MARGA' }] } },
    ]);
    await second.stop();
    const third = await open();
    expect(await eventsOf(third)).toHaveLength(length + 1);
    await third.stop();
    await drop();
  },
);

const oneUnit = {
  code: 'BINA-MARGA',
  kind: 'DIVISION',
  parentCode: null,
  validFrom: null,
  validTo: null,
} as const;

it('lets two nodes seed an empty MySQL schema at once', async () => {
  const { url, drop } = await freshMariadbSchema();
  const first = await createAgenciesService({ databaseUrl: url, seedReferenceData: true }, surroundings);
  const second = await createAgenciesService({ databaseUrl: url, seedReferenceData: true }, surroundings);
  await Promise.all([first.start(), second.start()]);
  const told = await first.feed.read(0, 1000);
  const codes = told.map(
    ({ event }) => event.agency?.code ?? event.category?.code ?? event.calendar?.code ?? event.holiday?.id,
  );
  expect(new Set(codes).size).toBe(codes.length);
  await first.stop();
  await second.stop();
  await drop();
});
