import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Told } from './live-client';

/**
 * A client that goes on after its last cursor whenever its line is cut, as any client of the hub may. It begins at the
 * mark of its first connection, so that nothing is missed before its first message either.
 */
export class ResumingClient {
  readonly got: Told[] = [];
  /** How often its line was cut. */
  cuts = 0;
  private cursor: string | null = null;
  private client: Client | null = null;
  private connected: Promise<void> = Promise.resolve();
  private readonly watchers = new Set<() => void>();

  constructor(
    private readonly endpoint: string,
    private readonly operation: { readonly query: string; readonly variables: Record<string, unknown> },
    private readonly connectionParams: Record<string, unknown> = {},
  ) {}

  /** Connects, or cuts the line without a goodbye and connects again. Resolves when the server has answered. */
  connect(endpoint = this.endpoint): Promise<void> {
    this.connected = this.connected.then(() => this.connectAnew(endpoint));
    return this.connected;
  }

  private async connectAnew(endpoint: string): Promise<void> {
    if (this.client) this.cuts += 1;
    this.client?.terminate();
    const client = createClient({
      ...{ url: endpoint.replace(/^http/, 'ws'), webSocketImpl: WebSocket, lazy: false, retryAttempts: 0 },
      connectionParams: this.connectionParams,
      onNonLazyError: () => undefined,
    });
    this.client = client;
    await new Promise<void>((resolve) => {
      client.on('connected', (_socket, payload) => {
        this.cursor ??= (payload as { marks: Record<string, string> }).marks['complaints'] ?? null;
        resolve();
      });
    });
    client.subscribe<Record<string, unknown>, { cursor?: string; seq?: number }>(
      { ...this.operation, extensions: { after: this.cursor } },
      {
        next: (told) => {
          // What was on its way when the line was cut is lost, as it is with a real one.
          if (this.client !== client) return;
          this.got.push(told);
          this.cursor = told.extensions?.cursor ?? this.cursor;
          for (const look of this.watchers) look();
        },
        error: () => undefined,
        complete: () => undefined,
      },
    );
  }

  /** Resolves when it has as many messages. */
  async has(count: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const look = () => {
        if (this.got.length < count) return;
        this.watchers.delete(look);
        resolve();
      };
      this.watchers.add(look);
      look();
    });
  }

  /** Places of the events it has, in the order in which they came. */
  get places(): readonly (number | undefined)[] {
    return this.got.map(({ extensions }) => extensions?.seq);
  }

  async stop(): Promise<void> {
    await this.connected;
    await this.client?.dispose();
  }
}
