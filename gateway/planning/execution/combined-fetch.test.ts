import type { Fetched } from './run';
import { composedHub, federation } from '../../../test/support/federation/composed-hub';

const complaints = `${federation('"@key"')}
type Query { complaints: [Complaint!]! }
type Complaint @key(fields: "id") { id: ID! lead: Agency helper: Agency }
type Agency @key(fields: "id", resolvable: false) { id: ID! }`;
const agencies = `${federation('"@key"')}
type Agency @key(fields: "id") { id: ID! name: String! motto: String }`;
const query = '{ complaints { lead { name } helper { motto } } }';

const agency = (id: string) => ({ __typename: 'Agency', id });
const listed = [
  { lead: agency('PUPR'), helper: agency('DLHK') },
  { lead: agency('DLHK'), helper: agency('PUPR') },
];

/** The hub, with the agencies' answer to each of their calls. */
function hub(answer: (call: number, variables: Readonly<Record<string, unknown>>) => Fetched, list = listed) {
  let calls = 0;
  const world = composedHub({ complaints, agencies }, (name, { variables }) => {
    if (name === 'complaints') return { data: { complaints: structuredClone(list) } };
    calls += 1;
    return structuredClone(answer(calls, variables));
  });
  const ofAgencies = () =>
    world.asked.filter(({ name }) => name === 'agencies').map(({ request }) => request);
  return { ...world, ofAgencies };
}

const names = [{ name: 'Dinas PUPR' }, { name: 'Dinas LHK' }];
const mottos = [{ motto: 'Bersih' }, { motto: 'Kuat' }];
const whole = [
  { lead: { name: 'Dinas PUPR' }, helper: { motto: 'Bersih' } },
  { lead: { name: 'Dinas LHK' }, helper: { motto: 'Kuat' } },
];
const oneOfThem = (variables: Readonly<Record<string, unknown>>, call: number): Fetched =>
  'e0' in variables
    ? { data: null, errors: [{ message: 'rusak', path: ['e1'] }] }
    : { data: { _entities: call === 2 ? names : mottos } };

describe('what one subgraph owns at several places of an answer', () => {
  it('is asked for by one call, and each place has its own', async () => {
    const { ask, ofAgencies } = hub(() => ({ data: { e0: names, e1: mottos } }));
    expect(await ask(query)).toEqual({ data: { complaints: whole } });
    const [call, ...others] = ofAgencies();
    expect(others).toEqual([]);
    expect(call?.variables).toEqual({
      e0: [agency('PUPR'), agency('DLHK')],
      e1: [agency('DLHK'), agency('PUPR')],
    });
  });

  it('is asked for alone where the other places are empty', async () => {
    const { ask, ofAgencies } = hub(
      () => ({ data: { _entities: [{ name: 'Dinas PUPR' }] } }),
      [{ lead: agency('PUPR'), helper: null as never }],
    );
    expect(await ask(query)).toEqual({
      data: { complaints: [{ lead: { name: 'Dinas PUPR' }, helper: null }] },
    });
    expect(ofAgencies().map(({ variables }) => variables)).toEqual([{ representations: [agency('PUPR')] }]);
  });

  it('fails at its own place', async () => {
    const { ask } = hub(() => ({
      data: { e0: [names[0], null], e1: mottos },
      errors: [{ message: 'tidak ada', path: ['e0', 1, 'name'] }],
    }));
    const { data, errors = [] } = await ask(query);
    expect(data?.['complaints']).toEqual([whole[0], { ...whole[1], lead: null }]);
    expect(errors.map(({ path }) => path)).toEqual([['complaints', 1, 'lead', 'name']]);
  });

  it('is asked for one by one when what is wrong with one has taken all along', async () => {
    const { ask, ofAgencies } = hub((call, variables) => oneOfThem(variables, call));
    expect(await ask(query)).toEqual({ data: { complaints: whole } });
    expect(ofAgencies()).toHaveLength(3);
  });

  it('is missing at all of its places when the subgraph cannot be had', async () => {
    const extensions = { code: 'SUBGRAPH_UNAVAILABLE' };
    const { ask, ofAgencies } = hub(() => ({ errors: [{ message: 'tidak ada', extensions }] }));
    const { data, errors = [] } = await ask(query);
    expect(data?.['complaints']).toEqual([
      { lead: null, helper: { motto: null } },
      { lead: null, helper: { motto: null } },
    ]);
    expect(new Set(errors.map((error) => error.extensions?.['code']))).toEqual(
      new Set(['SUBGRAPH_UNAVAILABLE']),
    );
    expect(ofAgencies()).toHaveLength(1);
  });
});

describe('a fetch that nothing waits for', () => {
  it('joins a later one for the same objects', async () => {
    const goods = `${federation('"@key"')}
type Query { goods: [Good!]! }
type Good @key(fields: "id") { id: ID! }`;
    const prices = `${federation('"@key"')}
type Good @key(fields: "id") { id: ID! price: Int! }`;
    const stock = `${federation('"@key" "@external" "@requires"')}
type Good @key(fields: "id") { id: ID! price: Int! @external left: Int! fee: Int! @requires(fields: "price") }`;
    const good = { __typename: 'Good', id: '1' };
    const { ask, asked } = composedHub({ goods, prices, stock }, (name) => {
      if (name === 'goods') return { data: { goods: [{ ...good }] } };
      if (name === 'prices') return { data: { _entities: [{ price: 5 }] } };
      return { data: { e0: [{ left: 7 }], e1: [{ fee: 1 }] } };
    });
    expect(await ask('{ goods { left fee } }')).toEqual({ data: { goods: [{ left: 7, fee: 1 }] } });
    expect(asked.map(({ name }) => name)).toEqual(['goods', 'prices', 'stock']);
    expect(asked.at(-1)?.request.variables).toEqual({ e0: [good], e1: [{ ...good, price: 5 }] });
  });
});
