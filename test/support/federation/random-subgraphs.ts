import { Dice } from './dice';

/** A made-up field of a made-up entity. */
interface Field {
  readonly name: string;
  readonly type: string;
  /** Subgraphs that can answer it. */
  readonly homes: readonly string[];
  /** Of another subgraph, needed to answer it. */
  readonly requires: string | null;
  readonly isLeaf: boolean;
}

const names = ['a', 'b', 'c'] as const;
const entities = ['E0', 'E1', 'E2', 'E3'];
const leaves = ['String', 'Int', 'Colour', '[String]', 'Json', 'Boolean', 'Float', '[[Int]]'];

/** Type definitions of three subgraphs that share entities; every throw of the dice is another city. */
export function randomSubgraphs(seed: number): ReadonlyMap<string, string> {
  const dice = new Dice(seed);
  const fields = new Map(entities.map((entity) => [entity, fieldsOf(entity, dice)]));
  const withInterface = dice.chance(60);
  const interfaceObject = withInterface && dice.chance(60);
  const codeHome = dice.oneOf(['b', 'c'] as const);
  return new Map(
    names.map((home) => {
      const types = entities.map((entity) =>
        typeIn(home, {
          entity,
          fields: fields.get(entity) ?? [],
          dice,
          withInterface,
          byCode: entity === 'E3' && home === codeHome,
        }),
      );
      return [
        home,
        [
          header,
          common,
          ...types,
          ...rootsIn(home, { withInterface }),
          ...more(home, withInterface, interfaceObject),
        ].join('\n'),
      ];
    }),
  );
}

const header = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@interfaceObject"])`;
const common = `scalar Json
enum Colour { RED GREEN }
type Value @shareable { text: String number: Int! inner: Value }`;

function fieldsOf(entity: string, dice: Dice): readonly Field[] {
  const count = 4 + dice.roll(5);
  const fields: Field[] = [];
  for (let index = 0; index < count; index += 1) {
    const kind = dice.roll(10);
    const isLeaf = kind < 5;
    const bare = isLeaf
      ? dice.oneOf(leaves)
      : kind < 7
        ? dice.oneOf(entities)
        : kind === 7
          ? 'Value'
          : kind === 8
            ? '[Value]'
            : 'Thing';
    const type =
      !isLeaf && dice.chance(40) && !bare.startsWith('[') ? `[${bare}${dice.chance(30) ? '!' : ''}]` : bare;
    const home = dice.oneOf(names);
    const other = dice.oneOf(names);
    const homes = dice.chance(20) && other !== home ? [home, other] : [home];
    const before = fields.filter(
      (field) => field.isLeaf && field.requires === null && !field.homes.includes(home),
    );
    const requires =
      homes.length === 1 && isLeaf && before.length > 0 && dice.chance(50) ? dice.oneOf(before).name : null;
    fields.push({
      name: `f${index}`,
      type: requires ? 'String' : `${type}${dice.chance(25) ? '!' : ''}`,
      ...{ homes, requires, isLeaf },
    });
  }
  return fields.map((field) => ({ ...field, name: field.name, type: `${field.type}` }));
}

interface TypeIn {
  readonly entity: string;
  readonly fields: readonly Field[];
  readonly dice: Dice;
  readonly withInterface: boolean;
  /** This subgraph knows the entity by another key. */
  readonly byCode: boolean;
}

function typeIn(home: string, { entity, fields, withInterface, byCode }: TypeIn): string {
  const own = fields.filter(({ homes }) => homes.includes(home));
  const needed = new Set(own.flatMap(({ requires }) => (requires ? [requires] : [])));
  const external = fields.filter(({ name, homes }) => needed.has(name) && !homes.includes(home));
  const lines = own.map(({ name, type, homes, requires }) => {
    const marks = [homes.length > 1 ? '@shareable' : '', requires ? `@requires(fields: "${requires}")` : ''];
    return `  ${name}: ${type} ${marks.join(' ')}`;
  });
  const isPart = withInterface && home === 'a' && (entity === 'E0' || entity === 'E1');
  const keys = entity === 'E3' ? (byCode ? ['code'] : ['id', 'code']) : ['id'];
  return [
    `type ${entity} ${isPart ? 'implements Node ' : ''}${keys.map((key) => `@key(fields: "${key}")`).join(' ')} {`,
    ...keys.map((key) => `  ${key}: ID!`),
    ...lines,
    ...external.map(({ name, type }) => `  ${name}: ${type} @external`),
    '}',
  ].join('\n');
}

function rootsIn(home: string, { withInterface }: { readonly withInterface: boolean }): readonly string[] {
  const own = home === 'a' ? ['E0', 'E1'] : home === 'b' ? ['E2'] : ['E3'];
  return [
    'type Query {',
    ...own.flatMap((entity) => [
      `  one${entity}(id: ID = "1"): ${entity}`,
      `  all${entity}: [${entity}]`,
      `  each${entity}: [${entity}!]!`,
    ]),
    ...(home === 'b' ? ['  things: [Thing]'] : []),
    ...(withInterface && home === 'a' ? ['  nodes: [Node]', '  node: Node'] : []),
    '  shared: Value @shareable',
    '}',
  ];
}

function more(home: string, withInterface: boolean, interfaceObject: boolean): readonly string[] {
  const union = 'union Thing = E1 | E2';
  if (!withInterface) return [union];
  if (home === 'a')
    return [union, `interface Node ${interfaceObject ? '@key(fields: "id")' : ''} { id: ID! }`];
  if (home === 'c' && interfaceObject) {
    return [union, 'type Node @interfaceObject @key(fields: "id") { id: ID! extra: String other: Value }'];
  }
  return [union];
}
