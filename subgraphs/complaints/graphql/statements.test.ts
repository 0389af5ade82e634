import { people } from '../../../test/support/complaint-builders';
import { liveThrough } from '../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../test/support/complaints-api';
import { databaseKinds } from '../../../test/support/complaints-parts';

const list = `query($first: Int) { complaints(first: $first) { totalCount nodes {
  id ticket topic state category { code } reporter { id }
  dispositions { agency { id } agencyName role } leadAgency { id }
  thread(last: 3) { nodes { body agency { id } complaint { id } } totalCount }
  history(last: 1) { nodes { action } }
  agencyProposals { reason } nextActions
} pageInfo { endCursor } } }`;

describe.each(Object.entries(databaseKinds))('a list of complaints, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  let ids: string[] = [];
  beforeAll(async () => {
    api = await openComplaintsApi(place);
    for (let count = 0; count < 50; count += 1) {
      await liveThrough(api.parts, { filing: {}, steps: ['forward', 'answer', 'reporterPosts', 'answer'] });
    }
    const all = await api.ask('{ complaints(first: 50) { nodes { id } } }');
    ids = all.data.complaints.nodes.map(({ id }: { id: string }) => id);
  });
  afterAll(() => api.stop());

  async function statementsOf(work: () => Promise<unknown>): Promise<number> {
    const before = api.parts.database.statements();
    await work();
    return api.parts.database.statements() - before;
  }
  const listOf = (first: number, actor: (typeof people)['visitor' | 'admin']) => () =>
    api.ask(list, { variables: { first }, actor });

  it('takes as many statements for 50 rows as for 5', async () => {
    // Count, page, threads, their counts, histories.
    expect(await statementsOf(listOf(5, people.visitor))).toBe(5);
    expect(await statementsOf(listOf(50, people.visitor))).toBe(5);
    // And agencies and categories for the proposals.
    expect(await statementsOf(listOf(5, people.admin))).toBe(7);
    expect(await statementsOf(listOf(50, people.admin))).toBe(7);
  });

  it('looks entities up together', async () => {
    const look = (count: number) => () =>
      api.ask(
        'query($of: [_Any!]!) { _entities(representations: $of) { ... on Complaint { topic thread(last: 3) { nodes { id } } } } }',
        {
          variables: { of: ids.slice(0, count).map((id) => ({ __typename: 'Complaint', id })) },
        },
      );
    expect(await statementsOf(look(5))).toBe(2);
    expect(await statementsOf(look(50))).toBe(2);
  });

  it('shares one statement among equal pages of the thread', async () => {
    const work = () =>
      api.ask(
        '{ complaints { nodes { a: thread(last: 1) { nodes { id } } b: thread(last: 1) { nodes { body } } } } }',
      );
    expect(await statementsOf(work)).toBe(2);
  });

  it('walks forth and back over all complaints, each once', async () => {
    const walk = async (direction: 'first' | 'last', cursor: 'after' | 'before') => {
      const met: string[] = [];
      let place: string | null = null;
      for (;;) {
        const answer = await api.ask(
          `query($size: Int, $place: String) { complaints(${direction}: $size, ${cursor}: $place) {
            nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
          { variables: { size: 7, place } },
        );
        const { nodes, pageInfo } = answer.data.complaints;
        const found: string[] = nodes.map(({ id }: { id: string }) => id);
        met.push(...(direction === 'first' ? found : found.reverse()));
        if (!(direction === 'first' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return met;
        place = direction === 'first' ? pageInfo.endCursor : pageInfo.startCursor;
      }
    };
    expect(await walk('first', 'after')).toEqual(ids);
    expect(await walk('last', 'before')).toEqual([...ids].reverse());
  });

  it('pages through a history', async () => {
    const [id] = ids;
    const page = async (args: string) => {
      const answer = await api.ask(
        `query($id: ID) { complaint(id: $id) { history(${args}) {
          nodes { action } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } totalCount } } }`,
        { variables: { id }, actor: people.admin },
      );
      return answer.data.complaint?.history ?? answer.errors?.[0].extensions.code;
    };
    const first = await page('first: 2');
    expect(first).toMatchObject({
      nodes: [{ action: 'FILE' }, { action: 'FORWARD' }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
      totalCount: 5,
    });
    const rest = await page(`after: "${first.pageInfo.endCursor}"`);
    expect(rest).toMatchObject({
      nodes: [{ action: 'ANSWER' }, { action: 'POST' }, { action: 'POST' }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    expect(await page(`last: 1, before: "${rest.pageInfo.startCursor}"`)).toMatchObject({
      nodes: [{ action: 'FORWARD' }],
    });
    const unknown = Buffer.from(JSON.stringify(['2026-01-01T00:00:00.000Z', 'x'])).toString('base64url');
    expect(await page(`after: "${unknown}"`)).toBe('BAD_CURSOR');
  });
});
