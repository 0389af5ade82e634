/** npm run build: compiles into dist/ what changed. A folder may be named to build another tree. */
import { resolve } from 'node:path';
import { build } from './parts/build.mjs';
import { root } from './parts/run-built.mjs';

await build(process.argv[2] ? resolve(process.argv[2]) : root);
