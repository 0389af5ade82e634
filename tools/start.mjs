/**
 * npm start: from a fresh clone to a running hub. Needs nothing but Node and npm: packages are
 * installed and sources built when they are missing or changed.
 */
import { runBuilt } from './parts/run-built.mjs';

await runBuilt('dist/hub.js', process.argv.slice(2));
