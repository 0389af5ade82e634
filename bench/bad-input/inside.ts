import { once } from 'node:events';
import { WebSocket } from 'ws';

export interface HubMemory {
  readonly heapMb: number;
  readonly residentMb: number;
}

/** Looks into a hub that was started with `--inspect`: what it holds after everything that nobody holds is gone. */
export class Inside {
  private count = 0;

  private constructor(private readonly socket: WebSocket) {}

  static async open(port: number): Promise<Inside> {
    const [page] = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as {
      webSocketDebuggerUrl: string;
    }[];
    const socket = new WebSocket(page?.webSocketDebuggerUrl ?? '', { perMessageDeflate: false });
    await once(socket, 'open');
    return new Inside(socket);
  }

  async memory(): Promise<HubMemory> {
    await this.ask('HeapProfiler.collectGarbage');
    const expression = 'JSON.stringify(process.memoryUsage())';
    const { result } = (await this.ask('Runtime.evaluate', { expression })) as { result: { value: string } };
    const { heapUsed, external, rss } = JSON.parse(result.value) as NodeJS.MemoryUsage;
    return { heapMb: (heapUsed + external) / 2 ** 20, residentMb: rss / 2 ** 20 };
  }

  close(): void {
    this.socket.close();
  }

  private async ask(method: string, params: object = {}): Promise<unknown> {
    const id = (this.count += 1);
    this.socket.send(JSON.stringify({ id, method, params }));
    for (;;) {
      const [data] = (await once(this.socket, 'message')) as [Buffer];
      const answer = JSON.parse(data.toString('utf8')) as { readonly id?: number; readonly result?: unknown };
      if (answer.id === id) return answer.result;
    }
  }
}
