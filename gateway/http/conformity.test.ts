import { auditServer } from 'graphql-http';
import { startGateway, type GatewayWorld } from '../../test/support/gateway';

let world: GatewayWorld;

beforeAll(async () => {
  world = await startGateway();
});
afterAll(() => world.stop());

describe('GraphQL over HTTP, by the 61 audits of graphql-http', () => {
  it('is kept to the letter', async () => {
    const results = await auditServer({ url: world.endpoint });
    expect(results).toHaveLength(61);
    expect(results.filter(({ status }) => status !== 'ok')).toEqual([]);
  });
});
