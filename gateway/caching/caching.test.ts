import { createHash, randomUUID } from 'node:crypto';
import { type Actor, visitor } from '../../platform/domain/actor';
import { InProcessBus } from '../../platform/runtime/events/in-process-bus';
import { RedisBus } from '../../platform/runtime/events/redis-bus';
import { systemClock } from '../../platform/runtime/system-clock';
import type { Subgraph } from '../../platform/runtime/graphql/subgraph';
import {
  startCachingWorld,
  type CachingWorld,
  type Node,
  type Question,
} from '../../test/support/caching-world';
import { admin, citizen, officer } from '../../test/support/gateway';
import { fc } from '../../test/support/properties';
import { redisUrl } from '../../test/support/servers';
import { lastPosition } from '../identity/feed-tail';
import { until } from '../../test/support/until';

const viewers: Readonly<Record<string, Actor | undefined>> = {
  visitor: undefined,
  citizen,
  'another citizen': { ...citizen, accountId: 'a-neighbour' },
  officer,
  admin,
};

const agency = `query($id: ID!) {
  agency(id: $id) { code name mechanism letterhead parent { name } calendar { name periods { opens } } }
}`;
const chain = 'query($id: ID!) { agency(id: $id) { name approvalChain { steps { title } } } }';
const category =
  '{ category(code: "INFRA.JALAN") { name closureProof parent { name } routing { agency { shortName } } } }';
const categories = '{ categories { code name subcategories { code name active } } }';
const calendars = '{ calendars { code names { english } periods { weekday opens closes } } }';
const agencies =
  '{ agencies(first: 100) { totalCount pageInfo { hasNextPage } edges { cursor node { name isOpen handledNowBy { code } } } } }';
const holidays = `{ holidays(first: 30, filter: { source: LOCAL }) {
  totalCount nodes { day name state calendars { code name } exceptAgencies { name isOpen } }
} }`;
const untold = '{ calendarAlerts { kind year waiting } }';
const desks = `{ desks {
  seenBy
  agency { name mechanism letterhead calendar { name } }
  category { name }
} }`;
const guarded = '{ desks { agency { shortName approvalChain { steps { title } } } } }';
const questions: readonly Question[] = [
  { query: agency, variables: { id: 'PUPR' } },
  { query: agency, variables: { id: 'DLHK' } },
  { query: chain, variables: { id: 'PUPR' } },
  ...[category, categories, calendars, agencies, holidays, untold, desks, guarded].map((query) => ({
    query,
  })),
];

const edit = (name: string, type: string) =>
  `mutation($input: ${type}!) { ${name}(input: $input) { refusal { code } } }`;
const agencyEdit = edit('updateAgency', 'UpdateAgencyInput');
const changes: Readonly<Record<string, (word: string) => Question>> = {
  mechanism: (word) => write(agencyEdit, { id: 'PUPR', mechanism: word }),
  letterhead: (word) => write(agencyEdit, { id: 'DLHK', letterhead: [word] }),
  category: (word) =>
    write(edit('updateCategory', 'UpdateCategoryInput'), {
      code: 'INFRA.JALAN',
      indonesian: word,
      english: word,
    }),
  calendar: (word) =>
    write(edit('setCalendar', 'SetCalendarInput'), {
      ...{ code: 'FIVE_DAY', indonesian: word, english: word },
      periods: [{ weekday: 'MONDAY', opens: '08:00', closes: '15:00' }],
    }),
  holiday: (word) =>
    write(edit('addHoliday', 'AddHolidayInput'), {
      ...{ day: '2027-01-20', indonesian: word, english: word, source: 'LOCAL', exceptAgencyIds: ['PUPR'] },
    }),
  chain: (word) =>
    write(edit('setApprovalChain', 'SetApprovalChainInput'), {
      agencyId: 'PUPR',
      steps: [{ kind: 'SIGN', title: word, positions: ['HEAD'] }],
    }),
};

function write(query: string, input: object): Question {
  return { query, variables: { input }, actor: admin };
}

const cached = { CACHE_BYTES: '200000' };
let bus: RedisBus;
let otherBus: RedisBus;
let world: CachingWorld;
let here: Node;
let there: Node;
let plain: Node;

beforeAll(async () => {
  const url = await redisUrl();
  const connect = (prefix: string) =>
    RedisBus.connect(url, { prefix, clock: systemClock, onFault: () => undefined });
  const prefix = `caching-${randomUUID()}`;
  bus = await connect(prefix);
  otherBus = await connect(prefix);
  world = await startCachingWorld(bus);
  here = await world.node(cached, bus);
  there = await world.node({ ...cached, CACHE_SHARED_SECONDS: '30' }, otherBus);
  plain = await world.node({}, bus);
});
afterAll(async () => {
  await world.stop();
  await Promise.all([bus.stop(), otherBus.stop()]);
});

/** Asks until the answer was given without asking the register: a channel may be catching up for a moment. */
async function keptAnswer(node: Node, question: Question): Promise<Response> {
  let answer = await node.ask(question);
  await until(async () => {
    const before = node.asked();
    answer = await node.ask(question);
    return node.asked() === before;
  });
  return answer;
}

describe('what is kept', () => {
  it('is never older than what was acknowledged and heard, and is nobody else’s', async () => {
    const step = fc.oneof(
      {
        weight: 1,
        arbitrary: fc.record({
          change: fc.constantFrom(...Object.keys(changes)),
          word: fc.stringMatching(/^[a-z]{3,12}$/),
          at: fc.boolean(),
        }),
      },
      {
        weight: 15,
        arbitrary: fc.record({
          question: fc.constantFrom(...questions),
          who: fc.constantFrom(...Object.keys(viewers)),
          language: fc.constantFrom('id', 'en'),
          at: fc.boolean(),
        }),
      },
    );
    let given = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 90, maxLength: 120 }), async (steps) => {
        for (const each of steps) {
          const node = each.at ? here : there;
          if ('change' in each) {
            const change = changes[each.change];
            if (!change) throw new Error('no such change');
            expect(Object.values((await (await node.ask(change(each.word))).json()).data)).toEqual([
              { refusal: null },
            ]);
            // Here at once, there as soon as the bus has said so.
            await (each.at ? there : here).hears();
            continue;
          }
          const actor = viewers[each.who];
          const question: Question = {
            ...each.question,
            ...{ method: 'GET', headers: { 'accept-language': each.language } },
            ...(actor ? { actor } : {}),
          };
          const before = node.asked();
          const answer = await (await node.ask(question)).text();
          if (node.asked() === before) given += 1;
          expect(answer).toBe(await (await plain.ask(question)).text());
        }
      }),
      { numRuns: 6 },
    );
    // What was compared did come from what was kept.
    expect(given).toBeGreaterThan(20);
  });

  it('is the same for everybody, or for visitors alone', async () => {
    const open = { query: agency, variables: { id: 'DIKPORA' } };
    const closed = { query: chain, variables: { id: 'DIKPORA' } };
    await keptAnswer(here, open);
    await keptAnswer(here, closed);
    const before = here.asked();
    for (const actor of Object.values(viewers)) await here.ask({ ...open, ...(actor ? { actor } : {}) });
    expect(here.asked() - before).toBeLessThanOrEqual(1);
    const between = here.asked();
    for (const actor of Object.values(viewers)) if (actor) await here.ask({ ...closed, actor });
    expect(here.asked() - between).toBe(4);
  });

  it('is part of the answers to all, each with what is theirs', async () => {
    const question: Question = { query: desks };
    await keptAnswer(here, question);
    const before = here.asked();
    for (const [, actor] of Object.entries(viewers)) {
      const answer = await (await here.ask({ ...question, ...(actor ? { actor } : {}) })).json();
      expect(answer.data.desks[0].seenBy).toBe(actor?.accountId ?? '-');
    }
    expect(here.asked() - before).toBeLessThanOrEqual(1);
  });

  it('does not outlive the moment at which it changes by itself', async () => {
    const question: Question = { query: '{ agency(id: "DISBUD") { isOpen } agencies { totalCount } }' };
    const answer = async () => (await (await keptAnswer(here, question)).json()).data;
    const before = await answer();
    world.clock.advance(5_000);
    const closed = edit('closeAgency', 'CloseAgencyInput');
    expect(await (await here.ask(write(closed, { id: 'DISBUD' }))).json()).toEqual({
      data: { closeAgency: { refusal: null } },
    });
    // As at a node whose clock is a little behind that of the one which wrote.
    world.clock.advance(-1_000);
    expect(await answer()).toEqual(before);
    world.clock.advance(1_000);
    const { agency, agencies } = await answer();
    expect(agency).toEqual({ isOpen: false });
    expect(agencies.totalCount).toBe(before.agencies.totalCount - 1);
  });

  it('is not what went wrong', async () => {
    const question = { query: '{ agency(id: "PUPR") { nameOn(at: "yesterday") } }' };
    for (let time = 0; time < 2; time += 1) {
      const answer = await here.ask({ ...question, method: 'GET' });
      expect((await answer.json()).errors).toHaveLength(1);
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
    }
  });

  it('was not joined while it was under way from before a change', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    let isHeld = true;
    let held = 0;
    const wrap = (subgraph: Subgraph): Subgraph => ({
      name: subgraph.name,
      async execute(request) {
        const answer = await subgraph.execute(request);
        if (isHeld && !request.writes) {
          held += 1;
          await gate;
        }
        return answer;
      },
    });
    const node = await world.node(cached, otherBus, { wrap });
    const question = { query: '{ agency(id: "PUPR") { mechanism } }' };
    const early = node.ask(question);
    await until(() => held === 1);
    await here.ask(write(agencyEdit, { id: 'PUPR', mechanism: 'told meanwhile' }));
    await node.hears();
    isHeld = false;
    const late = await (await node.ask(question)).json();
    open();
    await early;
    expect(late.data.agency.mechanism).toBe('told meanwhile');
    expect(await (await keptAnswer(node, question)).json()).toEqual(late);
  });

  it('is none of another schema, and is voided by what was written under the one before', async () => {
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    let isHeld = false;
    const wrap = (subgraph: Subgraph): Subgraph => ({
      name: subgraph.name,
      async execute(request) {
        if (request.writes) {
          isHeld = true;
          await gate;
        }
        return subgraph.execute(request);
      },
    });
    // Nothing that is told from now on reaches this node.
    const last = await lastPosition(world.feed);
    const feed: typeof world.feed = {
      channel: 'agencies',
      read: async (after, limit) =>
        (await world.feed.read(after, limit)).filter(({ position }) => position <= last),
    };
    const node = await world.node(cached, new InProcessBus(() => undefined), { wrap, feed });
    const question = { query: '{ agency(id: "PUPR") { mechanism } }' };
    await keptAnswer(node, question);
    const writing = node.ask(write(agencyEdit, { id: 'PUPR', mechanism: 'begun before' }));
    await until(() => isHeld);
    await node.serve((sdl) => sdl.replace('letterhead: [String!]! @join', 'letterheads: [String!]! @join'));
    const gone = await (await node.ask({ query: '{ agency(id: "PUPR") { letterhead } }' })).json();
    expect(gone.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const asked = node.asked();
    await node.ask(question);
    expect(node.asked()).toBe(asked + 1);
    await keptAnswer(node, question);
    open();
    await writing;
    const { data } = await (await node.ask(question)).json();
    expect(data.agency.mechanism).toBe('begun before');
  });

  it('is not given while nobody can read what was told', async () => {
    let isAway = false;
    const feed: typeof world.feed = {
      channel: 'agencies',
      async read(after, limit) {
        if (isAway) throw new Error('away');
        return world.feed.read(after, limit);
      },
    };
    const node = await world.node(cached, otherBus, { feed });
    const question = { query: calendars };
    await keptAnswer(node, question);
    isAway = true;
    await until(async () => {
      const before = node.asked();
      await node.ask(question);
      return node.asked() > before;
    });
    isAway = false;
    await keptAnswer(node, question);
  });
});

describe('an answer over HTTP', () => {
  const question: Question = { query: categories, method: 'GET' };

  it('has a name and an age, and is not sent twice', async () => {
    const first = await keptAnswer(here, question);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    expect(first.headers.get('age')).toMatch(/^\d+$/);
    expect(first.headers.get('content-type')).toContain('application/json');
    for (const name of ['Accept', 'Accept-Language', 'Authorization']) {
      expect(first.headers.get('vary')).toContain(name);
    }
    const again = await here.ask({ ...question, headers: { 'if-none-match': `"else", W/${etag}` } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    await here.ask(changes['category']?.('renamed') ?? question);
    const changed = await here.ask({ ...question, headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('renamed');
    // The same question in another language is another answer.
    const other = await here.ask({
      ...question,
      headers: { 'accept-language': 'en', 'if-none-match': etag },
    });
    expect(other.status).toBe(200);
  });

  it('may be shared for a while where the operator says so', async () => {
    const answer = await there.ask(question);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=30');
  });

  it.each<[string, Question]>([
    ['somebody who is known', { ...question, actor: citizen }],
    ['what nobody declared', { query: untold, method: 'GET' }],
    ['a body', { query: categories }],
  ])('is for nobody between: %s', async (_name, asked) => {
    const answer = await here.ask(asked);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('etag')).toBeNull();
  });

  it('comes by the hash of its query', async () => {
    const sha256Hash = createHash('sha256').update(calendars).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const byHash: Question = { method: 'GET', extensions };
    const unknown = await (await there.ask(byHash)).json();
    expect(unknown.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    const full = await there.ask({ ...byHash, query: calendars });
    const kept = await keptAnswer(there, byHash);
    expect(await kept.text()).toBe(await full.text());
    const named = await there.ask({
      ...byHash,
      headers: { 'if-none-match': kept.headers.get('etag') ?? '' },
    });
    expect(named.status).toBe(304);
    // A hash of something else is no way to what is kept.
    const wrong = {
      persistedQuery: { version: 1, sha256Hash: sha256Hash.replace(/./, (c) => (c === '0' ? '1' : '0')) },
    };
    const refused = await (await there.ask({ ...byHash, query: calendars, extensions: wrong })).json();
    expect(refused.errors[0].extensions.code).toBe('PERSISTED_QUERY_MISMATCH');
  });

  it('is described nowhere when nothing is kept', async () => {
    const answer = await plain.ask(question);
    expect([answer.headers.get('etag'), answer.headers.get('age'), visitor.role]).toEqual([
      null,
      null,
      'VISITOR',
    ]);
  });
});
