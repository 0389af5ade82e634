import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';

/** What a GraphQL endpoint answers, before anything is believed of it. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

/** A person at the public endpoint: one token, plain HTTP and one WebSocket. */
export class Visitor {
  private socket: Client | null = null;
  private token: string | null = null;

  constructor(
    readonly endpoint: string,
    private readonly language: 'id' | 'en' = 'en',
  ) {}

  signInWith(accessToken: string): void {
    this.token = accessToken;
  }

  /** The whole answer, errors included. */
  async send(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const response = await fetch(this.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': this.language,
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  /** The one root field of the answer; throws when there are errors or a refusal. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.send(query, variables);
    if (errors?.length) throw new Error(errors.map(({ message }) => message).join('; '));
    const value = Object.values(data ?? {})[0];
    const refusal = (value as { refusal?: { code: string; message: string } | null } | null)?.refusal;
    if (refusal) throw new Error(`${refusal.code}: ${refusal.message}`);
    return value as T;
  }

  /** Calls back with the root field of every event; resolves once the server has accepted the connection. */
  async watch<T>(
    query: string,
    variables: Record<string, unknown>,
    tell: (value: T) => void,
  ): Promise<() => void> {
    const client = this.connect();
    const stop = client.subscribe<Record<string, T>>(
      { query, variables },
      {
        next: ({ data, errors }) => {
          if (errors?.length) throw new Error(errors.map(({ message }) => message).join('; '));
          for (const value of Object.values(data ?? {})) tell(value);
        },
        error: (error) => {
          throw error instanceof Error ? error : new Error(JSON.stringify(error));
        },
        complete: () => undefined,
      },
    );
    await new Promise<void>((resolve) => {
      const leave = client.on('connected', () => {
        leave();
        resolve();
      });
    });
    // The protocol does not acknowledge a subscribe message; this is time enough to plan it.
    await new Promise((resolve) => setTimeout(resolve, 300));
    return stop;
  }

  async leave(): Promise<void> {
    await this.socket?.dispose();
  }

  private connect(): Client {
    this.socket ??= createClient({
      url: this.endpoint.replace(/^http/, 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: () => (this.token ? { authorization: `Bearer ${this.token}` } : {}),
      lazy: true,
    });
    return this.socket;
  }
}
