import Fastify, { type FastifyInstance } from 'fastify';
import { visitor, type Actor } from '../../platform/domain/actor';
import { until } from '../../test/support/until';
import { keepRequestState, stateOf } from './request-state';
import { SharedAnswers } from './shared-answers';

const people: Readonly<Record<string, Actor>> = {
  visitor,
  ayu: { role: 'CITIZEN', accountId: 'ayu', agencyId: null },
  made: { role: 'CITIZEN', accountId: 'made', agencyId: null },
};

interface Asked {
  readonly query?: string;
  readonly variables?: Record<string, unknown>;
  readonly who?: string;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

/** An endpoint that answers when it is told to. `writes` and `fails` in a query do what they say. */
class SlowEndpoint {
  readonly shared = new SharedAnswers((address) => address ?? null);
  private readonly server: FastifyInstance = Fastify({ forceCloseConnections: true });
  private readonly waiting: (() => void)[] = [];
  private url = '';
  private arrived = 0;
  executed = 0;
  private fails = false;
  private isOpen = true;

  async start(): Promise<void> {
    const { server, shared } = this;
    keepRequestState(server);
    server.route({
      method: 'POST',
      url: '/',
      preHandler: async (request, reply) => {
        stateOf(request).viewer = {
          actor: people[String(request.headers['x-who'])] ?? visitor,
          access: null,
        };
        this.arrived += 1;
        if (await shared.answer(request, reply)) return reply;
      },
      handler: async (request, reply) => {
        const { query } = request.body as { readonly query: string };
        this.executed += 1;
        const number = this.executed;
        if (!this.isOpen) await new Promise<void>((go) => this.waiting.push(go));
        const state = stateOf(request);
        state.operation = { type: query.includes('writes') ? 'mutation' : 'query', name: null };
        state.isWhole = !query.includes('fails') && !this.fails;
        this.fails = false;
        return reply.header('content-type', 'application/json').send(JSON.stringify({ number }));
      },
      onSend: async (request, reply, payload) => {
        shared.sending(request, reply, payload);
        return payload;
      },
    });
    this.url = await server.listen({ port: 0, host: '127.0.0.1' });
  }

  stop = () => this.server.close();

  ask({ query = 'reads', variables, who = 'visitor', headers, signal }: Asked = {}): Promise<Response> {
    return fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-who': who, ...headers },
      body: JSON.stringify({ query, variables }),
      signal: signal ?? null,
    });
  }

  /** Begins what is asked, one after the other, while nothing is answered. */
  async begin(...asked: readonly Asked[]): Promise<Promise<Response>[]> {
    this.isOpen = false;
    const answers: Promise<Response>[] = [];
    for (const each of asked) {
      const expected = this.arrived + 1;
      answers.push(this.ask(each));
      await until(() => this.arrived === expected);
    }
    return answers;
  }

  failNext(): void {
    this.fails = true;
  }

  letGo(): void {
    this.isOpen = true;
    for (const go of this.waiting.splice(0)) go();
  }

  /** Asks at once what is asked, and gives the executions from which the answers are. */
  async together(...asked: readonly Asked[]): Promise<number[]> {
    const answers = await this.begin(...asked);
    this.letGo();
    return Promise.all(answers.map(async (answer) => numberOf(await answer)));
  }
}

async function numberOf(answer: Response): Promise<number> {
  return ((await answer.json()) as { readonly number: number }).number;
}

describe('equal requests that are under way at once', () => {
  let endpoint: SlowEndpoint;
  beforeEach(async () => {
    endpoint = new SlowEndpoint();
    await endpoint.start();
    // That the question reads is known from its first answer.
    await endpoint.ask();
  });
  afterEach(() => endpoint.stop());

  it('are answered once', async () => {
    expect(await endpoint.together({}, {}, {})).toEqual([2, 2, 2]);
    expect(await endpoint.together({}, {})).toEqual([3, 3]);
  });

  it('have their own names of requests', async () => {
    const answers = await endpoint.begin({}, {});
    endpoint.letGo();
    const [first, second] = await Promise.all(answers);
    expect(second?.headers.get('x-request-id')).not.toBe(first?.headers.get('x-request-id'));
    expect(second?.headers.get('content-type')).toBe(first?.headers.get('content-type'));
  });

  it.each<[string, Asked]>([
    ['of another person', { who: 'made' }],
    ['of a visitor', { who: 'visitor' }],
    ['in another language', { who: 'ayu', headers: { 'accept-language': 'en' } }],
    ['in another form', { who: 'ayu', headers: { accept: 'application/json' } }],
    ['with other variables', { who: 'ayu', variables: { id: 'c2' } }],
  ])('are not answered with those %s', async (_which, other) => {
    expect(await endpoint.together({ who: 'ayu' }, other)).toEqual([2, 3]);
  });

  it.each(['writes', 'fails'])('are answered each by itself where one %s', async (query) => {
    await endpoint.ask({ query });
    expect(await endpoint.together({ query }, { query })).toEqual([3, 4]);
  });

  it('are answered each by itself when the first of them goes wrong', async () => {
    const answers = await endpoint.begin({}, {});
    endpoint.failNext();
    endpoint.letGo();
    expect(await Promise.all(answers.map(async (answer) => numberOf(await answer)))).toEqual([2, 3]);
  });

  it('are answered when the client of the first of them goes away', async () => {
    const gone = new AbortController();
    const [first, second] = await endpoint.begin({ signal: gone.signal }, {});
    gone.abort();
    await expect(first).rejects.toThrow();
    await until(() => endpoint.executed === 3);
    endpoint.letGo();
    expect(second && (await numberOf(await second))).toBe(3);
  });

  it('do not join what began before something was told', async () => {
    const before = await endpoint.begin({});
    endpoint.shared.beginAnew();
    expect(await endpoint.together({}, {})).toEqual([3, 3]);
    expect(await Promise.all(before.map(async (answer) => numberOf(await answer)))).toEqual([2]);
  });
});
