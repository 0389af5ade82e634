import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { filed } from '../test/support/gateway-subgraphs';
import { admin, startGateway, type GatewayWorld } from '../test/support/gateway';

describe.each([
  ['in one process', false],
  ['over HTTP', true],
])('the gateway with subgraphs %s', (_name, remote) => {
  let world: GatewayWorld;

  beforeAll(async () => {
    world = await startGateway({ remote });
  });
  afterAll(() => world.stop());

  it('joins the answers of several subgraphs', async () => {
    const { status, body } = await world.ask('{ complaints { id topic lead { id name } } }', {
      headers: { 'accept-language': 'en' },
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        complaints: ['c1', 'c2'].map((id) => ({
          id,
          topic: `Topic of ${id}`,
          lead: { id: 'PUPR', name: 'Agency PUPR' },
        })),
      },
    });
  });

  it('tells each subgraph who asks, in which language, under which request id', async () => {
    const { body, headers } = await world.ask('{ complaint(id: "c1") { seenAs } }', {
      actor: admin,
      headers: { 'accept-language': 'en-GB', 'x-request-id': 'request-0815' },
    });
    expect(body.data).toEqual({ complaint: { seenAs: 'ADMIN:a-admin:en:request-0815' } });
    expect(headers.get('x-request-id')).toBe('request-0815');
  });

  it('answers what today’s tools ask of the schema', async () => {
    const everything = {
      oneOf: true,
      specifiedByUrl: true,
      inputValueDeprecation: true,
      schemaDescription: true,
    };
    const { status, body } = await world.ask(getIntrospectionQuery(everything));
    expect(status).toBe(200);
    expect(buildClientSchema(body.data).getQueryType()?.getFields()).toHaveProperty('complaints');
  });

  it('answers a question about the schema by its variables, also one that was asked before', async () => {
    const nameOf = async (name: string) => {
      const query = 'query ($name: String!) { __type(name: $name) { name } }';
      return (await world.ask(query, { variables: { name } })).body.data.__type.name;
    };
    expect([await nameOf('Complaint'), await nameOf('Agency'), await nameOf('Complaint')]).toEqual([
      'Complaint',
      'Agency',
      'Complaint',
    ]);
  });

  it('names the place and the reason of a bad variable, without quoting it', async () => {
    const { body } = await world.ask('query($id: ID!) { complaint(id: $id) { id } }', {
      variables: { id: { secret: 'rahasia' } },
    });
    const [{ message }] = body.errors;
    expect(message).toContain('Variable "$id" got invalid value');
    expect(message).toContain('ID cannot represent');
  });

  it('makes a request id where none was given or it is not one', async () => {
    for (const given of ['', 'a b', 'x'.repeat(100)]) {
      const { body, headers } = await world.ask('{ complaint(id: "c1") { seenAs } }', {
        headers: given ? { 'x-request-id': given } : {},
      });
      const id = headers.get('x-request-id');
      expect(id).toMatch(/^[0-9a-f-]{36}$/);
      expect(body.data.complaint.seenAs).toBe(`VISITOR:-:id:${id}`);
    }
  });

  it('writes through a mutation', async () => {
    const query = 'mutation File($input: FileComplaintInput!) { fileComplaint(input: $input) { topic } }';
    const { body } = await world.ask(query, { variables: { input: { topic: 'Jalan\u0000 ᬩᬮᬶ 🛣' } } });
    expect(body).toEqual({ data: { fileComplaint: { topic: 'Jalan\u0000 ᬩᬮᬶ 🛣' } } });
    expect(filed).toContain('Jalan\u0000 ᬩᬮᬶ 🛣');
  });

  it('keeps a code, both languages and the field of bad input, and the rest of the data', async () => {
    const { body } = await world.ask('{ fail(how: "input") complaint(id: "c1") { id } }');
    expect(body.data).toEqual({ fail: null, complaint: { id: 'c1' } });
    expect(body.errors).toEqual([
      {
        message: 'Batu salah.',
        locations: [{ line: 1, column: 3 }],
        path: ['fail'],
        extensions: {
          code: 'BAD_STONE',
          messages: { id: 'Batu salah.', en: 'Bad stone.' },
          field: 'input.stone',
        },
      },
    ]);
  });

  it('masks a fault under the request id', async () => {
    const { body, headers } = await world.ask('{ fail(how: "fault") }');
    expect(body.errors[0].extensions).toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      requestId: headers.get('x-request-id'),
    });
    expect(JSON.stringify(body)).not.toMatch(/hunter2|serviceName|stack|complaints/);
    expect(world.logged.join('')).toContain(headers.get('x-request-id'));
    expect(world.logged.join('')).not.toContain('hunter2');
  });

  it('calls a value that only the subgraph can read the client’s input', async () => {
    const query = 'mutation($input: FileComplaintInput!) { fileComplaint(input: $input) { topic } }';
    const { body } = await world.ask(query, { variables: { input: { topic: 'x', incidentDate: 'soon' } } });
    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(filed).not.toContain('x');
  });

  it('answers names that are special to JavaScript and harms no prototype', async () => {
    const { body } = await world.ask(
      '{ __proto__: complaint(id: "c1") { constructor: id toString: topic } }',
    );
    expect(JSON.stringify(body)).toBe('{"data":{"__proto__":{"constructor":"c1","toString":"Topic of c1"}}}');
    expect(Object.getOwnPropertyNames({})).toEqual([]);
    expect(({} as Record<string, unknown>)['toString']).toBe(Object.prototype.toString);
  });

  it('logs one line per request without its text', async () => {
    world.logged.length = 0;
    await world.ask('query Look { complaint(id: "c-very-private") { id } }', { actor: admin });
    const lines = world.logged.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ operation: 'Look', type: 'query', status: 200, role: 'ADMIN' });
    expect(world.logged.join('')).not.toMatch(/c-very-private|a-admin/);
  });
});
