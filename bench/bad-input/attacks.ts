import { randomUUID } from 'node:crypto';
import type { Pool } from 'undici';
import { RawSocket } from '../../test/support/live-client';
import { badFrames, closedWith } from '../../test/support/raw-frames';
import { friendsOfFriends } from './foreign-gateway';

/** What an attacker knows of the hub. */
export interface Target {
  readonly origin: string;
  /** A complaint everybody may read, and a cursor of its thread. */
  readonly complaint: string;
  readonly cursor: string;
}

/** What is sent again and again, and the only answers there may be. */
export interface Attack {
  readonly name: string;
  readonly refused: readonly string[];
  /** Senders at once; what is heavy to send needs few. */
  readonly senders: number;
  /** Sends it once; gives the codes that came back. */
  once(target: Target, pool: Pool, count: number): Promise<readonly string[]>;
}

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const asked = (query: string, variables: object = {}) => JSON.stringify({ query, variables });
const thread = 'subscription($id: ID!) { followUpAdded(complaint: $id) { id } }';

/** A body that is refused, the same each time. */
function posted(
  attack: Pick<Attack, 'name' | 'refused'> & { readonly senders?: number },
  makeBody: () => string,
): Attack {
  let body: string | null = null;
  return { senders: 8, ...attack, once: async (_target, pool) => [await post(pool, (body ??= makeBody()))] };
}

/** For a gateway whose subgraphs make planning hard. */
export const planningAttacks: readonly Attack[] = [
  {
    ...{ name: 'an operation that plans for years', refused: ['TOO_HARD_TO_PLAN'], senders: 4 },
    once: async (_target, pool) => [await post(pool, asked(friendsOfFriends('a')))],
  },
  {
    ...{ name: 'operations that plan for years, each another', refused: ['TOO_HARD_TO_PLAN'], senders: 4 },
    once: async (_target, pool) => [
      await post(pool, asked(friendsOfFriends(`a${randomUUID().slice(0, 8)}`))),
    ],
  },
];

export const attacks: readonly Attack[] = [
  {
    ...{ name: 'frames that are none', refused: ['1002', '1007', '1009', '4400', '4401'], senders: 8 },
    async once({ origin }, _pool, count) {
      const [, bytes = Buffer.alloc(0)] = badFrames[count % badFrames.length] ?? [];
      return [await closedWith(origin, bytes)];
    },
  },
  {
    ...{ name: '10,000 subscriptions on one socket', refused: ['TOO_MANY_SUBSCRIPTIONS'], senders: 1 },
    once: async ({ origin, complaint }) => manyOnOneSocket(origin, complaint),
  },
  {
    ...{ name: 'cursors of another complaint', refused: ['CURSOR_INVALID'], senders: 4 },
    async once({ origin, cursor }) {
      const socket = await opened(origin);
      const codes: string[] = [];
      for (let one = 0; one < 50; one += 1) {
        subscribe(socket, { id: randomUUID(), complaint: randomUUID(), after: cursor });
        codes.push(codeOf(await socket.next()));
      }
      socket.close();
      return codes;
    },
  },
  posted({ name: 'fragments in a circle', refused: ['GRAPHQL_VALIDATION_FAILED'] }, () =>
    asked(`{ ...F0 } ${times(200, (index) => `fragment F${index} on Query { ...F${(index + 1) % 200} }`)}`),
  ),
  posted({ name: 'a million aliases', refused: ['BODY_TOO_LARGE'], senders: 2 }, () =>
    asked(`{ ${times(1_000_000, (index) => `a${index}: __typename`)} }`),
  ),
  posted({ name: 'aliases up to the longest body', refused: ['TOO_MANY_TOKENS'], senders: 4 }, () =>
    asked(`{ ${times(50_000, (index) => `a${index}: __typename`)} }`),
  ),
  posted({ name: 'variables of 50 MB', refused: ['BODY_TOO_LARGE'], senders: 2 }, () =>
    asked('{ __typename }', { a: 'x'.repeat(50_000_000) }),
  ),
  posted(
    { name: 'variables nested a hundred thousand deep', refused: ['BODY_TOO_DEEP'] },
    () => `{"query":"{ __typename }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
  ),
  posted({ name: 'brackets without end', refused: ['BODY_NOT_JSON'] }, () => '['.repeat(1_000_000)),
  {
    // None of the limits refuses it; each is another one, so that no plan is known.
    ...{ name: 'large operations within the limits, each another', refused: ['answered'], senders: 2 },
    once: async (_target, pool) => [await post(pool, asked(large()))],
  },
];

function large(): string {
  const fields =
    'ticket topic state filedAt dispositions { role agency { id shortName statistics { total } } } reporter { displayName } ' +
    'thread(last: 3) { nodes { author agencyName body at } }';
  const lists = times(
    20,
    (index) => `a${index}: complaints(first: 1) { nodes { ${fields} } pageInfo { hasNextPage } }`,
  );
  return `query Large${randomUUID().slice(0, 8)} { ${lists} }`;
}

async function post(pool: Pool, body: string): Promise<string> {
  const response = await pool.request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return codeIn(JSON.parse(await response.body.text()));
}

function codeIn(answer: unknown): string {
  const { errors } = answer as {
    readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  };
  return errors?.[0]?.extensions.code ?? 'answered';
}

/** Of what came over a live connection. */
function codeOf(message: unknown): string {
  const { type, payload } = message as { readonly type: string; readonly payload?: unknown };
  return type === 'error' ? codeIn({ errors: payload }) : type;
}

async function opened(origin: string): Promise<RawSocket> {
  const socket = new RawSocket(`${origin}/graphql`);
  await socket.opened;
  socket.send({ type: 'connection_init' });
  await socket.next();
  return socket;
}

function subscribe(
  socket: RawSocket,
  { id, complaint, after }: { id: string; complaint: string; after?: string },
): void {
  const extensions = after === undefined ? {} : { after };
  socket.send({
    id,
    type: 'subscribe',
    payload: { query: thread, variables: { id: complaint }, extensions },
  });
}

/** Only refusals are answered; the hundred that are allowed are silent. */
async function manyOnOneSocket(origin: string, complaint: string): Promise<readonly string[]> {
  const socket = await opened(origin);
  const allowed = 100;
  for (let one = 0; one < 10_000; one += 1) subscribe(socket, { id: String(one), complaint });
  const codes: string[] = [];
  while (codes.length < 10_000 - allowed) {
    const message = (await socket.next()) as { readonly type: string };
    if (message.type === 'error') codes.push(codeOf(message));
  }
  socket.close();
  return codes;
}
