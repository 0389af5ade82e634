import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { requireNode } from './node-version.mjs';
import { ensureInstalled } from './install.mjs';
import { build } from './build.mjs';
import { runToEnd } from './run-to-end.mjs';
import { say } from './progress.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Installs and builds what is missing, then runs one built program and ends as it ends.
 * @param {string} program below the root, such as `dist/hub.js`
 * @param {readonly string[]} parameters
 */
export async function runBuilt(program, parameters) {
  try {
    requireNode();
    await ensureInstalled(root);
    await build(root);
    if (!existsSync(`${root}/${program}`))
      throw new Error(`${program} was not built: its source is missing.`);
    process.exitCode = await runToEnd(process.execPath, ['--enable-source-maps', program, ...parameters], {
      cwd: root,
    });
  } catch (fault) {
    say(fault instanceof Error ? fault.message : String(fault));
    process.exitCode = 1;
  }
}
