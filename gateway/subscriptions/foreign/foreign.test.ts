import {
  SignatureVerifier,
  requestKeys,
  signatureHeader,
} from '../../../platform/runtime/auth/subgraph-signature';
import { composedSupergraph } from '../../../platform/runtime/graphql/composed-supergraph';
import { makeLogger } from '../../../platform/runtime/logging/logger';
import { startForeignSubgraph, type ForeignSubgraph } from '../../../test/support/foreign-subgraph';
import { admin, startGateway, tokenKeys, type GatewayWorld } from '../../../test/support/gateway';
import { buildTestSubgraphs } from '../../../test/support/gateway-subgraphs';
import { listen, liveClient, type Listening } from '../../../test/support/live-client';
import { until } from '../../../test/support/until';
import { remoteSubgraph } from '../../upstream/remote-subgraph';

const arrivals =
  'subscription($district: String) { truckArrived(district: $district) { plate district complaint { topic lead { name } } } }';
const clock = { now: () => new Date() };
const keys = requestKeys(tokenKeys);

let foreign: ForeignSubgraph;
let world: GatewayWorld;
let schema: string;
const closers: (() => unknown)[] = [];
const clients: ReturnType<typeof liveClient>[] = [];

beforeAll(async () => {
  foreign = await startForeignSubgraph();
  const log = makeLogger('gateway', 'silent');
  const { complaints, agencies } = await buildTestSubgraphs(log);
  schema = composedSupergraph([complaints, agencies, foreign]);
  const remote = remoteSubgraph({
    name: foreign.name,
    url: foreign.url,
    ...{ keys, clock, log, againMilliseconds: 1 },
  });
  closers.push(() => remote.stop());
  const subgraphs = new Map([complaints, agencies, remote].map((each) => [each.name, each]));
  world = await startGateway({ parts: { subgraphs, supergraphSdl: schema } });
});
afterEach(async () => {
  for (const made of clients.splice(0)) await made.dispose();
  await until(() => foreign.listening() === 0);
  foreign.opened.length = 0;
});
afterAll(async () => {
  await world.stop();
  for (const close of closers) await close();
  await foreign.stop();
});

async function hears(
  actor?: typeof admin,
  asked: Parameters<typeof listen>[1] = arrivals,
  variables: Record<string, unknown> = { district: 'Denpasar Barat' },
): Promise<Listening> {
  const authorization = actor && `Bearer ${world.token(actor)}`;
  const client = liveClient(world.endpoint, authorization ? { connectionParams: { authorization } } : {});
  clients.push(client);
  return listen(client, asked, variables);
}
const codeOf = async (stream: Listening) =>
  ((await stream.ended) as { extensions: { code: string } }[])[0]?.extensions.code;

describe('a subscription of a subgraph that tells by itself', () => {
  it('is told with what other subgraphs know of it, and says that nobody can resume from it', async () => {
    const stream = await hears();
    await until(() => foreign.listening() === 1);
    foreign.arrive({ plate: 'DK 1', complaint: 'c1' });
    foreign.arrive({ plate: 'DK 2' });
    expect(await stream.next()).toEqual({
      data: {
        truckArrived: {
          ...{ plate: 'DK 1', district: 'Denpasar Barat' },
          complaint: { topic: 'Topic of c1', lead: { name: 'Dinas PUPR' } },
        },
      },
      extensions: { resumable: false },
    });
    expect((await stream.next()).data).toMatchObject({ truckArrived: { plate: 'DK 2', complaint: null } });
    const resuming = await hears(undefined, { query: arrivals, extensions: { after: 'a.b' } });
    expect(await codeOf(resuming)).toBe('CURSOR_INVALID');
  });

  it('takes one line for all who get equal answers, signed for who they are', async () => {
    const streams = [await hears(), await hears(), await hears(admin), await hears(admin)];
    const other = await hears(undefined, arrivals, { district: 'Denpasar Timur' });
    await until(() => foreign.listening() === 3);
    for (const one of clients) await listen(one, '{ __typename }').ended;
    foreign.arrive({ plate: 'DK 3' });
    for (const stream of [...streams, other]) expect((await stream.next()).data).toBeTruthy();
    expect(foreign.opened).toHaveLength(3);
    const verifier = new SignatureVerifier(keys);
    const actors = await Promise.all(
      foreign.opened.map(({ headers }) =>
        verifier.actorOf(
          String(headers[signatureHeader]),
          { service: 'trucks', method: 'GET', path: '/graphql', body: '' },
          new Date(),
        ),
      ),
    );
    expect(actors.map((actor) => actor?.role).sort()).toEqual(['ADMIN', 'VISITOR', 'VISITOR']);
    expect(actors.find((actor) => actor?.role === 'ADMIN')).toMatchObject(admin);
  });

  it('says when its line was cut, and opens it again with a new signature', async () => {
    const stream = await hears();
    for (const [cuts, plate] of ['DK 4', 'DK 5'].entries()) {
      await until(() => foreign.opened.length === cuts + 1 && foreign.listening() === 1);
      foreign.arrive({ plate });
      expect((await stream.next()).extensions).toEqual({
        resumable: false,
        ...(cuts === 0 ? {} : { gap: true }),
      });
      foreign.cut();
    }
    await until(() => foreign.opened.length === 3 && foreign.listening() === 1);
    const signatures = foreign.opened.map(({ headers }) => headers[signatureHeader]);
    expect(new Set(signatures).size).toBe(3);
  });

  it('gives what it can when a field fails, without words of the subgraph', async () => {
    const stream = await hears(undefined, 'subscription { truckArrived { plate load } }');
    await until(() => foreign.listening() === 1);
    foreign.arrive({ plate: 'DK 6' });
    const { data, errors } = await stream.next();
    expect(data).toEqual({ truckArrived: { plate: 'DK 6', load: null } });
    expect(errors).toMatchObject([{ path: ['truckArrived', 'load'] }]);
    expect(JSON.stringify(errors)).not.toContain('10.0.0.9');
  });

  it('ends when its subgraph ends it, and with the error it gives', async () => {
    const [ending, refused] = [await hears(), await hears(undefined, arrivals, { district: 'closed' })];
    expect(await codeOf(refused)).toBe('FORBIDDEN');
    await until(() => foreign.listening() === 1);
    foreign.arrive({ plate: 'DK 7' });
    foreign.arrive('over');
    expect(await ending.ended).toBeNull();
    expect((await ending.next()).data).toMatchObject({ truckArrived: { plate: 'DK 7' } });
  });

  it('keeps its line under another schema, and ends when it does not fit that one', async () => {
    const stream = await hears();
    await until(() => foreign.listening() === 1);
    await world.gateway.serve(schema.replace(/\n *load: Int.*/, ''));
    foreign.arrive({ plate: 'DK 9', complaint: 'c1' });
    expect((await stream.next()).data).toMatchObject({
      truckArrived: { complaint: { topic: 'Topic of c1' } },
    });
    expect(foreign.opened).toHaveLength(1);
    await world.gateway.serve(schema.replace(/\n *district: String.*/, ''));
    expect(await codeOf(stream)).toBe('SCHEMA_CHANGED');
    await world.gateway.serve(schema);
  });

  it('gives its line up with the last who listens', async () => {
    const [first, last] = [await hears(), await hears()];
    await until(() => foreign.listening() === 1);
    first.leave();
    await first.ended;
    foreign.arrive({ plate: 'DK 8' });
    await last.next();
    last.leave();
    await until(() => foreign.listening() === 0);
    expect(foreign.opened).toHaveLength(1);
  });
});

it('a subscription of a subgraph that is not there ends with a code', async () => {
  await foreign.stop();
  expect(await codeOf(await hears())).toBe('SUBGRAPH_UNAVAILABLE');
  foreign = await startForeignSubgraph();
});
