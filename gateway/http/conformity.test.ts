import { serverAudits } from 'graphql-http';
import { startGateway, type GatewayWorld } from '../../test/support/gateway';

let world: GatewayWorld;

beforeAll(async () => {
  world = await startGateway();
});
afterAll(() => world.stop());

/** Queries by GET from a page of any origin: refused without a header that makes the browser ask first. */
const heldBackByCsrfPrevention = ['5A70', 'D6D5', '6A70'];

async function notOk(headers: Record<string, string>): Promise<string[]> {
  const fetchFn = (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), ...headers } });
  const audits = serverAudits({ url: world.endpoint, fetchFn });
  const results = await Promise.all(audits.map(async (audit) => ({ ...(await audit.fn()), id: audit.id })));
  expect(results).toHaveLength(61);
  return results.filter(({ status }) => status !== 'ok').map(({ id }) => id);
}

describe('GraphQL over HTTP, by the 61 audits of graphql-http', () => {
  it('is kept to the letter by a client that names itself', async () => {
    expect(await notOk({ 'apollo-require-preflight': 'yes' })).toEqual([]);
  });

  it('is kept without such a header too, but for GET, which nobody has to allow', async () => {
    expect((await notOk({})).sort()).toEqual([...heldBackByCsrfPrevention].sort());
  });
});
