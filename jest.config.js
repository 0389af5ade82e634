/**
 * Three kinds of test (CONTRIBUTING.md, "Tests"):
 *   rules     the pure code; needs nothing but Node
 *   services  one service with its real databases
 *   whole     contracts between services, and journeys through the whole hub
 *
 * `services` and `whole` get a private MariaDB and Redis from test/support/jest-setup.ts.
 */
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.[jt]s$': '@swc/jest' },
  // Published as ES modules only, which jest cannot `require`: they are transformed like our own code.
  transformIgnorePatterns: [
    '/node_modules/(?!(?:jose|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit)/)',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/', '<rootDir>/bench/'],
  injectGlobals: true,
};

const servers = {
  globalSetup: '<rootDir>/test/support/jest-setup.ts',
  globalTeardown: '<rootDir>/test/support/jest-teardown.ts',
};

const pureFolders = ['/domain/', '/mapping/'];

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/longest-first.js',
  // Machines that run this in CI are slow and shared; a test that hangs still ends.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'rules',
      testMatch: [
        ...pureFolders.map(
          (folder) => `<rootDir>/{platform,subgraphs,integrations,gateway}/**${folder}**/*.test.ts`,
        ),
        '<rootDir>/schema/**/*.test.ts',
      ],
    },
    {
      ...shared,
      ...servers,
      displayName: 'services',
      testMatch: ['<rootDir>/{platform,gateway,subgraphs,integrations,tools,test/support}/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...pureFolders.map((folder) => `<rootDir>/.*${folder}`)],
    },
    {
      ...shared,
      ...servers,
      displayName: 'whole',
      testMatch: ['<rootDir>/test/{journeys,contracts}/**/*.test.ts'],
    },
  ],
};
