import { createClient, type Client } from 'graphql-sse';

/** A client that does not connect again by itself, so that a test sees each end. */
export function sseClient(
  url: string,
  options: { single?: boolean; headers?: Record<string, string> } = {},
): Client {
  return createClient({
    ...{ url, headers: { ...options.headers }, retryAttempts: 0 },
    singleConnection: options.single ?? false,
  });
}

/** One event of a stream as a browser reads it. */
export interface SeenEvent {
  readonly event: string;
  readonly id: string | null;
  readonly data: string;
}

/** A stream as it comes over the line. */
export class RawStream {
  private text = '';
  private body: ReadableStreamDefaultReader<string> | undefined;
  /** Where a browser would go on. */
  lastEventId: string | null = null;
  retry: string | null = null;

  private constructor(
    readonly response: Response,
    private readonly gone: AbortController,
  ) {}

  static async open(url: string, init: RequestInit = {}): Promise<RawStream> {
    const gone = new AbortController();
    const headers = { accept: 'text/event-stream', ...init.headers };
    return new RawStream(await fetch(url, { ...init, headers, signal: gone.signal }), gone);
  }

  /** The next event; null at the end of the stream. Comments and positions tell nothing. */
  async next(): Promise<SeenEvent | null> {
    for (;;) {
      const end = this.text.indexOf('\n\n');
      if (end >= 0) {
        const block = this.text.slice(0, end);
        this.text = this.text.slice(end + 2);
        const fields = new Map(block.split('\n').map((line) => [line.split(':')[0], valueOf(line)]));
        this.lastEventId = fields.get('id') ?? this.lastEventId;
        this.retry = fields.get('retry') ?? this.retry;
        const event = fields.get('event');
        if (event !== undefined)
          return { event, id: fields.get('id') ?? null, data: fields.get('data') ?? '' };
      } else {
        this.body ??= this.response.body?.pipeThrough(new TextDecoderStream()).getReader();
        const read = await this.body?.read();
        if (!read || read.done) return null;
        this.text += read.value;
      }
    }
  }

  leave(): void {
    this.gone.abort();
  }
}

function valueOf(line: string): string {
  return line.slice(line.indexOf(':') + 1).trimStart();
}
