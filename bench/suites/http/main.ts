import { auditServer } from 'graphql-http';
import { version } from 'graphql-http/package.json';
import { startHubProcess } from '../../hubs/hub-process';
import { untilReady } from '../../hubs/ready';
import { inOwnFolder } from '../../in-own-folder';
import { keepScore } from '../keep-score';

/** `npm run suite:http`: the audits of graphql-http, put to a whole hub as `npm start` has it. */
async function main(folder: string): Promise<void> {
  const env = { DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn', LAPOR_API_URL: 'none' };
  const hub = await startHubProcess({ services: [], env });
  await untilReady(hub.url);
  const results = await auditServer({ url: `${hub.url}/graphql` });
  await hub.stop();
  keepScore({
    suite: 'http',
    title: 'GraphQL over HTTP',
    source: `graphql-http ${version}`,
    verdicts: results.map((result) => ({
      name: `${result.id} ${result.name}`,
      fault: result.status === 'ok' ? null : `${result.status}: ${result.reason}`,
    })),
  });
}

inOwnFolder('hub-http-suite-', main);
