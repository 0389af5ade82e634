import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';

const followUpAdded = `subscription FollowUpAdded($complaint: ID!) {
  followUpAdded(complaint: $complaint) { body agencyName agency { shortName } complaint { state } }
}`;

const patienceMilliseconds = 20_000;

/** Subscribers of one thread, each on a connection of its own. */
export class Watchers {
  private readonly clients: Client[] = [];
  private awaited: {
    readonly body: string;
    readonly arrivals: number[];
    readonly enough: () => void;
  } | null = null;
  private fault: Error | null = null;

  /** One watcher per token; null is a visitor. */
  constructor(
    origin: string,
    private readonly complaint: string,
    private readonly tokens: readonly (string | null)[],
  ) {
    for (const token of tokens)
      this.clients.push(this.watch(`${origin.replace(/^http/, 'ws')}/graphql`, token));
  }

  /** When the entry with this body arrived at each watcher that got it in time, in order of arrival. */
  async arrivalsOf(body: string, post: () => Promise<void>): Promise<readonly number[]> {
    const arrivals: number[] = [];
    let late: NodeJS.Timeout | undefined;
    const all = new Promise<void>((resolve) => {
      this.awaited = { body, arrivals, enough: resolve };
      late = setTimeout(resolve, patienceMilliseconds);
    });
    await post();
    await all;
    clearTimeout(late);
    this.awaited = null;
    if (this.fault) throw this.fault;
    return arrivals;
  }

  async leave(): Promise<void> {
    for (const client of this.clients) await client.dispose();
  }

  private watch(url: string, token: string | null): Client {
    const client = createClient({
      url,
      webSocketImpl: WebSocket,
      connectionParams: token === null ? {} : { authorization: `Bearer ${token}` },
      retryAttempts: 0,
      lazy: false,
      onNonLazyError: (error) => (this.fault = asError(error)),
    });
    client.subscribe<{ followUpAdded: { body: string } }>(
      { query: followUpAdded, variables: { complaint: this.complaint } },
      {
        next: ({ data, errors }) => {
          if (errors?.length) this.fault = new Error(errors.map(({ message }) => message).join('; '));
          else if (data) this.arrived(data.followUpAdded.body, performance.now());
        },
        error: (error) => (this.fault = asError(error)),
        complete: () => undefined,
      },
    );
    return client;
  }

  private arrived(body: string, at: number): void {
    if (this.awaited?.body !== body) return;
    this.awaited.arrivals.push(at);
    if (this.awaited.arrivals.length === this.tokens.length) this.awaited.enough();
  }
}

/** The client gives errors, what the server sent, or how the socket was closed. */
function asError(fault: unknown): Error {
  if (fault instanceof Error) return fault;
  const { code, reason, message } = fault as { code?: number; reason?: string; message?: string };
  if (code !== undefined) return new Error(`a live connection was closed: ${code} ${reason ?? ''}`);
  return new Error(`a subscription failed: ${message ?? JSON.stringify(fault)}`);
}
