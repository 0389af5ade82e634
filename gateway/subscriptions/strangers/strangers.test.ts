import { buildSchema, parse } from 'graphql';
import type { Actor } from '../../../platform/domain/actor';
import { admin, startGateway, type GatewayWorld } from '../../../test/support/gateway';
import { reporter } from '../../../test/support/gateway-subgraphs';
import { listen, liveClient, type Listening } from '../../../test/support/live-client';
import { ImpersonalFields } from './impersonal-fields';

const impersonal =
  'subscription($id: ID!) { followUpAdded(complaint: $id) { __typename id complaint { id topic lead { name } } } }';
const personal = 'subscription($id: ID!) { followUpAdded(complaint: $id) { id complaint { seenAs } } }';
const citizens: readonly Actor[] = ['c1', 'c2', 'c3', 'c4', 'c5'].map((accountId) => ({
  ...{ role: 'CITIZEN', accountId, agencyId: null },
}));
const owner: Actor = { role: 'CITIZEN', accountId: reporter, agencyId: null };

describe.each([
  ['in one process', false],
  ['over HTTP', true],
])('an event for many, with subgraphs %s', (_name, remote) => {
  let world: GatewayWorld;
  const clients: ReturnType<typeof liveClient>[] = [];
  beforeAll(async () => {
    world = await startGateway({ remote });
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
  });
  afterAll(() => world.stop());

  async function hear(
    actors: readonly (Actor | null)[],
    { query = impersonal, id = 'c1', language = 'id' } = {},
  ): Promise<Listening[]> {
    const streams: Listening[] = [];
    for (const actor of actors) {
      const authorization = actor && { authorization: `Bearer ${world.token(actor)}` };
      const client = liveClient(world.endpoint, {
        connectionParams: { 'Accept-Language': language, ...authorization },
      });
      clients.push(client);
      streams.push(listen(client, query, { id }));
      await listen(client, '{ __typename }').ended;
    }
    return streams;
  }
  /** Tells an event; gives the roles it was executed for, and how often it was asked who is a stranger. */
  async function told(streams: readonly Listening[], id = 'c1', followUpId = 'f1') {
    world.executed.length = 0;
    await world.tell({ complaintId: id, followUpId });
    const messages = await Promise.all(streams.map((stream) => stream.next()));
    return {
      messages,
      roles: world.executed.flatMap(({ event, actor }) => (event ? [actor.role] : [])).sort(),
      questions: world.executed.filter(({ query }) => query.includes('strangersTo')).length,
    };
  }

  it('is executed once for each operation, variables and what may be seen of it', async () => {
    const streams = [
      ...(await hear([...citizens, null, null, owner, admin])),
      ...(await hear([citizens[0] ?? null, null], { language: 'en' })),
    ];
    await hear([null, citizens[0] ?? null], { id: 'c2' });
    for (const followUpId of ['f1', 'f2']) {
      const { messages, roles, questions } = await told(streams, 'c1', followUpId);
      expect(roles).toEqual(['ADMIN', 'CITIZEN', 'VISITOR', 'VISITOR']);
      expect(questions).toBe(1);
      for (const { data, errors } of messages) {
        expect(errors).toBeUndefined();
        expect(data).toMatchObject({
          followUpAdded: { id: followUpId, complaint: { topic: 'Topic of c1' } },
        });
      }
    }
  });

  it('is executed for each by rights of their own when the operation asks for what is personal', async () => {
    const streams = await hear([...citizens.slice(0, 2), null], { query: personal, id: 'p1' });
    const { messages, roles, questions } = await told(streams, 'p1');
    expect(roles).toEqual(['CITIZEN', 'CITIZEN', 'VISITOR']);
    expect(questions).toBe(0);
    const seenAs = messages.map(({ data }) => /\w+:(\w+|-):id/.exec(JSON.stringify(data))?.[1]);
    expect(seenAs).toEqual(['c1', 'c2', '-']);
  });

  it('tells of an entry for the parties its parties alone', async () => {
    const strangers = await hear([...citizens, null], { id: 'n1' });
    const parties = await hear([owner, admin], { id: 'n1' });
    await told(parties, 'n1', 'note');
    const { messages } = await told([...strangers, ...parties], 'n1', 'f9');
    expect(messages.map(({ data }) => data)).toEqual(
      messages.map(() => expect.objectContaining({ followUpAdded: expect.objectContaining({ id: 'f9' }) })),
    );
  });

  it('tells of a complaint that is hidden its parties alone', async () => {
    const strangers = await hear([...citizens, null], { id: 'hidden-1' });
    const parties = await hear([owner, admin], { id: 'hidden-1' });
    for (const followUpId of ['f1', 'f2']) {
      const { roles } = await told(parties, 'hidden-1', followUpId);
      expect(roles).toEqual(expect.arrayContaining(['ADMIN', 'CITIZEN']));
      expect(roles.filter((role) => role === 'CITIZEN')).toHaveLength(1);
    }
    for (const client of clients) await listen(client, '{ __typename }').ended;
    expect(strangers.map(({ waiting }) => waiting)).toEqual(strangers.map(() => 0));
  });

  it('is executed for each by rights of their own when its owner does not say who is a stranger', async () => {
    const streams = await hear([...citizens, null], { id: 'unsaid' });
    const { roles } = await told(streams, 'unsaid');
    expect(roles).toEqual([...citizens.map(() => 'CITIZEN'), 'VISITOR']);
  });

  it('is never shown through what clients can ask', async () => {
    const { body } = await world.ask('{ strangersTo(of: "c1", accounts: ["c1"]) }', { actor: admin });
    expect(body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('what an operation selects', () => {
  const sdl = `
    directive @impersonal(fields: [String!]!) on OBJECT
    type Query { a: Int }
    type Subscription { told: Thing any: Named }
    interface Named { name: String }
    type Thing implements Named @impersonal(fields: ["name", "inner"]) { name: String mine: Int inner: Thing other: Other }
    type Other { name: String }`;
  const fields = new ImpersonalFields(sdl, buildSchema(sdl));
  const isImpersonal = (document: string) => fields.areAllOf(parse(document));

  it.each([
    'subscription { told { name } }',
    'subscription { told { __typename renamed: name inner { inner { name } } } }',
    'subscription { ...all } fragment all on Subscription { told { ...some } } fragment some on Thing { name }',
    'subscription { any { ... on Thing { name } } }',
  ])('is the same whoever asks: %s', (document) => {
    expect(isImpersonal(document)).toBe(true);
  });

  it.each([
    'subscription { told { mine } }',
    'subscription { told { name: mine } }',
    'subscription { told { other { name } } }',
    'subscription { told { inner { mine } } }',
    'subscription { told { ...some } } fragment some on Thing { mine }',
    'subscription { any { name } }',
  ])('is taken to be personal: %s', (document) => {
    expect(isImpersonal(document)).toBe(false);
  });
});
