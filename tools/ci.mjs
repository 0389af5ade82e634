/**
 * .ci/run: everything a change must pass, on a machine that has Node and nothing else of ours. A step
 * that fails does not hide what the later ones would say. The last line is always
 * `N passed, N failed`: the tests of jest, and each check counted as one.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './parts/install.mjs';
import { requireNode } from './parts/node-version.mjs';
import { root } from './parts/run-built.mjs';
import { runToEnd } from './parts/run-to-end.mjs';
import { say } from './parts/progress.mjs';

const minute = 60_000;
/** In order of speed. */
const checks = ['secrets', 'imports', 'typecheck', 'lint', 'schema:check'];

let passed = 0;
/** @type {string[]} */
const failures = [];
let failedTests = 0;

try {
  requireNode();
  await ensureInstalled(root);
  for (const check of checks) {
    if (await npm(['run', '--silent', check], 5 * minute)) passed += 1;
    else failures.push(`npm run ${check}`);
  }
  await runTests();
} catch (fault) {
  failures.push(fault instanceof Error ? fault.message : String(fault));
}

for (const failure of failures) say(`FAILED: ${failure}`);
process.exitCode = failures.length + failedTests > 0 ? 1 : 0;
process.stdout.write(`${passed} passed, ${failures.length + failedTests} failed\n`);

async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'pro-denpasar-ci-'));
  const file = join(folder, 'results.json');
  const ended = await npm(['test', '--silent', '--', '--json', `--outputFile=${file}`], 22.5 * minute);
  if (!existsSync(file)) {
    failures.push('npm test: it ended without results');
  } else {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    passed += results.numPassedTests;
    failedTests += results.numFailedTests;
    for (const { name, status, assertionResults } of results.testResults) {
      // A file that could not even be loaded has no tests to count.
      if (status === 'failed' && assertionResults.length === 0) failures.push(`${name}: could not run`);
    }
    if (results.numPendingTests > 0) say(`${results.numPendingTests} tests were skipped`);
    if (!ended && failedTests + failures.length === 0)
      failures.push('npm test: jest reports a fault, see above');
  }
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {readonly string[]} parameters
 * @param {number} timeout
 */
async function npm(parameters, timeout) {
  const started = Date.now();
  say(`npm ${parameters.filter((parameter) => parameter !== '--silent').join(' ')}`);
  const code = await runToEnd('npm', parameters, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    timeout,
  });
  const took = Date.now() - started;
  const outcome = took >= timeout ? 'stopped: too slow' : code === 0 ? 'passed' : `failed (exit ${code})`;
  say(`${outcome} in ${(took / 1000).toFixed(0)} s`);
  return code === 0;
}
