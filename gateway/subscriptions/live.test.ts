import { admin, citizen, officer, startGateway, type GatewayWorld } from '../../test/support/gateway';
import { listen, liveClient, type Listening } from '../../test/support/live-client';

const followUps =
  'subscription($id: ID!) { followUpAdded(complaint: $id) { id complaint { id topic lead { name } seenAs } } }';
const changes = 'subscription($id: ID!) { complaintChanged(complaint: $id) { id } }';
const dispositions = 'subscription($agency: ID!) { dispositionIssued(agency: $agency) { id } }';

describe.each([
  ['in one process', false],
  ['over HTTP', true],
])('live delivery with subgraphs %s', (_name, remote) => {
  let world: GatewayWorld;
  const clients: ReturnType<typeof liveClient>[] = [];

  beforeAll(async () => {
    world = await startGateway({ remote });
  });
  beforeEach(() => {
    world.executed.length = 0;
  });
  afterEach(async () => {
    for (const made of clients.splice(0)) await made.dispose();
  });
  afterAll(() => world.stop());

  function client(options: Parameters<typeof liveClient>[1] = {}) {
    const made = liveClient(world.endpoint, options);
    clients.push(made);
    return made;
  }
  async function as(actor: Parameters<GatewayWorld['token']>[0], more: Record<string, unknown> = {}) {
    return client({ connectionParams: { authorization: `Bearer ${world.token(actor)}`, ...more } });
  }
  /** Everything sent to the gateway on this connection before is handled once a query is answered. */
  async function settled(one: ReturnType<typeof liveClient>) {
    await listen(one, '{ __typename }').ended;
  }

  it('brings an event with fields of other subgraphs and its place in the order', async () => {
    const one = await as(admin, { 'Accept-Language': 'en' });
    const stream = listen(one, followUps, { id: 'c1' });
    await settled(one);
    const position = await world.tell({ complaintId: 'c1' });
    const { data, errors, extensions } = await stream.next();
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      followUpAdded: {
        id: 'f1',
        complaint: {
          id: 'c1',
          topic: 'Topic of c1',
          lead: { name: 'Agency PUPR' },
          seenAs: expect.stringMatching(/^ADMIN:a-admin:en:live-/),
        },
      },
    });
    expect(extensions).toEqual({ cursor: expect.any(String), seq: position });
  });

  it('resolves one event for each viewer by that viewer’s rights', async () => {
    const [first, second, third] = [await as(admin), await as(citizen), client()];
    const streams = [first, second, third].map((one) => listen(one, followUps, { id: 'c1' }));
    for (const one of [first, second, third]) await settled(one);
    await world.tell({ complaintId: 'c1', followUpId: 'note' });
    await world.tell({ complaintId: 'c1', followUpId: 'f2' });
    const seen = await Promise.all(streams.map((stream) => stream.next()));
    const ids = seen.map(({ data }) => (data?.['followUpAdded'] as { id: string }).id);
    expect(ids).toEqual(['note', 'f2', 'f2']);
    const roles = seen.map(({ data }) => JSON.stringify(data).match(/"(\w+):[-a]/)?.[1]);
    expect(roles).toEqual(['ADMIN', 'CITIZEN', 'VISITOR']);
  });

  it('is silent about a complaint the viewer may not see, as about one that does not exist', async () => {
    const [unseen, seeing] = [client(), await as(admin)];
    const streams = ['hidden-1', 'nowhere', 'c2'].map((id) => listen(unseen, changes, { id }));
    const told = listen(seeing, changes, { id: 'hidden-1' });
    await settled(unseen);
    await settled(seeing);
    await world.tell({ complaintId: 'hidden-1', type: 'ComplaintVerified' });
    await told.next();
    await world.tell({ complaintId: 'c2', type: 'ComplaintVerified' });
    await streams[2]?.next();
    expect(streams.map(({ waiting }) => waiting)).toEqual([0, 0, 0]);
  });

  it('is silent when the owner of the field fails, and logs it', async () => {
    const one = client();
    const [faulty, sound] = [listen(one, changes, { id: 'faulty' }), listen(one, changes, { id: 'c1' })];
    await settled(one);
    await world.tell({ complaintId: 'faulty' });
    await world.tell({ complaintId: 'c1' });
    await sound.next();
    while (!world.logged.some((line) => line.includes('an event was not told'))) await settled(one);
    expect(faulty.waiting).toBe(0);
    expect(world.logged.join('')).not.toContain('hunter2');
  });

  it('hears only what its topic is about', async () => {
    const one = await as(officer);
    const [posted, changed, issued] = [
      listen(one, followUps, { id: 'c1' }),
      listen(one, changes, { id: 'c1' }),
      listen(one, dispositions, { agency: 'PUPR' }),
    ];
    await settled(one);
    await world.tell({ complaintId: 'c1', type: 'ComplaintForwarded', followUpId: null, agencies: ['DLHK'] });
    await world.tell({ complaintId: 'c2', type: 'ComplaintForwarded', agencies: ['DLHK', 'PUPR'] });
    await world.tell({ complaintId: 'c1', type: 'FollowUpPosted', followUpId: 'f7' });
    expect((await posted.next()).data).toMatchObject({ followUpAdded: { id: 'f7' } });
    expect([(await changed.next()).extensions, (await changed.next()).extensions]).toHaveLength(2);
    expect((await issued.next()).data).toEqual({ dispositionIssued: { id: 'c2' } });
    expect([posted, changed, issued].map(({ waiting }) => waiting)).toEqual([0, 0, 0]);
  });

  it('keeps the order of events', async () => {
    const one = client();
    const stream = listen(one, followUps, { id: 'c1' });
    await settled(one);
    const sent = [];
    for (let index = 0; index < 50; index += 1) sent.push(await world.tell({ complaintId: 'c1' }));
    const places = [];
    for (let index = 0; index < 50; index += 1) places.push((await stream.next()).extensions?.seq);
    expect(places).toEqual(sent);
  });

  it('executes once for all who get the same answer', async () => {
    const ones = Array.from({ length: 10 }, () => client());
    const streams = ones.map((one) => listen(one, followUps, { id: 'c1' }));
    const own = await as(citizen);
    const another = listen(own, followUps, { id: 'c1' });
    for (const one of [...ones, own]) await settled(one);
    world.executed.length = 0;
    await world.tell({ complaintId: 'c1' });
    await Promise.all([...streams, another].map((stream) => stream.next()));
    const withEvent = world.executed.filter(({ event }) => event !== null);
    expect(withEvent.map(({ actor }) => actor.role).sort()).toEqual(['CITIZEN', 'VISITOR']);
  });

  it('goes on for others when one listener leaves', async () => {
    const [leaving, staying] = [client(), client()];
    const [first, twin] = [listen(leaving, changes, { id: 'c1' }), listen(leaving, changes, { id: 'c1' })];
    const stream = listen(staying, changes, { id: 'c1' });
    await settled(leaving);
    await settled(staying);
    first.leave();
    await first.ended;
    await settled(leaving);
    await world.tell({ complaintId: 'c1' });
    await stream.next();
    await twin.next();
    await leaving.dispose();
    await world.tell({ complaintId: 'c1' });
    expect((await stream.next()).data).toEqual({ complaintChanged: { id: 'c1' } });
    expect(first.waiting).toBe(0);
  });

  it('answers queries and mutations on the same connection', async () => {
    const one = await as(admin);
    const answer = listen(one, '{ complaint(id: "hidden-1") { id lead { name } } }');
    expect(await answer.next()).toEqual({
      data: { complaint: { id: 'hidden-1', lead: { name: 'Dinas PUPR' } } },
    });
    expect(await answer.ended).toBeNull();
    const faulty = listen(one, '{ fail(how: "fault") }');
    expect((await faulty.next()).errors?.[0]?.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
  });

  it('takes the token of a header, and of a single operation as GraphiQL sends it', async () => {
    const authorization = `Bearer ${world.token(officer)}`;
    const headed = client({ headers: { authorization } });
    const query = '{ complaint(id: "c1") { seenAs } }';
    expect(JSON.stringify((await listen(headed, query).next()).data)).toContain('OFFICER:a-officer');
    const bare = client();
    const extensions = { headers: { Authorization: authorization } };
    const result = await new Promise((next, error) =>
      bare.subscribe({ query, extensions }, { next, error, complete: () => undefined }),
    );
    expect(JSON.stringify(result)).toContain('OFFICER:a-officer');
  });
});

describe('a subscription', () => {
  let world: GatewayWorld;
  const codeOf = async (stream: Listening) =>
    ((await stream.ended) as { extensions: { code: string } }[])[0]?.extensions.code;

  beforeAll(async () => {
    world = await startGateway({ env: { LIMIT_SUBSCRIPTIONS: '3' } });
  });
  afterAll(() => world.stop());

  it.each<[string, string, Record<string, unknown>, string]>([
    ['that does not parse', 'subscription {', {}, 'GRAPHQL_PARSE_FAILED'],
    ['of what there is not', 'subscription { nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'of two things',
      'subscription { a: complaintChanged(complaint: 1) { id } b: complaintChanged(complaint: 2) { id } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['without its variable', changes, {}, 'BAD_USER_INPUT'],
    ['with a wrong variable', changes, { id: { a: 1 } }, 'BAD_USER_INPUT'],
    [
      'that may be skipped',
      'subscription($s: Boolean!) { complaintChanged(complaint: 1) @skip(if: $s) { id } }',
      { s: false },
      'SUBSCRIPTION_ROOT_CONDITION',
    ],
    [
      'included by a fragment',
      'subscription { ... @include(if: true) { complaintChanged(complaint: 1) { id } } }',
      {},
      'SUBSCRIPTION_ROOT_CONDITION',
    ],
    [
      'that is too deep',
      `subscription { complaintChanged(complaint: 1) { ${'parent {'.repeat(15)} id ${'}'.repeat(15)} } }`,
      {},
      'TOO_DEEP',
    ],
    ['of dispositions by a visitor', dispositions, { agency: 'PUPR' }, 'FORBIDDEN'],
  ])('%s is refused with a code', async (_name, query, variables, code) => {
    const client = liveClient(world.endpoint);
    expect(await codeOf(listen(client, query, variables))).toBe(code);
    await client.dispose();
  });

  it('of dispositions is for the agency itself and the admin', async () => {
    for (const [actor, agency, allowed] of [
      [officer, 'PUPR', true],
      [admin, 'DLHK', true],
      [officer, 'DLHK', false],
      [citizen, 'PUPR', false],
    ] as const) {
      const client = liveClient(world.endpoint, {
        connectionParams: { authorization: `Bearer ${world.token(actor)}` },
      });
      const stream = listen(client, dispositions, { agency });
      if (allowed) {
        await listen(client, '{ __typename }').ended;
        await world.tell({ complaintId: 'c1', type: 'ComplaintForwarded', agencies: [agency] });
        expect((await stream.next()).data).toEqual({ dispositionIssued: { id: 'c1' } });
      } else expect(await codeOf(stream)).toBe('FORBIDDEN');
      await client.dispose();
    }
  });

  it('may use aliases, defaults and fragments', async () => {
    const client = liveClient(world.endpoint);
    const query = `subscription($id: ID = "c1") { ...Change } fragment Change on Subscription { changed: complaintChanged(complaint: $id) { __typename number: id parent { id lead { name } } } }`;
    const stream = listen(client, query);
    await listen(client, '{ __typename }').ended;
    await world.tell({ complaintId: 'c1' });
    expect((await stream.next()).data).toEqual({
      changed: { __typename: 'Complaint', number: 'c1', parent: { id: 'c1p', lead: { name: 'Dinas PUPR' } } },
    });
    await client.dispose();
  });

  it('is one of a limited number on a connection', async () => {
    const client = liveClient(world.endpoint);
    const streams = ['1', '2', '3', '4'].map((id) => listen(client, changes, { id }));
    expect(await codeOf(streams[3] as Listening)).toBe('TOO_MANY_SUBSCRIPTIONS');
    streams[0]?.leave();
    await streams[0]?.ended;
    const fifth = listen(client, changes, { id: 'c5' });
    await listen(client, '{ __typename }').ended;
    await world.tell({ complaintId: 'c5' });
    await fifth.next();
    await client.dispose();
  });
});
