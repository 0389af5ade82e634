import { parse } from 'graphql';
import { composedSupergraph } from '../../platform/runtime/graphql/composed-supergraph';
import { friendsOf, hardSubgraphs } from '../../test/support/federation/hard-to-plan';
import { startGateway, type GatewayWorld } from '../../test/support/gateway';
import { listen, liveClient } from '../../test/support/live-client';
import { GatewayRefusal } from '../errors/gateway-refusal';
import { loadSupergraph, type LoadedSupergraph } from './supergraph';

const animals = composedSupergraph(hardSubgraphs);

function planned(supergraph: LoadedSupergraph, query: string): unknown {
  try {
    return supergraph.planOf(query, parse(query), null).node?.kind;
  } catch (error) {
    return error;
  }
}

describe('an operation that the planner would be busy with for years', () => {
  const supergraph = loadSupergraph(animals);
  const query = `{ evenAnimal { ${friendsOf(9)} } }`;
  const refused = planned(supergraph, query);

  it('is refused at the last step that it may take', () => {
    expect(refused).toBeInstanceOf(GatewayRefusal);
    expect(refused).toMatchObject({ code: 'TOO_HARD_TO_PLAN', limit: 2_500 });
  });

  it('is refused without another look when it comes again', () => {
    expect(planned(supergraph, query)).toBe(refused);
  });

  it('takes nothing from the next one', () => {
    expect(planned(supergraph, '{ evenAnimal { evenName } }')).toBe('Fetch');
    expect(planned(supergraph, `{ evenAnimal { ${friendsOf(1)} } }`)).toBe('Sequence');
  });
});

describe('the limit', () => {
  const query = `{ evenAnimal { ${friendsOf(2)} } }`;

  it('decides alone what is planned', () => {
    expect(planned(loadSupergraph(animals, 1), query)).toMatchObject({ limit: 100 });
    expect(planned(loadSupergraph(animals, 1_000), query)).toBe('Sequence');
  });

  it('grows with what is asked for', () => {
    const fields = Array.from({ length: 150 }, (_, index) => `name${index}: evenName`).join(' ');
    const asked = `{ evenAnimal { ${fields} ${friendsOf(9)} } }`;
    expect(planned(loadSupergraph(animals, 10), asked)).toMatchObject({ limit: 1_700 });
  });
});

describe('a client that asks for too much', () => {
  let world: GatewayWorld;

  beforeAll(async () => {
    world = await startGateway({ env: { LIMIT_PLAN_STEPS: '1' } });
  });
  afterAll(() => world.stop());

  const agencies = Array.from({ length: 45 }, (_, index) => `a${index}: lead { name }`).join(' ');
  const query = `{ complaint(id: "c1") { ${agencies} } }`;
  const refusal = { extensions: { code: 'TOO_HARD_TO_PLAN', limit: 100 } };

  it('is refused over HTTP, and nobody is asked', async () => {
    const { status, body } = await world.ask(query, { headers: { 'accept-language': 'en' } });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [refusal] });
    expect(body.data).toBeUndefined();
    expect(body.errors[0].message).toBe('The query is too hard to plan. Ask for less of it at once.');
    expect(world.executed).toEqual([]);
    expect((await world.ask('{ complaint(id: "c1") { id } }')).body.data).toEqual({
      complaint: { id: 'c1' },
    });
  });

  it('is refused on a live connection, which goes on', async () => {
    const client = liveClient(world.endpoint);
    expect(await listen(client, query).ended).toMatchObject([refusal]);
    const subscription = `subscription { complaintChanged(complaint: "c1") { ${agencies} } }`;
    expect(await listen(client, subscription).ended).toMatchObject([refusal]);
    expect((await listen(client, '{ complaint(id: "c1") { id } }').next()).data).toEqual({
      complaint: { id: 'c1' },
    });
    await client.dispose();
  });
});
