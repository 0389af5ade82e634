import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A server of our own: a free port, a temporary folder, gone when it is stopped. */
export interface PrivateServer {
  readonly url: string;
  /** Its data and its log. */
  readonly folder: string;
  stop(): Promise<void>;
  /** Ends it at once, as a crash does; `startAgain` brings it back at the same address. */
  kill(): Promise<void>;
  startAgain(): Promise<void>;
  /** SIGSTOP makes it stand still without closing a socket, SIGCONT lets it go on. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
}

export interface ServerRecipe {
  readonly name: string;
  /** Fills the folder, when the server needs that before its first start. */
  prepare?(folder: string): void;
  /** The program and its parameters. */
  command(folder: string, port: number): readonly [string, ...string[]];
  url(port: number): string;
  /** Settles when the server answers; throws while it does not. */
  answers(url: string): Promise<void>;
}

const patienceMs = 60_000;
const portsTried = 3;

/** Starts a server and waits until it answers. A port taken by somebody else in between costs one more try. */
export async function startPrivateServer(recipe: ServerRecipe): Promise<PrivateServer> {
  const folder = mkdtempSync(join(tmpdir(), `pro-denpasar-${recipe.name}-`));
  // The server may run as a user of its own.
  chmodSync(folder, 0o755);
  try {
    recipe.prepare?.(folder);
    for (let attempt = 1; ; attempt += 1) {
      const port = await freePort();
      let server = launch(recipe.command(folder, port), folder);
      try {
        await untilItAnswers(recipe, recipe.url(port), server);
        return {
          ...{ url: recipe.url(port), folder },
          stop: () => server.end(),
          kill: () => server.kill(),
          signal: (signal) => void server.process.kill(signal),
          async startAgain() {
            server = launch(recipe.command(folder, port), folder);
            await untilItAnswers(recipe, recipe.url(port), server);
          },
        };
      } catch (fault) {
        const ended = server.process.exitCode !== null;
        await server.kill();
        if (!ended || attempt === portsTried) throw fault;
      }
    }
  } catch (fault) {
    const log = tail(join(folder, 'log'));
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`The private ${recipe.name} did not start. Last lines of its log:\n${log}`, {
      cause: fault,
    });
  }
}

interface Launched {
  readonly process: ChildProcess;
  kill(): Promise<void>;
  end(): Promise<void>;
}

function launch([program, ...parameters]: readonly [string, ...string[]], folder: string): Launched {
  const log = openSync(join(folder, 'log'), 'a');
  // A group of its own, or Ctrl-C would reach it before the tests that use it have ended.
  const server = spawn(program, parameters, { detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  server.on('error', () => undefined);
  server.unref();
  const heir = leaveToHeir(server.pid, folder);
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.ref();
    // Its data is thrown away: no need for an orderly end.
    server.kill('SIGKILL');
    await gone;
  };
  return {
    process: server,
    async kill() {
      await kill();
      heir.kill('SIGKILL');
    },
    async end() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
      // Last, for we may be killed on the way here.
      heir.kill('SIGKILL');
    },
  };
}

/**
 * A shell that waits for our end, whatever it is (Ctrl-C, crash, kill -9), told by its input closing;
 * then it ends the server and deletes the folder.
 */
function leaveToHeir(pid: number | undefined, folder: string): ChildProcess {
  const will = 'cat >/dev/null; kill -9 "$1" 2>/dev/null; sleep 1; rm -rf -- "$2"';
  const heir = spawn('sh', ['-c', will, 'heir', String(pid), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  heir.on('error', () => undefined);
  heir.unref();
  (heir.stdin as unknown as { unref(): void }).unref();
  return heir;
}

async function untilItAnswers(recipe: ServerRecipe, url: string, server: Launched): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      await recipe.answers(url);
      return;
    } catch (fault) {
      if (server.process.pid === undefined) throw fault;
      if (server.process.exitCode !== null || Date.now() > deadline) throw fault;
    }
    await pause(50);
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

function tail(file: string): string {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(-20).join('\n');
  } catch {
    return '(no log)';
  }
}
