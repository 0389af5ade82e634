import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { startGateway, type GatewayWorld } from '../../test/support/gateway';
import { defaultQuery } from './graphiql';
import type { KeptMail } from '../../platform/runtime/mail/mailbox';

const nasty = '<script>alert("x")</script> & \'co\'';
const letter: KeptMail = {
  id: '20260302T0900-a',
  to: 'made@example.org',
  subject: nasty,
  date: new Date('2026-03-02T01:30:00Z'),
  text: `${nasty}\nhttps://hub.example/activate?token=1"><script>`,
  links: ['https://hub.example/activate?token=1', 'https://hub.example/"><script>'],
};
const mailbox = {
  list: async () => [letter],
  read: async (id: string) => (id === letter.id ? letter : null),
};

let world: GatewayWorld;
beforeAll(async () => {
  world = await startGateway({ parts: { mailbox } });
});
afterAll(() => world.stop());

async function page(path: string) {
  const response = await fetch(`${world.url}${path}`);
  return {
    status: response.status,
    policy: response.headers.get('content-security-policy') ?? '',
    headers: response.headers,
    text: await response.text(),
  };
}

describe('what the pages send', () => {
  const root = join(__dirname, '..', '..');
  const schema = buildSchema(readFileSync(join(root, 'schema', 'api.graphql'), 'utf8'));
  const script = readFileSync(join(root, 'web', 'account-page.js'), 'utf8');
  const sent = [...script.matchAll(/'(mutation [^']+)'/g)].map(([, query = '']) => query);

  const tracking = readFileSync(join(root, 'web', 'track.js'), 'utf8');
  const tracked = [...tracking.matchAll(/`((?:mutation|query) [^`]+)`/g)].map(([, query = '']) => query);

  it('to follow a complaint is in the schema, and a word in every language', () => {
    expect(tracked).toHaveLength(8);
    for (const query of tracked) expect(validate(schema, parse(query))).toEqual([]);
    const wording = readFileSync(join(root, 'web', 'track-words.js'), 'utf8');
    const keysIn = (text: string) => [...text.matchAll(/^\s+(\w+):/gm)].map(([, key]) => key);
    const [, indonesian = '', english = ''] = wording.split(/^ {2}(?:id|en): \{$/m);
    expect(keysIn(indonesian)).toEqual(keysIn(english));
    const html = readFileSync(join(root, 'web', 'track.html'), 'utf8');
    const asked = [...html.matchAll(/data-word="(\w+)"/g)].map(([, word]) => word);
    expect(keysIn(english)).toEqual(expect.arrayContaining(asked));
  });

  it('to follow a complaint is kept nowhere and put into no address', () => {
    expect(tracking).not.toMatch(/localStorage|sessionStorage|document\.cookie|innerHTML|insertAdjacentHTML/);
    const addresses = [...tracking.matchAll(/fetch\('([^']+)'/g)].map(([, address]) => address);
    expect(addresses).toEqual(['/graphql']);
  });

  const confirming = readFileSync(join(root, 'web', 'confirm-mail.js'), 'utf8');
  const confirmed = [...confirming.matchAll(/'((?:mutation|query) [^']+)'/g)].map(([, query = '']) => query);

  it('to confirm a mail shows it as text', () => {
    expect(confirming).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write/);
  });

  it('is in the schema', () => {
    expect([sent.length, confirmed.length]).toEqual([3, 3]);
    for (const query of [...sent, ...confirmed, defaultQuery])
      expect(validate(schema, parse(query))).toEqual([]);
  });
});

describe('the pages of the gateway', () => {
  it.each([
    '/',
    '/activate?token=1',
    '/reset-password?token=1',
    '/complaints/1',
    '/unsubscribe?token=1',
    '/confirm-mail?token=1',
    '/notices',
    '/track',
    '/mailbox',
    `/mailbox/${letter.id}`,
    '/graphiql',
  ])('at %s load nothing of another host', async (path) => {
    const { status, policy, headers, text } = await page(path);
    expect(status).toBe(200);
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toMatch(/https?:|\*/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    // What stands in the page itself is refused by its own policy.
    if (policy.includes("style-src 'self'; script-src 'self'"))
      expect(text).not.toMatch(/ style=|<style|<script>| on\w+="/);
    if (path !== '/graphiql') expect(text).not.toMatch(/(src|href)="(https?:)?\/\/(?!hub\.example)/);
  });

  it('show letters with everything in them escaped', async () => {
    for (const path of ['/mailbox', `/mailbox/${letter.id}`]) {
      const { text } = await page(path);
      expect(text).not.toContain('<script>');
      expect(text).toContain('&lt;script&gt;');
    }
    expect((await page(`/mailbox/${letter.id}`)).text).toContain(
      'href="https://hub.example/activate?token=1"',
    );
  });

  it('give letters to tools as JSON', async () => {
    expect(JSON.parse((await page('/mailbox.json')).text)).toEqual([
      { id: letter.id, to: letter.to, subject: nasty, date: '2026-03-02T01:30:00.000Z' },
    ]);
    expect(JSON.parse((await page(`/mailbox/${letter.id}.json`)).text)).toMatchObject({
      links: letter.links,
    });
    expect((await page('/mailbox/nothing.json')).status).toBe(404);
    expect((await page('/mailbox/..%2f..%2fetc')).status).toBe(404);
  });

  it('let GraphiQL run its own script and no other', async () => {
    const { policy, text, headers } = await page('/graphiql');
    expect(policy).toMatch(/script-src 'sha256-[^']+' blob:;/);
    expect(text).toContain('"endpoint":"/graphql"');
    expect(text).toContain('"subscriptionsProtocol":"WS"');
    expect(headers.get('content-encoding')).toBe('gzip');
  });

  it('change nothing by being opened, and act through a script of ours', async () => {
    world.executed.length = 0;
    const { text } = await page('/activate?token=1');
    expect(text).toContain('<script src="/assets/account-page.js" defer></script>');
    const script = await page('/assets/account-page.js');
    expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect((await page('/assets/hub.css')).headers.get('content-type')).toMatch(/^text\/css/);
    expect(world.executed).toEqual([]);
  });

  it('are not there in production, unless asked for', async () => {
    const production = await startGateway({ env: { HUB_ENVIRONMENT: 'production' } });
    expect((await fetch(`${production.url}/graphiql`)).status).toBe(404);
    expect((await fetch(`${production.url}/mailbox`)).status).toBe(404);
    expect(await (await fetch(production.url)).text()).not.toMatch(/graphiql|mailbox/i);
    await production.stop();
    const opened = await startGateway({
      env: { HUB_ENVIRONMENT: 'production', GRAPHIQL: 'on', INTROSPECTION: 'on' },
    });
    expect((await fetch(`${opened.url}/graphiql`)).status).toBe(200);
    expect((await opened.ask('{ __schema { queryType { name } } }')).status).toBe(200);
    await opened.stop();
  });
});
