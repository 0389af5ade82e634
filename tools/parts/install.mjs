import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './run-to-end.mjs';
import { say, stillAt } from './progress.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Installs the packages of package-lock.json unless exactly these are there.
 * @param {string} root
 */
export async function ensureInstalled(root) {
  const reason = whyNotInstalled(root);
  if (!reason) return;
  say(`installing packages: ${reason} (about a minute)`);
  const done = stillAt('installing packages');
  // `npm start` and `npm test` name the npm that started them; on its own `npm` is a script of the shell.
  const npm = process.env['npm_execpath'];
  // The build needs the development packages, whatever NODE_ENV says.
  const ci = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = npm?.endsWith('.js')
    ? await runToEnd(process.execPath, [npm, ...ci], { cwd: root })
    : await runToEnd('npm', ci, { cwd: root, shell: process.platform === 'win32' });
  done();
  if (code !== 0) throw new Error(`npm ci failed (exit ${code}); its own message is above.`);
}

/**
 * npm writes what it installed to node_modules/.package-lock.json, last of all. So the question needs
 * no stamp of ours, and an install by hand or one cut short are both seen for what they are.
 * @param {string} root
 * @returns {string | undefined}
 */
export function whyNotInstalled(root) {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return 'there is no node_modules yet';
  const wanted = readLock(join(root, 'package-lock.json'));
  const installed = readLock(installedFile);
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.link) continue;
    const found = installed[path];
    // Builds for other platforms are in the lockfile and never installed here.
    if (!found && (entry.optional || entry.devOptional)) continue;
    if (found?.version !== entry.version) {
      return `${path.replace('node_modules/', '')} ${entry.version} is missing`;
    }
  }
  return undefined;
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function readLock(file) {
  /** @type {Lockfile} */
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  return lock.packages ?? {};
}
