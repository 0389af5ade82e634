import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The rules of .dependency-cruiser.cjs, tried on a small tree made to break them. */

/** Importing file, imported file or package, and the rule that says no. */
const forbidden: [string, string, string][] = [
  ['schema/events/parse.ts', 'platform/domain/clock.ts', 'schema-imports-nothing'],
  ['schema/events/with-package.ts', 'zod', 'schema-imports-nothing'],
  ['platform/runtime/reader.ts', 'subgraphs/agencies/domain/agency.ts', 'platform-knows-no-service'],
  ['platform/runtime/starter.ts', 'gateway/limits/depth.ts', 'platform-knows-no-service'],
  [
    'subgraphs/complaints/commands/ask.ts',
    'subgraphs/agencies/domain/agency.ts',
    'services-do-not-import-each-other',
  ],
  [
    'integrations/sp4n-lapor/outbound/send.ts',
    'subgraphs/agencies/domain/agency.ts',
    'services-do-not-import-each-other',
  ],
  ['gateway/planning/plan.ts', 'subgraphs/agencies/domain/agency.ts', 'services-do-not-import-each-other'],
  ['subgraphs/complaints/graphql/peek.ts', 'gateway/limits/depth.ts', 'services-do-not-import-each-other'],
  ['web/desk/page.ts', 'platform/domain/clock.ts', 'web-is-a-client'],
  ['tools/demo/journey.ts', 'platform/domain/clock.ts', 'demo-is-a-client'],
  ['subgraphs/complaints/commands/helped.ts', 'test/support/servers.ts', 'nothing-imports-tests'],
  ['subgraphs/complaints/commands/tooled.ts', 'tools/schema.ts', 'nothing-imports-the-outside-rooms'],
  [
    'subgraphs/complaints/store/row.test.ts',
    'subgraphs/agencies/domain/agency.ts',
    'a-test-stays-with-its-service',
  ],
  [
    'platform/runtime/bus.test.ts',
    'subgraphs/agencies/domain/agency.ts',
    'a-test-of-the-platform-knows-no-service',
  ],
  ['gateway/planning/with-stock.ts', '@apollo/gateway', 'apollos-gateway-is-for-comparison'],
  ['subgraphs/complaints/domain/with-package.ts', 'zod', 'pure-code-stays-pure'],
  ['subgraphs/complaints/domain/with-node.ts', 'node:crypto', 'pure-code-stays-pure'],
  ['subgraphs/complaints/domain/with-row.ts', 'subgraphs/complaints/store/row.ts', 'pure-code-stays-pure'],
  ['subgraphs/complaints/domain/with-runtime.ts', 'platform/runtime/log.ts', 'pure-code-stays-pure'],
  ['platform/domain/with-package.ts', 'zod', 'pure-code-stays-pure'],
  [
    'integrations/sp4n-lapor/mapping/with-client.ts',
    'integrations/sp4n-lapor/client/wire.ts',
    'pure-code-stays-pure',
  ],
  [
    'subgraphs/complaints/store/with-command.ts',
    'subgraphs/complaints/commands/file.ts',
    'store-does-not-look-up',
  ],
  [
    'subgraphs/complaints/store/with-face.ts',
    'subgraphs/complaints/graphql/face.ts',
    'store-does-not-look-up',
  ],
  [
    'integrations/sp4n-lapor/client/with-row.ts',
    'integrations/sp4n-lapor/store/row.ts',
    'client-does-not-look-up',
  ],
  [
    'integrations/sp4n-lapor/simulator/with-row.ts',
    'integrations/sp4n-lapor/store/row.ts',
    'simulator-is-the-other-side',
  ],
  [
    'subgraphs/complaints/commands/with-face.ts',
    'subgraphs/complaints/graphql/face.ts',
    'commands-do-not-look-up',
  ],
  [
    'subgraphs/complaints/graphql/with-service.ts',
    'subgraphs/complaints/service.ts',
    'only-service-ts-puts-together',
  ],
  ['subgraphs/complaints/main.ts', 'subgraphs/complaints/store/row.ts', 'main-only-starts'],
  ['subgraphs/complaints/commands/with-type-graphql.ts', 'type-graphql', 'type-graphql-lives-in-graphql'],
  ['platform/runtime/typed.ts', 'type-graphql', 'type-graphql-lives-in-graphql'],
  ['subgraphs/complaints/graphql/with-typeorm.ts', 'typeorm', 'typeorm-lives-in-store'],
  ['platform/runtime/http/with-typeorm.ts', 'typeorm', 'typeorm-lives-in-store'],
  ['gateway/upstream/surprise.ts', 'only-a-guest', 'no-package-we-did-not-ask-for'],
  ['gateway/upstream/compose.ts', 'for-development', 'no-development-package-at-run-time'],
  ['gateway/upstream/lost.ts', 'gateway/upstream/not-there.ts', 'every-import-is-found'],
];

const allowed: [string, string][] = [
  ['hub.ts', 'subgraphs/complaints/service.ts'],
  ['hub.ts', 'gateway/limits/depth.ts'],
  ['tools/schema.ts', 'subgraphs/complaints/graphql/face.ts'],
  ['test/journeys/citizen.test.ts', 'subgraphs/complaints/service.ts'],
  ['platform/runtime/database/open.ts', 'typeorm'],
  ['platform/runtime/events/row.ts', 'typeorm'],
  ['platform/runtime/graphql/build.ts', 'type-graphql'],
  ['platform/runtime/log.ts', 'schema/events/complaint.ts'],
  ['platform/runtime/log.test.ts', 'test/support/servers.ts'],
  ['subgraphs/complaints/service.ts', 'subgraphs/complaints/graphql/face.ts'],
  ['subgraphs/complaints/service.ts', 'subgraphs/complaints/store/row.ts'],
  ['subgraphs/complaints/graphql/face.ts', 'type-graphql'],
  ['subgraphs/complaints/graphql/face.ts', 'subgraphs/complaints/commands/file.ts'],
  ['subgraphs/complaints/commands/file.ts', 'subgraphs/complaints/store/row.ts'],
  ['subgraphs/complaints/store/row.ts', 'typeorm'],
  ['subgraphs/complaints/store/row.ts', 'subgraphs/complaints/domain/complaint.ts'],
  ['subgraphs/complaints/store/more.test.ts', 'test/support/servers.ts'],
  ['subgraphs/complaints/store/more.test.ts', 'subgraphs/complaints/service.ts'],
  ['subgraphs/complaints/domain/complaint.ts', 'platform/domain/clock.ts'],
  ['subgraphs/complaints/domain/complaint.ts', 'schema/events/complaint.ts'],
  ['subgraphs/complaints/domain/complaint.test.ts', 'zod'],
  ['integrations/sp4n-lapor/client/wire.ts', 'integrations/sp4n-lapor/mapping/state.ts'],
  ['integrations/sp4n-lapor/simulator/server.ts', 'integrations/sp4n-lapor/client/wire.ts'],
];

/** Imported by the pairs above and importing nothing themselves. */
const leaves = [
  'platform/domain/clock.ts',
  'subgraphs/agencies/domain/agency.ts',
  'gateway/limits/depth.ts',
  'test/support/servers.ts',
  'schema/events/complaint.ts',
  'integrations/sp4n-lapor/store/row.ts',
  'integrations/sp4n-lapor/mapping/state.ts',
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

describe('the import rules', () => {
  let tree: string;
  let violations: Violation[];

  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), 'pro-denpasar-imports-'));
    writeTree(tree);
    violations = cruise(tree);
  });

  afterAll(() => {
    rmSync(tree, { recursive: true, force: true });
  });

  it.each(forbidden)('keep %s from importing %s', (from, _to, rule) => {
    expect(rulesBrokenBy(from)).toContain(rule);
  });

  it.each(allowed)('let %s import %s', (from) => {
    expect(rulesBrokenBy(from)).toEqual([]);
  });

  it('find a circle of two files', () => {
    expect(rulesBrokenBy('gateway/errors/one.ts')).toEqual(['no-cycles']);
  });

  it('count the import of a type as an import', () => {
    expect(rulesBrokenBy('gateway/errors/type-only.ts')).toEqual(['services-do-not-import-each-other']);
  });

  it('are each tried here', () => {
    const rules = jest.requireActual<{ forbidden: { name: string }[] }>(
      '../.dependency-cruiser.cjs',
    ).forbidden;
    const tried = new Set(violations.map(({ rule }) => rule.name));
    expect(rules.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });

  function rulesBrokenBy(file: string): string[] {
    return violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);
  }
});

function writeTree(tree: string): void {
  const imports = new Map<string, string[]>(leaves.map((file) => [file, []]));
  for (const [from, to] of [...forbidden, ...allowed]) {
    imports.set(from, [...(imports.get(from) ?? []), to]);
  }
  for (const [file, wanted] of imports) {
    const lines = wanted.map((to, index) => `import { it as it${index} } from '${specifier(file, to)}';`);
    write(
      tree,
      file,
      [...lines, 'export const it = 1;', ...lines.map((_, index) => `it${index};`)].join('\n'),
    );
  }
  write(tree, 'gateway/errors/one.ts', "import { two } from './two';\nexport const one = two;");
  write(tree, 'gateway/errors/two.ts', "import { one } from './one';\nexport const two = one;");
  const type =
    "import type { Agency } from '../../subgraphs/agencies/domain/agency';\nexport type A = Agency;";
  write(tree, 'gateway/errors/type-only.ts', type);

  const packages = ['zod', 'typeorm', 'type-graphql', '@apollo/gateway'];
  for (const name of [...packages, 'for-development', 'only-a-guest']) {
    write(
      tree,
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
    );
    write(tree, `node_modules/${name}/index.js`, 'exports.it = 1;');
  }
  write(
    tree,
    'package.json',
    JSON.stringify({
      dependencies: Object.fromEntries(packages.map((name) => [name, '1'])),
      devDependencies: { 'for-development': '1' },
    }),
  );
}

function specifier(from: string, to: string): string {
  if (!to.endsWith('.ts')) return to;
  const up = '../'.repeat(from.split('/').length - 1) || './';
  return up + to.replace(/\.ts$/, '');
}

function write(tree: string, file: string, text: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), text);
}

function cruise(tree: string): Violation[] {
  const root = join(__dirname, '..');
  const rooms = [
    'hub.ts',
    'schema',
    'gateway',
    'subgraphs',
    'integrations',
    'platform',
    'web',
    'tools',
    'test',
  ];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'],
      ...rooms,
    ],
    { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (!stdout) throw new Error(stderr);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}
