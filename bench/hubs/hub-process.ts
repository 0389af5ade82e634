import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A running `hub.js`. */
export interface HubProcess {
  readonly pid: number;
  /** The address in the first line of its output that has one. */
  readonly url: string;
  stop(): Promise<void>;
}

const hubProgram = join(__dirname, '..', '..', 'hub.js');

/** Starts the hub, or the service that is named, and waits until it says where it is. */
export async function startHubProcess(options: {
  readonly services: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly nodeOptions?: readonly string[];
}): Promise<HubProcess> {
  const { services, env, nodeOptions = [] } = options;
  const child = spawn(process.execPath, [...nodeOptions, hubProgram, ...services], {
    env: { ...env, PATH: process.env['PATH'], HOME: process.env['HOME'] },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  // With the benchmark, however that ends.
  process.once('exit', () => child.kill('SIGKILL'));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /https?:\/\/[\w.:-]+/.exec(line)?.[0];
      if (found) resolve(found);
    });
    child.once('error', reject);
    void ended.then(() => reject(new Error(`hub.js ${services.join(' ')} ended before it listened`)));
  });
  let stopping = false;
  void ended.then(([code, signal]) => {
    if (!stopping) console.error(`hub.js ${services.join(' ')} ended by itself: ${code ?? signal}`);
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('a started process has an id');
  return {
    pid,
    url,
    async stop() {
      stopping = true;
      child.kill('SIGTERM');
      await ended;
    },
  };
}
