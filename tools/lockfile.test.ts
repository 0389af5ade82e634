import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Record<string, string>;
}

const file = join(__dirname, '..', 'package-lock.json');
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> };

describe('the lockfile', () => {
  it('names no address but the public registry, so that it works behind any mirror and without one', () => {
    const elsewhere = Object.entries(packages).filter(
      ([, { resolved, link }]) => resolved && !link && new URL(resolved).host !== 'registry.npmjs.org',
    );
    expect(elsewhere).toEqual([]);
  });

  it('names the native builds of every platform, or npm ci fails on the others', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });
});
