import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ManualClock } from '../../platform/domain/clock';
import { embeddedEnvironment } from '../../platform/runtime/config/embedded-environment';
import { InProcessBus } from '../../platform/runtime/events/in-process-bus';
import { makeLogger } from '../../platform/runtime/logging/logger';
import { createServices } from '../../services';
import { undeclaredBreakingChanges } from './breaking';
import { composeSchema, type SchemaFiles } from './compose';

/**
 * `npm run schema` writes what the code says into `schema/`; with `--check` it only compares and fails on
 * drift and on breaking changes of the published API that are not declared; with `--publish` the current API
 * becomes the published one.
 */
const folder = join(process.cwd(), 'schema');
const publishedFile = join(folder, 'published.graphql');
const declarationsFile = join(folder, 'breaking-changes.md');

async function currentFiles(): Promise<SchemaFiles> {
  const data = mkdtempSync(join(tmpdir(), 'hub-schema-'));
  const env = embeddedEnvironment({}, data);
  const surroundings = {
    bus: new InProcessBus(() => undefined),
    clock: new ManualClock(new Date(0)),
    log: makeLogger('schema', 'error'),
  };
  const services = await createServices(env, surroundings);
  const files = composeSchema(services.all.map(({ subgraph }) => subgraph));
  await services.stop();
  rmSync(data, { recursive: true, force: true });
  return files;
}

function read(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function faultsOf(files: SchemaFiles): string[] {
  const drifted = [...files].filter(([name, content]) => read(join(folder, name)) !== content);
  const published = read(publishedFile);
  const breaking = published
    ? undeclaredBreakingChanges(published, files.get('api.graphql') ?? '', read(declarationsFile))
    : ['schema/published.graphql is missing: npm run schema -- --publish'];
  return [
    ...drifted.map(([name]) => `schema/${name} is not what the code says: run npm run schema`),
    ...breaking.map((change) => `breaking: ${change} (declare it in schema/breaking-changes.md)`),
  ];
}

async function main(mode: string | undefined): Promise<number> {
  const files = await currentFiles();
  if (mode === '--check') {
    const faults = faultsOf(files);
    for (const fault of faults) console.error(fault);
    console.log(faults.length === 0 ? 'schema/ is what the code says' : `${faults.length} faults`);
    return faults.length === 0 ? 0 : 1;
  }
  for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  if (mode === '--publish') writeFileSync(publishedFile, files.get('api.graphql') ?? '');
  console.log(`wrote ${files.size} files to schema/`);
  return 0;
}

main(process.argv[2]).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
