import { composedHub, federation } from '../../../test/support/federation/composed-hub';

const complaints = `${federation('"@key"')}
type Query { complaints: [Complaint] first: Complaint! }
type Complaint @key(fields: "id") { id: ID! topic: String! agency: Agency }
type Agency @key(fields: "id", resolvable: false) { id: ID! }`;
const agencies = `${federation('"@key"')}
type Query { agencies: [Agency] }
type Agency @key(fields: "id") { id: ID! name: String! motto: String }`;

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    topic: 'Jalan rusak',
    agency: { __typename: 'Agency', id: `a${index % 3}` },
  }));

describe('the execution of a plan', () => {
  it('asks for equal representations once and gives all of them the answer', async () => {
    const { ask, asked } = composedHub({ complaints, agencies }, (name, { variables }) =>
      name === 'complaints'
        ? { data: { complaints: many(100) } }
        : {
            data: {
              _entities: (variables['representations'] as { id: string }[]).map(({ id }) => ({
                name: `Dinas ${id}`,
              })),
            },
          },
    );
    const { data, errors } = await ask('{ complaints { agency { name } } }');
    expect(errors).toBeUndefined();
    expect(asked[1]?.request.variables['representations']).toHaveLength(3);
    expect(data?.['complaints']).toHaveLength(100);
    expect(data?.['complaints']).toEqual(
      many(100).map(({ agency }) => ({ agency: { name: `Dinas ${agency.id}` } })),
    );
  });

  it('tells an error at every object that waited for the answer, with the place in the query', async () => {
    const { ask } = composedHub({ complaints, agencies }, (name) =>
      name === 'complaints'
        ? { data: { complaints: [null, ...many(4)] } }
        : {
            data: { _entities: [null, { name: 'Dinas a1' }, { name: 'Dinas a2' }] },
            errors: [{ message: 'tidak ada', path: ['_entities', 0, 'name'] }],
          },
    );
    const { data, errors = [] } = await ask('{ complaints { agency { name } } }');
    expect(data?.['complaints']).toEqual([
      null,
      { agency: null },
      { agency: { name: 'Dinas a1' } },
      { agency: { name: 'Dinas a2' } },
      { agency: null },
    ]);
    expect(errors.map(({ path }) => path)).toEqual([
      ['complaints', 1, 'agency', 'name'],
      ['complaints', 4, 'agency', 'name'],
    ]);
    expect(errors[0]?.locations).toEqual([{ line: 1, column: 25 }]);
  });

  it('lets a null rise to where null may stand, and says so once when no subgraph did (6.4.4)', async () => {
    const { ask } = composedHub({ complaints, agencies }, () => ({
      data: { first: { id: 'c1', topic: null } },
    }));
    const { data, errors = [] } = await ask('{ first { topic } }');
    expect(data).toBeNull();
    expect(errors.map(({ message, path }) => [message, path])).toEqual([
      ['Cannot return null for non-nullable field Complaint.topic.', ['first', 'topic']],
    ]);
  });

  it('keeps what was found when a subgraph cannot be had', async () => {
    const { ask } = composedHub({ complaints, agencies }, (name) => {
      if (name === 'agencies') throw new Error('gone');
      return { data: { complaints: many(1) } };
    });
    const { data, errors = [] } = await ask('{ complaints { topic agency { motto } } }');
    expect(data).toEqual({ complaints: [{ topic: 'Jalan rusak', agency: { motto: null } }] });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.originalError?.message).toBe('gone');
  });

  it.each([
    [{}],
    [null],
    [{ _entities: null }],
    [{ _entities: [] }],
    [{ _entities: 'x' }],
    [{ _entities: [1] }],
  ])('survives a subgraph that answers with other entities: %j', async (data) => {
    const { ask } = composedHub({ complaints, agencies }, (name) =>
      name === 'complaints' ? { data: { complaints: many(1) } } : { data },
    );
    const answer = await ask('{ complaints { agency { motto } } }');
    expect(answer.data).toEqual({ complaints: [{ agency: { motto: null } }] });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'takes %s for a name like any other, from clients and from subgraphs',
    async (name) => {
      const poison = JSON.parse(`{"${name}": {"polluted": true}, "id": "c1", "topic": "a"}`) as Record<
        string,
        unknown
      >;
      const { ask } = composedHub({ complaints, agencies }, (service) =>
        service === 'complaints'
          ? { data: { first: { ...many(1)[0], ...JSON.parse(`{"${name}": "b"}`), more: poison } } }
          : { data: { _entities: [JSON.parse(`{"${name}": {"polluted": true}, "name": "Dinas"}`)] } },
      );
      const { data } = await ask(`{ first { ${name}: topic agency { name } } }`);
      expect(JSON.stringify(data)).toBe(`{"first":{"${name}":"b","agency":{"name":"Dinas"}}}`);
      expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );

  it('refuses bad variables before anything is fetched', async () => {
    const { ask, asked } = composedHub({ complaints, agencies }, () => ({ data: {} }));
    const { errors } = await ask('query ($yes: Boolean!) { first { topic @include(if: $yes) } }', {
      yes: 'ya',
    });
    expect(errors?.[0]?.message).toMatch(/Boolean cannot represent/);
    expect(asked).toEqual([]);
  });

  it('answers what is asked of the schema beside the data', async () => {
    const { ask } = composedHub({ complaints, agencies }, () => ({ data: { first: { topic: 'a' } } }));
    const { data } = await ask('{ first { topic } s: __schema { queryType { name } } __typename }');
    expect(data).toEqual({ first: { topic: 'a' }, s: { queryType: { name: 'Query' } }, __typename: 'Query' });
  });

  it('gives arguments taken from the surroundings, and asks apart where these differ', async () => {
    const shop = `${federation('"@key" "@context" "@fromContext"')}
type Query { orders: [Order] }
type Order @key(fields: "id") @context(name: "order") { id: ID! currency: String lines: [Line] }
type Line @key(fields: "id") { id: ID! price(in: String @fromContext(field: "$order { currency }")): String }`;
    const { ask, asked } = composedHub(
      { shop, agencies },
      (_name, { variables: { representations, ...context } }) => {
        if (!Array.isArray(representations)) {
          const line = (id: string) => ({ __typename: 'Line', id });
          const order = (id: string, currency: string) => {
            return { __typename: 'Order', id, currency, lines: [line(`${id}1`), line(`${id}2`)] };
          };
          return { data: { orders: [order('a', 'IDR'), order('b', 'USD'), order('c', 'IDR')] } };
        }
        const [currency] = Object.values(context);
        const priced = representations.map(({ id }) => ({ price: `${String(id)} in ${String(currency)}` }));
        return { data: { _entities: priced } };
      },
    );
    const { data, errors } = await ask('{ orders { lines { price } } }');
    expect(errors).toBeUndefined();
    expect(data?.['orders']).toEqual([
      { lines: [{ price: 'a1 in IDR' }, { price: 'a2 in IDR' }] },
      { lines: [{ price: 'b1 in USD' }, { price: 'b2 in USD' }] },
      { lines: [{ price: 'c1 in IDR' }, { price: 'c2 in IDR' }] },
    ]);
    expect(asked.filter(({ request }) => 'representations' in request.variables)).toHaveLength(2);
  });

  it('gives a field that fragments on two types ask for with different arguments to each its own', async () => {
    const library = `${federation('"@key"')}
type Query { found: [Found] }
union Found = Film | Book
type Film { part: Part }
type Book { part: Part }
type Part @key(fields: "id") { id: ID! }`;
    const pictures = `${federation('"@key"')}
type Part @key(fields: "id") { id: ID! picture(size: Int): String }`;
    const { ask } = composedHub({ library, pictures }, (name, { query, variables }) => {
      const part = (id: string) => ({ part: { __typename: 'Part', id } });
      if (name === 'library') {
        return {
          data: {
            found: [
              { __typename: 'Film', ...part('1') },
              { __typename: 'Book', ...part('2') },
            ],
          },
        };
      }
      const each = query.matchAll(/(\w+): _entities\(representations: \$(\w+)\)[^)]*size: (\d)/g);
      const answers = [...each].map(([, alias = '', given = '', size]) => {
        const asked = variables[given] as { id: string }[];
        return [alias, asked.map(({ id }) => ({ picture: `${id} in size ${size}` }))] as const;
      });
      return { data: Object.fromEntries(answers) };
    });
    const { data } = await ask(
      '{ found { ... on Film { part { picture(size: 1) } } ... on Book { part { picture(size: 2) } } } }',
    );
    expect(data?.['found']).toEqual([
      { part: { picture: '1 in size 1' } },
      { part: { picture: '2 in size 2' } },
    ]);
  });
});

describe('an operation that nobody waits for any more', () => {
  const desks = `${federation('"@key"')}
type Query { desk: String }
type Mutation { file: Complaint }
type Complaint @key(fields: "id") { id: ID! }`;
  const notices = `${federation('"@key"')}
type Mutation { notify: String }
type Complaint @key(fields: "id") { id: ID! notice: String }`;

  /** Gone while `while` is being fetched; tells what was fetched, and what could be cut. */
  async function leaving(query: string, fetchOf: string) {
    const gone = new AbortController();
    const { ask, asked } = composedHub({ desks, notices }, (_name, request) => {
      if (request.query.includes(fetchOf)) gone.abort();
      return { data: { desk: 'a', notify: 'b', file: { __typename: 'Complaint', id: 'c1' } } };
    });
    await ask(query, {}, gone.signal);
    return asked.map(({ request: { query: sent, signal } }) => [
      sent,
      signal ? 'can be cut' : 'is carried out',
    ]);
  }

  it('asks nothing more', async () => {
    expect(await leaving('{ desk }', 'desk')).toEqual([['{desk}', 'can be cut']]);
    expect(await leaving('mutation { file { notice } }', 'file')).toEqual([
      ['mutation{file{__typename id}}', 'is carried out'],
    ]);
  });

  it('is carried out whole where it writes and was begun', async () => {
    expect(await leaving('mutation { file { notice } notify }', 'file')).toEqual([
      ['mutation{file{__typename id}}', 'is carried out'],
      ['mutation{notify}', 'is carried out'],
    ]);
  });

  it('is not begun when it was left before', async () => {
    const { ask, asked } = composedHub({ desks, notices }, () => ({ data: {} }));
    await ask('mutation { notify }', {}, AbortSignal.abort());
    expect(asked).toEqual([]);
  });
});
