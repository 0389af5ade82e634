import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trucksSdl } from '../../test/support/foreign-subgraph';
import { faultsOf } from './faults-of';

const folder = join(__dirname, '..', '..', 'schema', 'subgraphs');
const own = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
const federation = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])\n`;
const all = federation(
  '"@key", "@external", "@requires", "@provides", "@override", "@shareable", "@interfaceObject", "@composeDirective", "@inaccessible", "@context", "@fromContext"',
);

describe('a schema of another party', () => {
  it.each<[string, string]>([
    ['has types of its own and names things of ours', trucksSdl],
    [
      'adds root fields',
      `${all} type Query { bins: [Bin!] } type Mutation { emptyBin(id: ID!): Bin } type Bin { id: ID! }`,
    ],
    [
      'pages as everybody does',
      `${all} type Query { bins: Bins } type Bins { pageInfo: PageInfo! } type PageInfo @shareable { hasNextPage: Boolean! }`,
    ],
    ['extends entities of its own', `${all} type Query { a: Int } type Bin @key(fields: "id") { id: ID! }`],
    ['uses a scalar that has a name of ours', `${all} scalar DateTimeISO type Query { now: DateTimeISO }`],
  ])('is taken in when it %s', (_what, sdl) => {
    expect(faultsOf(sdl, own)).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      'is asked about things of ours',
      'type Complaint @key(fields: "id") { id: ID! mood: String }',
      'wants to be asked about Complaint, which is ours: write resolvable: false',
    ],
    [
      'is asked about people',
      'type Citizen @key(fields: "id", resolvable: false) @key(fields: "id") { id: ID! }',
      'wants to be asked about Citizen, which is ours: write resolvable: false',
    ],
    [
      'adds to a thing of ours',
      'extend type Agency @key(fields: "id", resolvable: false) { id: ID! weather: String }',
      'adds weather to Agency, which is ours',
    ],
    [
      'names a thing of ours without its key',
      'type Complaint { id: ID! }',
      'wants to be asked about Complaint, which is ours: write resolvable: false',
    ],
    [
      'wants what we know',
      'type Complaint @key(fields: "id", resolvable: false) { id: ID! topic: String @external } type Bin @key(fields: "id") { id: ID! complaint: Complaint why: String @requires(fields: "complaint { topic }") }',
      'uses @requires',
    ],
    ['takes a field over', 'type Query { complaints: Int @override(from: "complaints") }', 'uses @override'],
    ['has a root field of ours', 'type Query { me: Int @shareable }', 'has a field Query.me, which is ours'],
    ['has a mutation of ours', 'type Mutation { signIn: Int }', 'has a field Mutation.signIn, which is ours'],
    ['hears our events', 'type Subscription { a: Int @topic(channel: "complaints") }', 'uses @topic'],
    ['answers always', 'type Query { bins: Int! }', 'has a field Query.bins that is never null'],
    ['brings directives along', 'extend schema @composeDirective(name: "@topic")', 'uses @composeDirective'],
    ['says what is kept', 'type Bin @cacheControl(maxAge: 9) { id: ID! }', 'uses @cacheControl'],
    ['hides what is ours', 'type PageInfo @inaccessible { hasNextPage: Boolean! }', 'uses @inaccessible'],
    [
      'stands for all of an interface',
      'type Bin @interfaceObject @key(fields: "id") { id: ID! }',
      'uses @interfaceObject',
    ],
    ['has an enum of ours', 'enum ComplaintState { LOST }', 'defines ComplaintState, which is ours'],
    ['has an input of ours', 'input AgencyFilter { a: Int }', 'defines AgencyFilter, which is ours'],
    [
      'makes an entity of what is none',
      'type PageInfo @key(fields: "endCursor") { endCursor: String }',
      'makes PageInfo, which is ours, an entity',
    ],
    [
      'calls directives by names of its own',
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [{ name: "@override", as: "@tag" }]) type Query { a: Int @tag(from: "complaints") }',
      'imports a directive under another name',
    ],
    [
      'calls directives by long names',
      'type Query { a: Int @federation__override(from: "complaints") }',
      'uses @federation__override',
    ],
    [
      'calls its roots otherwise',
      'schema { query: Everything } type Everything { me: Int }',
      'calls a root type Everything',
    ],
  ])('is left out when it %s', (_what, sdl, fault) => {
    expect(faultsOf(`${all} ${sdl}`, own)).toContain(fault);
  });
});
