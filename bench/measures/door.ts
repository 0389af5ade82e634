import { Pool } from 'undici';

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

export interface Timed<T> {
  readonly value: T;
  /** From sending the request to the last byte of its answer. */
  readonly milliseconds: number;
}

/** The public endpoint, through connections that stay open. */
export class Door {
  private readonly pool;

  constructor(
    private readonly origin: string,
    connections: number,
  ) {
    this.pool = new Pool(origin, { connections });
  }

  /** The one root field of the answer. A measured request that fails ends the run: its figure would be a lie. */
  async ask<T>(query: string, variables: object, token: string | null = null): Promise<Timed<T>> {
    const body = JSON.stringify({ query, variables });
    const start = performance.now();
    const response = await this.pool.request({
      method: 'POST',
      path: '/graphql',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body,
    });
    const text = await response.body.text();
    const milliseconds = performance.now() - start;
    const { data, errors } = JSON.parse(text) as Answer;
    const value = Object.values(data ?? {})[0];
    const refusal = (value as { refusal?: { code: string } | null } | null)?.refusal;
    if (errors?.length || refusal || value === undefined) {
      throw new Error(`${this.origin} answered ${text.slice(0, 500)}`);
    }
    return { value: value as T, milliseconds };
  }

  stop(): Promise<void> {
    return this.pool.close();
  }
}
