import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** A program of the built hub, run as a process of its own. */
export class Program {
  readonly lines: string[] = [];
  private readonly waiting = new Set<() => void>();
  private ended = false;

  private constructor(readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => this.heard(line));
    }
    child.on('exit', () => {
      this.ended = true;
      for (const wake of this.waiting) wake();
    });
  }

  /** `npm test` builds first; `script` is a path inside `dist/`. */
  static start(
    script: string,
    parameters: readonly string[],
    env: Readonly<Record<string, string>>,
  ): Program {
    const child = spawn(process.execPath, [join(root, 'dist', script), ...parameters], {
      cwd: root,
      env: { PATH: process.env['PATH'] ?? '', ...env },
    });
    return new Program(child);
  }

  /** The first line that fits, said already or still to come; throws when the program ends without it. */
  async line(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      for (const line of this.lines) {
        const found = pattern.exec(line);
        if (found) return found;
      }
      if (this.ended) throw new Error(`the program ended without ${pattern}:\n${this.lines.join('\n')}`);
      await new Promise<void>((wake) => this.waiting.add(wake));
    }
  }

  /** The exit code, once it has ended. */
  async end(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    return this.end();
  }

  private heard(line: string): void {
    this.lines.push(line);
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }
}
