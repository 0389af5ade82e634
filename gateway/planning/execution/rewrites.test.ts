import { buildSchema } from 'graphql';
import { compileRewrites } from './rewrites';
import { TypeTests } from './type-tests';

const types = new TypeTests(
  buildSchema(
    'interface Node { id: ID } type Book implements Node { id: ID } type Film { id: ID } type Query { a: Node f: Film }',
  ),
);

describe('rewrites of what is sent and received', () => {
  it.each([[null], [0], [false], [''], ['x'], [[1]]])('gives %j its name back', (value) => {
    const answer = { books: [{ title__alias_0: value }, {}] };
    compileRewrites(
      [{ kind: 'KeyRenamer', path: ['books', 'title__alias_0'], renameKeyTo: 'title' }],
      types,
    )(answer);
    expect(JSON.stringify(answer)).toBe(JSON.stringify({ books: [{ title: value }, {}] }));
  });

  it('sets a value on objects of a type alone', () => {
    const given = [{ __typename: 'Book' }, { __typename: 'Film' }, {}, null];
    compileRewrites(
      [{ kind: 'ValueSetter', path: ['... on Node', '__typename'], setValueTo: 'Node' }],
      types,
    )(given);
    expect(given).toEqual([{ __typename: 'Node' }, { __typename: 'Film' }, { __typename: 'Node' }, null]);
  });
});
