import { admin, citizen, startGateway, type GatewayWorld } from '../../test/support/gateway';
import { listen, liveClient } from '../../test/support/live-client';
import { ResumingClient } from '../../test/support/resuming-client';

const followUps = 'subscription($id: ID!) { followUpAdded(complaint: $id) { id } }';
const changes = 'subscription($id: ID!) { complaintChanged(complaint: $id) { id } }';

describe.each([
  ['in one process', false],
  ['over HTTP', true],
])('a client that was away, with subgraphs %s', (_name, remote) => {
  let world: GatewayWorld;
  const clients: { dispose: () => unknown }[] = [];

  beforeAll(async () => {
    world = await startGateway({ remote, env: { LIMIT_SUBSCRIPTION_REPLAY: '1000' } });
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
  });
  afterAll(() => world.stop());

  async function as(actor?: typeof admin) {
    const authorization = actor && `Bearer ${world.token(actor)}`;
    const client = liveClient(world.endpoint, authorization ? { connectionParams: { authorization } } : {});
    clients.push(client);
    return client;
  }
  /** The cursor of an event that a client of this person has seen. */
  async function cursorOf(query: string, id: string, actor?: typeof admin): Promise<string> {
    const client = await as(actor);
    const stream = listen(client, query, { id });
    await listen(client, '{ __typename }').ended;
    await world.tell({ complaintId: id });
    return (await stream.next()).extensions?.cursor ?? '';
  }
  async function refusal(query: string, id: string, after: unknown): Promise<unknown> {
    const stream = listen(await as(), { query, extensions: { after } }, { id });
    const [error] = (await stream.ended) as { extensions: { code: string } }[];
    return error?.extensions.code;
  }

  it('has each event once and in order, however often its line is cut', async () => {
    const client = new ResumingClient(world.endpoint, { query: followUps, variables: { id: 'cut' } });
    await client.connect();
    const told: number[] = [];
    for (let round = 0; round < 40; round += 1) {
      for (let more = 0; more < 10; more += 1) {
        const position = await world.tell({ complaintId: more % 3 === 0 ? 'other' : 'cut' });
        if (more % 3 !== 0) told.push(position);
        if (more === round % 10) void client.connect();
        if (more === round % 7) await new Promise((resolve) => setImmediate(resolve));
      }
      if (round % 5 === 0) await client.has(told.length - 3);
    }
    await client.has(told.length);
    expect(client.cuts).toBe(40);
    expect(client.places).toEqual(told);
    await client.stop();
  });

  it('is told with the rights it has now', async () => {
    const cursor = await cursorOf(followUps, 'c1');
    await world.tell({ complaintId: 'c1', followUpId: 'note' });
    await world.tell({ complaintId: 'c1', followUpId: 'f2' });
    const seen = async (actor: typeof admin) => {
      const stream = listen(
        await as(actor),
        { query: followUps, extensions: { after: cursor } },
        { id: 'c1' },
      );
      const told = [(await stream.next()).data, ...(actor === admin ? [(await stream.next()).data] : [])];
      return told.map((data) => (data?.['followUpAdded'] as { id: string }).id);
    };
    expect(await seen(admin)).toEqual(['note', 'f2']);
    expect(await seen(citizen)).toEqual(['f2']);
  });

  it('cannot use a cursor of another complaint or field, or one that was made up', async () => {
    const cursor = await cursorOf(followUps, 'c1');
    const [digits, proof] = cursor.split('.');
    expect(await refusal(followUps, 'c2', cursor)).toBe('CURSOR_INVALID');
    expect(await refusal(changes, 'c1', cursor)).toBe('CURSOR_INVALID');
    expect(await refusal(followUps, 'c1', `${digits}0.${proof}`)).toBe('CURSOR_INVALID');
    expect(await refusal(followUps, 'c1', '7')).toBe('CURSOR_INVALID');
    expect(await refusal(followUps, 'c1', { position: 7 })).toBe('CURSOR_INVALID');
  });

  it('is told when its cursor leads nowhere any more', async () => {
    const old = await cursorOf(followUps, 'c1');
    for (let more = 0; more < 1_001; more += 1) await world.tell({ complaintId: 'c2' });
    expect(await refusal(followUps, 'c1', old)).toBe('CURSOR_TOO_OLD');
    const trimmed = await cursorOf(followUps, 'c1');
    await world.tell({ complaintId: 'c1' });
    const newer = await cursorOf(followUps, 'c1');
    world.store.splice(0, world.store.length - 1);
    expect(await refusal(followUps, 'c1', trimmed)).toBe('CURSOR_TOO_OLD');
    const [last] = world.store.splice(0);
    // As after a backup that is older than the cursor.
    expect(await refusal(followUps, 'c1', newer)).toBe('CURSOR_INVALID');
    if (last) world.store.push(last);
  });

  it('reads from the store what the bus lost', async () => {
    const client = await as();
    const stream = listen(client, changes, { id: 'c1' });
    await listen(client, '{ __typename }').ended;
    const position = await world.lose({ complaintId: 'c1' });
    const next = await world.tell({ complaintId: 'c1' });
    expect([(await stream.next()).extensions?.seq, (await stream.next()).extensions?.seq]).toEqual([
      position,
      next,
    ]);
    const last = await world.lose({ complaintId: 'c1' });
    expect((await stream.next()).extensions?.seq).toBe(last);
  });
});
