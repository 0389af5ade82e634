import 'reflect-metadata';
import {
  Arg,
  Args,
  Ctx,
  Directive,
  Field,
  ID,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { system } from '../../domain/actor';
import type { PositionedEvent } from '../../../schema/events/envelope';
import { subscribedByGateway } from './gateway-only';
import { makeLogger } from '../logging/logger';
import { BadInput } from './bad-input';
import { buildFederatedSchema } from './build-subgraph-schema';
import { connectionFrom, connectionType, PageArguments, pageOf } from './connection.type';
import { localSubgraph } from './local-subgraph';
import { refusalType } from './refusal.type';
import type { LocalSubgraph, RequestContext, SubgraphRequest } from './subgraph';

@Directive('@key(fields: "id")')
@ObjectType('Stone', { description: 'A stone.' })
class Stone {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Date, { description: 'When it fell.' })
  fellAt!: Date;
}

const StoneConnection = connectionType(() => Stone, 'Stone');
const Refusal = refusalType({ TOO_HEAVY: { id: 'Terlalu berat.', en: 'Too heavy.' } });
const stone = (id: string): Stone => ({ id, fellAt: new Date('2026-01-02T03:04:05.678Z') });
let counted = 0;

@Resolver()
class StoneResolver {
  @Query(() => StoneConnection, { description: 'All stones.' })
  stones(@Args(() => PageArguments) page: PageArguments): unknown {
    pageOf(page);
    return connectionFrom(
      { rows: ['a', 'b'], hasNextPage: false, hasPreviousPage: false },
      {
        present: stone,
        keysOf: (id) => [id],
        count: async () => {
          counted += 1;
          return 2;
        },
      },
    );
  }

  @Query(() => Refusal, { description: 'Lifts.' })
  lift(@Ctx() context: RequestContext): unknown {
    return Refusal.of('TOO_HEAVY', context.language);
  }

  @Query(() => String, { nullable: true, description: 'Fails as told.' })
  fail(@Arg('how', () => String, { description: 'How.' }) how: string): string {
    if (how === 'input') throw new BadInput('BAD_STONE', { id: 'Batu salah.', en: 'Bad stone.' });
    throw new Error('the password is hunter2');
  }

  @Subscription(() => Stone, {
    nullable: true,
    description: 'A stone fell.',
    subscribe: subscribedByGateway,
  })
  stoneFell(@Root() { event }: PositionedEvent, @Ctx() { actor }: RequestContext): Stone | null {
    return actor.role === 'SYSTEM' ? stone(event.id) : null;
  }
}

let subgraph: LocalSubgraph;
const logged: string[] = [];

beforeAll(async () => {
  const built = await buildFederatedSchema({
    resolvers: [StoneResolver],
    orphanedTypes: [],
    references: { Stone: async ({ id }) => (id === 'a' ? stone('a') : null) },
  });
  const log = makeLogger('test', 'info', { write: (line: string) => void logged.push(line) });
  subgraph = localSubgraph({ name: 'stones', ...built, log, contextOf: (request) => request });
});

const ask = (query: string, more: Partial<SubgraphRequest> = {}) =>
  subgraph.execute({
    query,
    variables: {},
    operationName: null,
    actor: system,
    language: 'en',
    requestId: 'r1',
    event: null,
    ...more,
  });
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a subgraph in this process', () => {
  it('answers a connection and counts only when asked', async () => {
    const list = await ask('{ stones { nodes { id fellAt } pageInfo { endCursor hasNextPage } } }');
    expect(plain(list.data)).toEqual({
      stones: {
        nodes: [
          { id: 'a', fellAt: '2026-01-02T03:04:05.678Z' },
          { id: 'b', fellAt: '2026-01-02T03:04:05.678Z' },
        ],
        pageInfo: { endCursor: 'WyJiIl0', hasNextPage: false },
      },
    });
    expect(counted).toBe(0);
    expect(plain((await ask('{ stones { totalCount } }')).data)).toEqual({ stones: { totalCount: 2 } });
    expect(counted).toBe(1);
  });

  it('resolves entities by their key', async () => {
    const query = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Stone { id fellAt } } }';
    const r = [
      { __typename: 'Stone', id: 'a' },
      { __typename: 'Stone', id: 'x' },
    ];
    expect(plain(await ask(query, { variables: { r } }))).toEqual({
      data: { _entities: [{ id: 'a', fellAt: '2026-01-02T03:04:05.678Z' }, null] },
    });
  });

  it('executes a subscription once for the event and the viewer it is given', async () => {
    const event: PositionedEvent = { position: 1, event: { id: 'a', type: 'x', at: '2026-01-01T00:00:00Z' } };
    const query = 'subscription { stoneFell { id } }';
    expect(plain(await ask(query, { event }))).toEqual({ data: { stoneFell: { id: 'a' } } });
    const visitor = { role: 'VISITOR', accountId: null, agencyId: null } as const;
    expect(plain(await ask(query, { event, actor: visitor }))).toEqual({ data: { stoneFell: null } });
    expect((await ask(query)).errors).toHaveLength(1);
  });

  it('words a refusal in the language of the request', async () => {
    expect(plain((await ask('{ lift { code message } }', { language: 'id' })).data)).toEqual({
      lift: { code: 'TOO_HEAVY', message: 'Terlalu berat.' },
    });
  });

  it('passes bad input on in both languages', async () => {
    const [error] = (await ask('{ fail(how: "input") }', { language: 'id' })).errors ?? [];
    expect(error?.message).toBe('Batu salah.');
    expect(error?.extensions).toEqual({
      code: 'BAD_STONE',
      messages: { id: 'Batu salah.', en: 'Bad stone.' },
    });
  });

  it('refuses a page that cannot be', async () => {
    for (const [args, code] of [
      ['first: 101', 'PAGE_SIZE'],
      ['first: -1', 'PAGE_SIZE'],
      ['first: 1, last: 1', 'FIRST_AND_LAST'],
      ['after: "%%%"', 'BAD_CURSOR'],
    ]) {
      const [error] = (await ask(`{ stones(${args}) { nodes { id } } }`)).errors ?? [];
      expect(error?.extensions['code']).toBe(code);
    }
  });

  it('masks a fault and logs it under the request id, without its message', async () => {
    const [error] = (await ask('{ fail(how: "fault") }')).errors ?? [];
    expect(error?.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', requestId: 'r1' });
    expect(JSON.stringify(error)).not.toContain('hunter2');
    expect(logged.join('')).toContain('"requestId":"r1"');
    expect(logged.join('')).not.toContain('hunter2');
  });

  it('prints the SDL that is composed', () => {
    expect(subgraph.sdl).toContain('type Stone @key(fields: "id")');
    expect(subgraph.sdl).toContain('federation/v2.9');
  });
});
