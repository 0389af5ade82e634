import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..');

describe('the build', () => {
  let tree: string;

  beforeEach(() => {
    tree = mkdtempSync(join(tmpdir(), 'pro-denpasar-build-'));
    copyFileSync(join(root, '.swcrc'), join(tree, '.swcrc'));
    write('hub.ts', "import { greeting } from './platform/greeting';\nconsole.log(greeting('Denpasar'));");
    write(
      'platform/greeting.ts',
      'export function greeting(name: string): string {\n  return `Om ${name}`;\n}',
    );
    write('platform/greeting.test.ts', "it('is not built', () => {});");
    write('schema/subgraphs/a.graphql', 'type Query { a: Int }');
    write('web/desk/page.html', '<p>desk</p>');
    write('gateway/README.md', '# gateway');
  });

  afterEach(() => {
    rmSync(tree, { recursive: true, force: true });
  });

  it('keeps the layout, copies what is not a program and leaves out tests and prose', () => {
    build();
    expect(run('dist/hub.js')).toBe('Om Denpasar\n');
    expect(read('dist/schema/subgraphs/a.graphql')).toBe('type Query { a: Int }');
    expect(read('dist/web/desk/page.html')).toBe('<p>desk</p>');
    expect(existsSync(join(tree, 'dist/platform/greeting.test.js'))).toBe(false);
    expect(existsSync(join(tree, 'dist/gateway/README.md'))).toBe(false);
    const map = JSON.parse(read('dist/platform/greeting.js.map')) as { sources: string[] };
    expect(map.sources).toEqual(['../../platform/greeting.ts']);
  });

  it('does nothing when nothing changed', () => {
    build();
    expect(build()).toBe('');
  });

  it('sees a change whose file time is old, as in an unpacked archive', () => {
    build();
    write('platform/greeting.ts', 'export const greeting = (name: string) => `Rahajeng ${name}`;');
    utimesSync(join(tree, 'platform/greeting.ts'), 0, 0);
    expect(build()).toContain('building 1 of 4 files');
    expect(run('dist/hub.js')).toBe('Rahajeng Denpasar\n');
  });

  it('builds again what was deleted, and removes what has no source any more', () => {
    build();
    rmSync(join(tree, 'dist/hub.js'));
    rmSync(join(tree, 'web'), { recursive: true });
    build();
    expect(run('dist/hub.js')).toBe('Om Denpasar\n');
    expect(existsSync(join(tree, 'dist/web/desk/page.html'))).toBe(false);
  });

  it('keeps decorator types and class names, which type-graphql and TypeORM read', () => {
    write(
      'platform/row.ts',
      [
        `import '${join(root, 'node_modules/reflect-metadata')}';`,
        'const column = (target: object, key: string) => {',
        "  console.log(target.constructor.name, key, Reflect.getMetadata('design:type', target, key).name);",
        '};',
        'class Row {',
        '  @column at!: Date;',
        '}',
        "console.log('at' in new Row());",
      ].join('\n'),
    );
    build();
    expect(run('dist/platform/row.js')).toBe('Row at Date\nfalse\n');
  });

  it('fails on a file that does not parse, and says which', () => {
    write('platform/broken.ts', 'export const = 1;');
    expect(() => build()).toThrow(/broken\.ts/);
  });

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  }

  function read(file: string): string {
    return readFileSync(join(tree, file), 'utf8');
  }

  /** What the build said. */
  function build(): string {
    const { status, stderr } = node([join(root, 'tools/build.mjs'), tree]);
    if (status !== 0) throw new Error(stderr);
    return stderr;
  }

  function run(program: string): string {
    return node([join(tree, program)]).stdout;
  }
});

function node(parameters: string[]) {
  return spawnSync(process.execPath, parameters, { encoding: 'utf8' });
}
