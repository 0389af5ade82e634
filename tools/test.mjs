/**
 * npm test: all tests. Parameters go to jest: `npm test -- --selectProjects rules`,
 * `npm test -- subgraphs/complaints`. The build comes first because journeys start dist/hub.js.
 */
import { runBuilt } from './parts/run-built.mjs';

await runBuilt('node_modules/jest/bin/jest.js', process.argv.slice(2));
