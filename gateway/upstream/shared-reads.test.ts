import { visitor, type Actor } from '../../platform/domain/actor';
import type { FetchRequest, Fetched } from '../planning/execution/run';
import type { RequestScope } from '../planning/request-scope';
import { complaintEvent } from '../../test/support/gateway';
import { SharedReads } from './shared-reads';

const citizen: Actor = { role: 'CITIZEN', accountId: 'a-1', agencyId: null };
const read: FetchRequest = {
  query: '{ complaint(id: $id) { topic } }',
  operationName: null,
  variables: { id: 'c1' },
  writes: false,
};
const viewer: RequestScope = { actor: citizen, language: 'id', requestId: 'r-1', client: 'rumah' };

/** A subgraph that answers when it is told to, and all it was asked. */
function slowSubgraph() {
  const calls: { signal: AbortSignal | undefined; answer: (fetched: Fetched) => void }[] = [];
  const ask = new SharedReads().of(
    'complaints',
    ({ signal }) => new Promise<Fetched>((answer) => calls.push({ signal, answer })),
  );
  const answerAll = (): void => {
    for (const [index, { answer }] of calls.entries())
      answer({ data: { list: [{ topic: `answer ${index + 1}` }] } });
  };
  return { calls, ask, answerAll };
}

describe('equal reads that are under way at once', () => {
  it('are one call, and each has the answer to itself', async () => {
    const { ask, calls, answerAll } = slowSubgraph();
    const answers = [ask(read, viewer), ask(read, { ...viewer, requestId: 'r-2' })];
    answerAll();
    const [first, second] = await Promise.all(answers);
    expect(calls).toHaveLength(1);
    expect(second).toEqual({ data: { list: [{ topic: 'answer 1' }] } });
    expect(second).toEqual(first);
    expect(second?.data?.['list']).not.toBe(first?.data?.['list']);
  });

  it.each<[string, Partial<FetchRequest>, Partial<RequestScope>]>([
    ['of another account', {}, { actor: { ...citizen, accountId: 'a-2' } }],
    ['of a visitor', {}, { actor: visitor }],
    ['of another language', {}, { language: 'en' }],
    ['from another place', {}, { client: 'kantor' }],
    ['of something else', { variables: { id: 'c2' } }, {}],
    ['by another query', { query: '{ complaint(id: $id) { id } }' }, {}],
    [
      'for an event',
      {},
      { event: { positioned: { position: 1, event: complaintEvent('c1', {}) }, operation: '' } },
    ],
    ['that write', { writes: true }, {}],
  ])('are not shared with those %s', async (_which, request, scope) => {
    const { ask, calls, answerAll } = slowSubgraph();
    const answers = [ask(read, viewer), ask({ ...read, ...request }, { ...viewer, ...scope })];
    answerAll();
    await Promise.all(answers);
    expect(calls).toHaveLength(2);
  });

  it('are not joined once they are answered, or once a write came back', async () => {
    const { ask, calls, answerAll } = slowSubgraph();
    const before = ask(read, viewer);
    const write = ask({ ...read, writes: true }, viewer);
    calls[1]?.answer({ data: {} });
    await write;
    const after = ask(read, viewer);
    expect(calls).toHaveLength(3);
    answerAll();
    await Promise.all([before, after]);
    void ask(read, viewer);
    expect(calls).toHaveLength(4);
  });

  it('go wrong each by itself', async () => {
    const { ask, calls } = slowSubgraph();
    const [first, second] = [ask(read, viewer), ask(read, viewer)];
    calls[0]?.answer({ errors: [{ message: 'a', extensions: { requestId: 'r-1' } }] });
    expect((await first).errors).toHaveLength(1);
    await new Promise(setImmediate);
    calls[1]?.answer({ data: { topic: 'b' } });
    expect(await second).toEqual({ data: { topic: 'b' } });
  });

  it('go on while anybody waits, and are cut when nobody does', () => {
    const { ask, calls } = slowSubgraph();
    const [one, other] = [new AbortController(), new AbortController()];
    void ask({ ...read, signal: one.signal }, viewer);
    void ask({ ...read, signal: other.signal }, viewer);
    one.abort();
    expect(calls[0]?.signal?.aborted).toBe(false);
    other.abort();
    expect(calls[0]?.signal?.aborted).toBe(true);
    void ask(read, viewer);
    expect(calls).toHaveLength(2);
  });
});
