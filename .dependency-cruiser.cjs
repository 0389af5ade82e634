/**
 * Who may import whom. `npm run imports` checks it; tools/imports.test.ts proves that each rule bites.
 *
 *   schema/      imports nothing
 *   platform/    imports schema/ and itself
 *   a service    imports itself, platform/, schema/; another service never
 *   in a service graphql -> commands -> store -> domain, never back; only service.ts sees all of them
 *   domain/, mapping/   import themselves, platform/domain/ and schema/: no package, no part of Node
 *   programs at the root (hub.ts), tools/, bench/, test/   see everything
 */

/** The rooms that are services, as a pattern with one group: the service's own folder. */
const service = '^((?:subgraphs|integrations)/[^/]+|gateway)/';
const serviceUngrouped = '^(?:(?:subgraphs|integrations)/[^/]+|gateway)/';
/** The same inside one service: `inService('store')` matches .../store/... and groups the service. */
const inService = (...folders) => `^((?:subgraphs|integrations)/[^/]+)/(?:${folders.join('|')})/`;
const ownFolders = (...folders) => `^$1/(?:${folders.join('|')})/`;

const tests = '\\.test\\.ts$';
const packages = (...names) => `node_modules/(?:${names.join('|')})(?:/|$)`;
const anyPackage = 'node_modules/';

/** Files of our own rooms, as opposed to packages and parts of Node. */
const ourRooms = '^(?:schema|platform|gateway|subgraphs|integrations|web|tools|test|bench)/|^[^/]+\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    // --- rooms ---
    {
      name: 'schema-imports-nothing',
      comment: 'schema/ is what services promise each other. It imports nothing but itself.',
      severity: 'error',
      from: { path: '^schema/', pathNot: tests },
      to: { pathNot: '^schema/' },
    },
    {
      name: 'platform-knows-no-service',
      comment: 'platform/ carries every service, so it can know none: it imports schema/ and itself.',
      severity: 'error',
      from: { path: '^platform/', pathNot: tests },
      to: { path: ourRooms, pathNot: '^(?:platform|schema)/' },
    },
    {
      name: 'services-do-not-import-each-other',
      comment:
        'A service asks another one over GraphQL or listens to its events. It imports itself, platform/, schema/.',
      severity: 'error',
      from: { path: service, pathNot: tests },
      to: { path: ourRooms, pathNot: '^$1/|^(?:platform|schema)/' },
    },
    {
      name: 'web-is-a-client',
      comment: 'web/ is a GraphQL client like any other: it sees schema/ only.',
      severity: 'error',
      from: { path: '^web/', pathNot: tests },
      to: { path: ourRooms, pathNot: '^(?:web|schema)/' },
    },
    {
      name: 'demo-is-a-client',
      comment: 'The demo journey speaks to a running hub through its public endpoint: it sees no service.',
      severity: 'error',
      from: { path: '^tools/demo/(?:journey|client|operations|sign-ins)\\.ts$' },
      to: { path: ourRooms, pathNot: '^schema/|^tools/demo/(?:client|operations|sign-ins)\\.ts$' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Test code is for tests, tools and benchmarks.',
      severity: 'error',
      from: { pathNot: ['^(?:test|tools|bench)/', tests] },
      to: { path: ['^test/', tests] },
    },
    {
      name: 'nothing-imports-the-outside-rooms',
      comment: 'The programs at the root, tools/ and bench/ use the rooms; no room uses them.',
      severity: 'error',
      from: { pathNot: '^(?:tools|bench|test)/|^[^/]+\\.ts$' },
      to: { path: '^(?:tools|bench)/|^[^/]+\\.ts$' },
    },
    {
      name: 'a-test-stays-with-its-service',
      comment:
        'A test beside the code may use test/support and its own service. What crosses services belongs in test/.',
      severity: 'error',
      from: { path: `${service}.*${tests}` },
      to: { path: ourRooms, pathNot: '^$1/|^(?:platform|schema|test/support)/' },
    },
    {
      name: 'a-test-of-the-platform-knows-no-service',
      comment: 'Tests in platform/ and schema/ may use test/support besides platform/ and schema/.',
      severity: 'error',
      from: { path: `^(?:platform|schema)/.*${tests}` },
      to: { path: ourRooms, pathNot: '^(?:platform|schema|test/support)/' },
    },

    // --- floors of a service ---
    {
      name: 'pure-code-stays-pure',
      comment:
        'domain/ and mapping/ import only themselves, platform/domain/ and schema/: no package, no clock, no network, no database.',
      severity: 'error',
      from: { path: '^(.+?/(?:domain|mapping))/', pathNot: tests },
      to: { pathNot: '^$1/|^platform/domain/|^schema/' },
    },
    {
      name: 'store-does-not-look-up',
      comment: 'graphql -> commands -> store -> domain, never back: store/ knows rows and rules only.',
      severity: 'error',
      from: { path: inService('store'), pathNot: tests },
      to: { path: ['^$1/[^/]+/', '^$1/[^/]+\\.ts$'], pathNot: ownFolders('store', 'domain', 'mapping') },
    },
    {
      name: 'client-does-not-look-up',
      comment: 'client/ speaks the wire of the other system; it knows the mapping and nothing above it.',
      severity: 'error',
      from: { path: inService('client'), pathNot: tests },
      to: { path: '^$1/[^/]+/', pathNot: ownFolders('client', 'mapping', 'domain') },
    },
    {
      name: 'simulator-is-the-other-side',
      comment: 'The simulator plays the other system: of us it may know the names on the wire only.',
      severity: 'error',
      from: { path: inService('simulator'), pathNot: tests },
      to: { path: '^$1/', pathNot: ownFolders('simulator', 'client') },
    },
    {
      name: 'commands-do-not-look-up',
      comment: 'graphql -> commands -> store -> domain, never back: a command knows nothing of GraphQL.',
      severity: 'error',
      from: {
        path: inService('commands', 'projections', 'remote', 'outbound', 'inbound', 'reconciliation'),
        pathNot: tests,
      },
      to: { path: ['^$1/graphql/', '^$1/simulator/'] },
    },
    {
      name: 'only-service-ts-puts-together',
      comment:
        'service.ts puts a service together; only main.ts, services.ts, hub.ts, tools/, bench/ and tests start one.',
      severity: 'error',
      from: { pathNot: [tests, '^(?:tools|bench|test)/', '^[^/]+\\.ts$', '(?:^|/)main\\.ts$'] },
      to: { path: `${serviceUngrouped}(?:service|main)\\.ts$` },
    },
    {
      name: 'main-only-starts',
      comment:
        'main.ts reads the configuration and starts the service; what the service is made of is not its business.',
      severity: 'error',
      from: { path: `${service}main\\.ts$` },
      to: { path: '^$1/', pathNot: '^$1/(?:service|config)\\.ts$' },
    },

    // --- packages ---
    {
      name: 'type-graphql-lives-in-graphql',
      comment: 'The face of a thing is described in graphql/ and nowhere else.',
      severity: 'error',
      from: {
        pathNot: [
          tests,
          '^(?:test|tools|bench)/',
          `${serviceUngrouped}graphql/`,
          '^platform/runtime/graphql/',
        ],
      },
      to: { path: packages('type-graphql') },
    },
    {
      name: 'typeorm-lives-in-store',
      comment: 'Rows are described in store/ and nowhere else.',
      severity: 'error',
      from: {
        pathNot: [
          tests,
          '^(?:test|tools|bench)/',
          `${serviceUngrouped}store/`,
          '^platform/runtime/(?:database|events|jobs|mail|throttle)/',
        ],
      },
      to: { path: packages('typeorm') },
    },
    {
      name: 'no-package-we-did-not-ask-for',
      comment: 'A package that only another package brought may be gone tomorrow: name it in package.json.',
      severity: 'error',
      from: { pathNot: '^bench/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-development-package-at-run-time',
      comment: 'What runs in production cannot need a development package.',
      severity: 'error',
      from: {
        path: '^(?:schema|platform|gateway|subgraphs|integrations)/|^[^/]+\\.ts$',
        pathNot: tests,
      },
      to: {
        dependencyTypes: ['npm-dev'],
        // Types of packages that are themselves at hand at run time.
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },

    {
      name: 'apollos-gateway-is-for-comparison',
      comment: 'Our executor is held beside it in tests and benchmarks; the hub never loads it.',
      severity: 'error',
      from: { pathNot: [tests, '^(?:test|tools|bench)/'] },
      to: { path: packages('@apollo/gateway') },
    },

    // --- hygiene ---
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'every-import-is-found',
      comment: 'The imported file or package is not there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: anyPackage },
    exclude: { path: ['^dist/', '^data/', '^coverage/', '^bench/.*node_modules/'] },
    // Imports of types count too: a type of another service is knowledge of another service.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'import', 'default', 'types'],
    },
    detectProcessBuiltinModuleCalls: true,
    skipAnalysisNotInRules: true,
  },
};
