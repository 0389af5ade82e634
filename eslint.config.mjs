import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Sentences of the house style that a machine can check; the reasons are in CONTRIBUTING.md. */

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a thing has one name everywhere.',
};
const noBarrel = {
  selector: 'ExportAllDeclaration, ExportNamedDeclaration[source]',
  message: 'No barrels: import from the file that defines it.',
};
const noEnvironment = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'process.env is read where a program starts (main.ts, hub.ts); everything else gets a config.',
};
const noHiddenClock = [
  {
    selector:
      'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"], ' +
      'CallExpression[callee.object.name="Date"][callee.property.name="now"], ' +
      'CallExpression[callee.object.name="performance"][callee.property.name="now"]',
    message: 'Rules have no clock: take `at: Date`.',
  },
  {
    selector:
      'CallExpression[callee.object.name="Math"][callee.property.name="random"], ' +
      'MemberExpression[object.name="crypto"], Identifier[name="randomUUID"]',
    message: 'Rules roll no dice: take the random value as a parameter.',
  },
  {
    selector:
      'CallExpression[callee.name=/^set(Timeout|Interval|Immediate)$/], CallExpression[callee.name="fetch"]',
    message: 'Rules do not wait and do not call anybody.',
  },
];
const everywhere = [noDefaultExport, noBarrel];

export default defineConfig(
  globalIgnores(['dist/', 'data/', 'coverage/', '**/node_modules/', 'bench/results/', 'web/**/*.js']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Three is the aim; more is for review to judge.
      'max-params': ['warn', { max: 3 }],
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...everywhere, noEnvironment],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // graphql-js compares its enums with plain strings everywhere, and so may we.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // A resolver is often `() => true`, and an interface may ask for a promise nobody has to wait for.
      '@typescript-eslint/require-await': 'off',
      // Not forced: decorators with emitDecoratorMetadata need some imports as values. tsc says where.
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  {
    files: ['*.ts', '**/main.ts', 'tools/**', 'test/**', 'bench/**', '**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere], 'no-console': 'off' },
  },
  {
    files: ['**/domain/**/*.ts', '**/mapping/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, noEnvironment, ...noHiddenClock] },
  },
  {
    // A test reads what came over the wire; what it expects is its check of the type.
    files: ['**/*.test.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // jest asks for default exports here.
    files: ['test/support/jest-setup.ts', 'test/support/jest-teardown.ts'],
    rules: { 'no-restricted-syntax': ['error', noBarrel] },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '*.js'],
    extends: [tseslint.configs.recommended],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
