import { buildSchema } from 'graphql';
import { visitor, type Actor } from '../../platform/domain/actor';
import { admin, citizen } from '../../test/support/gateway';
import type { Fetched, FetchRequest } from '../planning/execution/run';
import { CachingRules } from './caching-rules';
import { Kept } from './kept';
import { KeptEntities, sizeOfEntity, type KeptEntity } from './kept-entities';

const sdl = `
  directive @cacheControl(maxAge: Int, scope: String, channel: String, events: [String!], fields: [String!])
    repeatable on FIELD_DEFINITION | OBJECT
  type Query { agency: Agency }
  type Agency @cacheControl(maxAge: 60, channel: "agencies", fields: ["name"]) {
    name: String isOpen: Boolean
    chain: String @cacheControl(maxAge: 60, channel: "agencies", scope: "PRIVATE")
  }
`;
const fetch = (fields: string, operationName = 'A__agencies__1') => ({
  query: `query ${operationName}($representations:[_Any!]!){_entities(representations:$representations){...on Agency{${fields}}}}`,
  operationName,
});

/** A subgraph that names who asks and what for, behind what is kept. */
function world() {
  const asked: (readonly string[])[] = [];
  const state = { mark: '0', fail: null as string | null };
  const kept = new Kept<KeptEntity>({
    ...{ bytes: 100_000, sizeOf: sizeOfEntity },
    ...{ changes: { mark: () => state.mark }, clock: { now: () => new Date(0) } },
  });
  const entities = new KeptEntities({ rules: new CachingRules(sdl), schema: buildSchema(sdl), kept });
  const source = entities.of('agencies', async ({ variables }, { actor }): Promise<Fetched> => {
    const ids = (variables['representations'] as { id: string }[]).map(({ id }) => id);
    asked.push(ids);
    const data = {
      _entities: ids.map((id) => (id === state.fail ? null : { name: `${id} for ${actor.role}` })),
    };
    const at = ids.indexOf(state.fail ?? '');
    return at < 0 ? { data } : { data, errors: [{ message: 'no', path: ['_entities', at, 'name'] }] };
  });
  const ask = (
    ids: readonly string[],
    more: Partial<FetchRequest> & { actor?: Actor; language?: 'id' | 'en' } = {},
  ) => {
    const { actor = visitor, language = 'id', ...request } = more;
    const representations = ids.map((id) => ({ __typename: 'Agency', id }));
    return source(
      { ...fetch('name'), variables: { representations, ...request.variables }, writes: false, ...request },
      { actor, language, requestId: 'r' },
    );
  };
  return { asked, state, ask };
}

describe('an entity that is kept', () => {
  it('is not asked for again, whoever asks and in whatever answer', async () => {
    const { asked, ask } = world();
    await ask(['a', 'b']);
    expect(await ask(['b', 'c', 'a'], { actor: citizen, ...fetch('name', 'B__agencies__3') })).toEqual({
      data: { _entities: ['b for VISITOR', 'c for CITIZEN', 'a for VISITOR'].map((name) => ({ name })) },
    });
    await ask(['a', 'b', 'c']);
    expect(asked).toEqual([['a', 'b'], ['c']]);
  });

  it('is given to each as objects of his own', async () => {
    const { ask } = world();
    await ask(['a']);
    const first = (await ask(['a'])).data?.['_entities'] as { name: string }[];
    first.forEach((entity) => (entity.name = 'altered'));
    expect((await ask(['a'])).data).toEqual({ _entities: [{ name: 'a for VISITOR' }] });
  });

  it.each<[string, Parameters<ReturnType<typeof world>['ask']>[1]]>([
    ['another language', { language: 'en' }],
    ['other fields', fetch('name __typename')],
    ['other arguments', { variables: { representations: [{ __typename: 'Agency', id: 'a' }], at: 1 } }],
    [
      'what it requires of others',
      { variables: { representations: [{ __typename: 'Agency', id: 'a', open: true }] } },
    ],
  ])('is another one for %s', async (_name, more) => {
    const { asked, ask } = world();
    await ask(['a']);
    await ask(['a'], more);
    expect(asked).toHaveLength(2);
  });

  it('is void with what it was read after', async () => {
    const { asked, state, ask } = world();
    await ask(['a']);
    state.mark = '1';
    await ask(['a']);
    expect(asked).toEqual([['a'], ['a']]);
  });

  it('is kept for visitors alone where it depends on who asks', async () => {
    const { asked, ask } = world();
    await ask(['a'], fetch('chain'));
    await ask(['a'], fetch('chain'));
    expect(asked).toHaveLength(1);
    for (const actor of [citizen, admin, citizen]) await ask(['a'], { actor, ...fetch('chain') });
    expect(asked).toHaveLength(4);
  });

  it.each([
    ['a field nobody declared', fetch('name isOpen')],
    ['a write', { writes: true }],
  ])('is not one with %s', async (_name, more) => {
    const { asked, ask } = world();
    await ask(['a'], more);
    await ask(['a'], more);
    expect(asked).toHaveLength(2);
  });

  it('is none that went wrong, and an error is told where it belongs', async () => {
    const { asked, state, ask } = world();
    await ask(['a']);
    state.fail = 'c';
    const answer = await ask(['a', 'b', 'c']);
    expect(answer.errors).toEqual([{ message: 'no', path: ['_entities', 2, 'name'] }]);
    state.fail = null;
    await ask(['c', 'b']);
    expect(asked).toEqual([['a'], ['b', 'c'], ['c', 'b']]);
  });
});
