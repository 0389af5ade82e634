import { createInterface } from 'node:readline/promises';
import { embeddedEnvironment } from '../platform/runtime/config/embedded-environment';
import { systemClock } from '../platform/runtime/system-clock';
import { runAccountsCli } from '../subgraphs/accounts/cli';
import { readConfig } from '../subgraphs/accounts/config';

/** `npm run accounts -- create-staff …` */
const env = embeddedEnvironment(process.env, process.env['DATA_DIR'] ?? 'data');

runAccountsCli(process.argv.slice(2), readConfig(env), {
  clock: systemClock,
  out: (line) => console.log(line),
  async readPassword() {
    const input = createInterface({ input: process.stdin });
    for await (const line of input) return line;
    return '';
  },
}).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
