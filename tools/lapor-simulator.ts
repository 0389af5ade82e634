/**
 * npm run lapor: the simulated national system until Ctrl-C, with the desk of a national admin as a page. Reports
 * survive a restart in `data/lapor/`.
 *
 *   LAPOR_SIMULATOR_PORT   port on loopback; 4300 when not set, 0 takes a free one
 */
import { startSimulator } from '../integrations/sp4n-lapor/simulator/server';
import { systemClock } from '../platform/runtime/system-clock';

async function main(): Promise<void> {
  const port = Number(process.env['LAPOR_SIMULATOR_PORT'] ?? '4300');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('LAPOR_SIMULATOR_PORT is no port');
  // No secret: it stands on loopback and holds made-up reports only.
  const credentials = { bearer: 'simulator', token: 'simulator' };
  const simulator = await startSimulator(
    { clock: systemClock, environment: 'development', file: 'data/lapor/reports.jsonl', ...credentials },
    port,
  );
  console.log(`» the desk of a national admin: ${simulator.url}`);
  console.log(
    `» calls need the headers "Authorization: Bearer ${credentials.bearer}" and "token: ${credentials.token}"`,
  );
  const stop = () => void simulator.stop();
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
