import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { transformFile } from '@swc/core';
import { installLocked, outsideFolder, run } from '../outside';

/** The suite whose score is kept; another commit asks other questions. */
export const pinned = {
  repository: 'https://github.com/graphql-hive/federation-gateway-audit.git',
  commit: 'f59c05e3f48f4a4f8e8a731d67a1b71a9788a96f',
};

/**
 * The suite, compiled, with its own packages as its lockfile names them. Of its development packages it needs
 * graphql alone, which it wants from whoever uses it; the others are the gateways it compares.
 * `source` is a Git folder to take it from where the net cannot be reached.
 */
export async function getSuite(source: string = pinned.repository): Promise<string> {
  const folder = outsideFolder(`federation-gateway-audit-${pinned.commit.slice(0, 12)}`);
  const ready = join(folder, '.ready');
  if (existsSync(ready)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const from = existsSync(source) ? resolve(source) : source;
  run(folder, 'git', ['init', '--quiet']);
  run(folder, 'git', ['fetch', '--quiet', '--depth', '1', from, pinned.commit]);
  run(folder, 'git', ['checkout', '--quiet', 'FETCH_HEAD']);
  installLocked(folder);
  symlinkSync(
    dirname(require.resolve('graphql/package.json')),
    join(folder, 'node_modules', 'graphql'),
    'junction',
  );
  await compile(join(folder, 'src'), join(folder, 'built'));
  writeFileSync(ready, '');
  return folder;
}

async function compile(from: string, to: string): Promise<void> {
  for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const { code } = await transformFile(join(from, name), {
      swcrc: false,
      module: { type: 'es6' },
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    });
    const file = join(to, name.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, code);
  }
}
