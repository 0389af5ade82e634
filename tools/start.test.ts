import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '..');
const part = (name: string) => JSON.stringify(pathToFileURL(join(root, 'tools/parts', name)).href);

/** The tools are ES modules for plain Node, so they are tried as it runs them. */
function evaluate(script: string, ...parameters: string[]) {
  const flags = ['--input-type=module', '-e', script, ...parameters];
  return spawnSync(process.execPath, flags, { encoding: 'utf8' });
}

describe('the version of Node', () => {
  const check = (version: string) =>
    evaluate(
      `import { requireNode } from ${part('node-version.mjs')}; requireNode(process.argv[1]);`,
      version,
    );

  it.each(['20.19.0', '20.20.2', '22.1.0', '24.0.0'])('%s is new enough', (version) => {
    expect(check(version)).toMatchObject({ status: 0, stderr: '' });
  });

  it.each(['18.20.1', '20.18.3'])('%s is refused in plain words', (version) => {
    expect(check(version).stderr).toContain(`needs Node 20.19 or newer; this is Node ${version}`);
  });

  it('is the one package.json asks for', () => {
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      engines: { node: string };
    };
    expect(engines.node).toBe('>=20.19');
  });
});

describe('the installed packages', () => {
  let tree: string;

  beforeEach(() => {
    tree = mkdtempSync(join(tmpdir(), 'pro-denpasar-install-'));
    lock('package-lock.json', {
      '': { version: '0.1.0' },
      'node_modules/graphql': { version: '16.0.0' },
      'node_modules/native-darwin': { version: '1.0.0', optional: true },
    });
  });

  afterEach(() => {
    rmSync(tree, { recursive: true, force: true });
  });

  it('are missing in a fresh clone', () => {
    expect(why()).toBe('there is no node_modules yet');
  });

  it('are complete without the builds for other platforms', () => {
    lock('node_modules/.package-lock.json', { 'node_modules/graphql': { version: '16.0.0' } });
    expect(why()).toBe('undefined');
  });

  it('are stale when the lockfile asks for another version', () => {
    lock('node_modules/.package-lock.json', { 'node_modules/graphql': { version: '15.0.0' } });
    expect(why()).toBe('graphql 16.0.0 is missing');
  });

  it('are unknown when an install was cut short', () => {
    mkdirSync(join(tree, 'node_modules/graphql'), { recursive: true });
    expect(why()).toBe('there is no node_modules yet');
  });

  function lock(file: string, packages: object): void {
    mkdirSync(join(tree, 'node_modules'), { recursive: true });
    writeFileSync(join(tree, file), JSON.stringify({ packages }));
  }

  function why(): string {
    const script = `import { whyNotInstalled } from ${part('install.mjs')}; console.log(whyNotInstalled(process.argv[1]));`;
    return evaluate(script, tree).stdout.trim();
  }
});

describe('a started program', () => {
  const runner = (program: string) =>
    `import { runToEnd } from ${part('run-to-end.mjs')};
     process.exitCode = await runToEnd(process.execPath, ['-e', ${JSON.stringify(program)}]);`;

  it('gives its exit code', () => {
    expect(evaluate(runner('process.exit(7)')).status).toBe(7);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('gets %s and ends in its own time', async (signal) => {
    const program = `setInterval(() => {}, 1000);
      process.on('${signal}', () => setTimeout(() => { console.log('stopped well'); process.exit(3); }, 50));
      console.log('ready');`;
    const flags = ['--input-type=module', '-e', runner(program)];
    const starter = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    starter.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
    await once(starter.stdout, 'data');
    starter.kill(signal);
    const [code] = (await once(starter, 'close')) as [number];
    expect({ code, said }).toEqual({ code: 3, said: 'ready\nstopped well\n' });
  });

  it('that was killed gives what a shell would', () => {
    expect(evaluate(runner("process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000)")).status).toBe(
      137,
    );
  });
});

describe('.ci/run', () => {
  it('closes with the count even where Node is missing', () => {
    const bash = spawnSync('bash', ['-c', 'command -v bash'], { encoding: 'utf8' }).stdout.trim();
    const { status, stdout } = spawnSync(bash, [join(root, '.ci/run')], {
      encoding: 'utf8',
      env: { PATH: '/nowhere' },
    });
    expect(status).toBe(1);
    expect(stdout.trim().split('\n').at(-1)).toBe('0 passed, 1 failed');
  });
});
