import { getNamedType, isListType, getNullableType, isObjectType, type GraphQLField } from 'graphql';
import { waysIn } from '../../contracts/expectations/ways-in';
import { wholeSelection } from '../../support/whole-selection';
import { startPlenty, type Plenty } from './plenty';
import { recordStatements, type Cost } from './recorded-statements';
import { neverSeveral, statementRows } from './statement-rows';

/** No resolver asks once per row: with more rows a service sends longer statements, not more of them. */
const few = 5;
const many = 50;
/** Levels of objects within what is listed: of its parts, their parts and the parts of those. */
const depth = 4;
const patience = 300_000;

const rows = Object.entries(statementRows).flatMap(([subgraph, ways]) =>
  Object.entries(ways).map(([way, row]) => ({ subgraph, way, row })),
);
let plenty: Plenty;
const costs = new Map<string, Cost>();
const nameOf = (subgraph: string, way: string, size: number) => `${subgraph} ${way} ${size}`;

beforeAll(async () => {
  plenty = await startPlenty();
  for (const size of [few, many]) {
    await plenty.growTo(size);
    for (const { subgraph, way, row } of rows) {
      const ask = asking({ subgraph, way, row }, size);
      costs.set(nameOf(subgraph, way, size), await recordStatements(ask));
    }
  }
}, patience);
afterAll(() => plenty.end());

/** Everything of so many, by the public door; entities at the subgraph itself. */
function asking({ subgraph, way, row: { as, given = {} } }: (typeof rows)[number], size: number) {
  const service = plenty.hub.services.all.find((each) => each.subgraph.name === subgraph);
  if (!service) throw new Error(`no subgraph ${subgraph}`);
  const { schema } = service.subgraph;
  const [root = '', name = ''] = way.split('.');
  if (root === '_entities') {
    const type = schema.getType(name);
    if (!type) throw new Error(`no ${name} in ${subgraph}`);
    const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on ${name} ${wholeSelection(schema, type, depth)} } }`;
    const of = plenty.keys(name).map((key) => ({ __typename: name, ...key }));
    return async () => countOf(await plenty.askSubgraph(as, subgraph, { query, variables: { of } }));
  }
  const field = plenty.api.getQueryType()?.getFields()[name];
  if (!field) throw new Error(`no ${way}`);
  const { declared, passed, variables } = argumentsOf(field, { first: size, ...given });
  const query = `query${declared} { ${name}${passed} ${wholeSelection(plenty.api, getNamedType(field.type), depth)} }`;
  return async () => countOf(await plenty.ask(as, { of: subgraph, query, variables }));
}

function argumentsOf({ args }: GraphQLField<unknown, unknown>, given: Readonly<Record<string, unknown>>) {
  const used = args.filter((argument) => argument.name in given);
  const inBrackets = (parts: readonly string[]) => (parts.length > 0 ? `(${parts.join(', ')})` : '');
  return {
    declared: inBrackets(used.map((argument) => `$${argument.name}: ${String(argument.type)}`)),
    passed: inBrackets(used.map((argument) => `${argument.name}: $${argument.name}`)),
    variables: Object.fromEntries(used.map((argument) => [argument.name, given[argument.name]])),
  };
}

function countOf({ data, errors }: Awaited<ReturnType<Plenty['ask']>>): number {
  if (errors) throw new Error(JSON.stringify(errors));
  const [value] = Object.values(data as Record<string, { readonly nodes?: unknown[] } | unknown[]>);
  const listed = Array.isArray(value) ? value : (value?.nodes ?? []);
  return listed.filter((item) => item !== null).length;
}

describe('every list and every entity', () => {
  it.each(rows)('$way of $subgraph costs as many statements with 50 as with 5', ({ subgraph, way, row }) => {
    const [five, fifty] = [few, many].map((size) => costs.get(nameOf(subgraph, way, size)));
    if (!five || !fifty) throw new Error('not asked');
    if (row.grows !== false) expect(fifty.rows).toBeGreaterThan(five.rows);
    expect({ rows: fifty.rows, more: fifty.beyond(five) }).toEqual({ rows: fifty.rows, more: [] });
    expect({ way, statements: fifty.statements.length }).toEqual({ way, statements: row.statements });
  });

  it('has its row', () => {
    const missing = Object.keys(statementRows).flatMap((subgraph) =>
      waysIn(subgraph)
        .filter((way) => isListed(way) && !neverSeveral.has(`${subgraph} ${way}`))
        .filter((way) => !statementRows[subgraph]?.[way])
        .map((way) => `${way} of ${subgraph}: say in statement-rows.ts what it costs`),
    );
    expect(missing).toEqual([]);
  });
});

function isListed(way: string): boolean {
  const [root, name = ''] = way.split('.');
  if (root === '_entities') return true;
  const field = root === 'Query' ? plenty.api.getQueryType()?.getFields()[name] : undefined;
  if (!field) return false;
  const type = getNamedType(field.type);
  return isListType(getNullableType(field.type)) || (isObjectType(type) && 'edges' in type.getFields());
}
