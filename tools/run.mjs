/** Any other built program, e.g. `node tools/run.mjs dist/tools/servers.js`; see the scripts of package.json. */
import { runBuilt } from './parts/run-built.mjs';

const [program, ...parameters] = process.argv.slice(2);
if (!program) throw new Error('Name a built program, e.g. dist/tools/servers.js');
await runBuilt(program, parameters);
