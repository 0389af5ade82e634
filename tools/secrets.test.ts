import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'hub-secrets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the scan of the repository says of one file: its exit code and its words. */
async function scanned(content: string): Promise<{ readonly code: number; readonly said: string }> {
  const file = join(folder, 'config.ts');
  writeFileSync(file, content);
  const program = join(root, 'node_modules', 'secretlint', 'bin', 'secretlint.js');
  const parameters = [program, '--maskSecrets', '--secretlintrc', join(root, '.secretlintrc.json'), file];
  return promisify(execFile)(process.execPath, parameters, { cwd: folder }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => {
      return { code, said: stdout + stderr };
    },
  );
}

it('a key or a password in an address is found before it is published, and not repeated', async () => {
  // Put together here, so that this file holds none.
  const token = ['gh', 'p_', 'a1B2c3D4e5'.repeat(4).slice(0, 36)].join('');
  const address = ['mysql://hub:', 'rahasia-sekali', '@db.contoh.example/hub'].join('');
  for (const secret of [token, address]) {
    const { code, said } = await scanned(`export const secret = '${secret}';\n`);
    expect([secret, code]).toEqual([secret, 1]);
    expect(said).not.toContain(secret);
  }
  expect((await scanned(`export const address = 'mysql://hub@db/hub';\n`)).code).toBe(0);
});

it('is looked for in every run of the checks', () => {
  const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object })
    .scripts;
  expect(scripts).toMatchObject({ secrets: expect.stringContaining('secretlint') });
  expect(readFileSync(join(root, 'tools', 'ci.mjs'), 'utf8')).toMatch(/checks = \['secrets'/);
});
