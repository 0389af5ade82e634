import { defaultPageSize, largestPageSize, readPage, sliceOf } from './page';

const decode = (cursor: string) => (cursor === 'bad' ? null : [cursor]);

describe('a page request', () => {
  it('that says nothing is the first page', () => {
    expect(readPage({}, decode)).toEqual({
      size: defaultPageSize,
      backwards: false,
      after: null,
      before: null,
    });
  });

  it('with `last` goes backwards', () => {
    expect(readPage({ last: 5, before: 'x' }, decode)).toEqual({
      size: 5,
      backwards: true,
      after: null,
      before: ['x'],
    });
  });

  it.each([
    [{ first: 1, last: 1 }, 'FIRST_AND_LAST'],
    [{ first: -1 }, 'PAGE_SIZE'],
    [{ first: 1.5 }, 'PAGE_SIZE'],
    [{ last: largestPageSize + 1 }, 'PAGE_SIZE'],
    [{ after: 'bad' }, 'BAD_CURSOR'],
    [{ before: 'bad' }, 'BAD_CURSOR'],
  ])('%j is refused: %s', (request, fault) => {
    expect(readPage(request, decode)).toEqual({ fault });
  });

  it('may ask for nothing and for the most', () => {
    expect(readPage({ first: 0 }, decode)).toMatchObject({ size: 0 });
    expect(readPage({ first: largestPageSize }, decode)).toMatchObject({ size: largestPageSize });
  });
});

describe('a slice', () => {
  const forwards = { size: 2, backwards: false, after: null, before: null };
  const backwards = { ...forwards, backwards: true };

  it('leaves out the extra row that tells of more', () => {
    expect(sliceOf(forwards, ['a', 'b', 'c'])).toEqual({
      rows: ['a', 'b'],
      hasNextPage: true,
      hasPreviousPage: false,
    });
    expect(sliceOf(forwards, ['a', 'b'])).toMatchObject({ hasNextPage: false });
  });

  it('read backwards is turned to list order', () => {
    expect(sliceOf(backwards, ['c', 'b', 'a'])).toEqual({
      rows: ['b', 'c'],
      hasNextPage: false,
      hasPreviousPage: true,
    });
  });

  it('knows that there is more on the side it came from', () => {
    expect(sliceOf({ ...forwards, after: ['x'] }, [])).toMatchObject({ hasPreviousPage: true });
    expect(sliceOf({ ...backwards, before: ['x'] }, [])).toMatchObject({ hasNextPage: true });
  });
});
