import 'reflect-metadata';
import { BadInput } from './bad-input';
import { encodeCursor } from './cursor';
import { pageByTime } from './page-by-time';

const at = '2026-03-02T02:00:00.123Z';

it.each([
  ['an instant and an id', [at, 'c1'], true],
  ['an instant without milliseconds', ['2026-03-02T02:00:00Z', 'c1'], false],
  ['no instant', ['kemarin', 'c1'], false],
  ['an id alone', ['c1'], false],
  ['the keys of a longer list', [at, 'c1', 'c2'], false],
  ['an id that is none', [at, 'x'.repeat(65)], false],
])('a cursor of %s is a place in time: see table', (_of, keys, isPlace) => {
  for (const side of ['after', 'before'] as const) {
    const read = () => pageByTime({ first: 10, [side]: encodeCursor(keys) });
    if (isPlace) expect(read()).toMatchObject({ size: 10, [side]: keys });
    else expect(read).toThrow(BadInput);
  }
});

it('a list from its start needs no cursor', () => {
  expect(pageByTime({ first: 5 })).toMatchObject({ size: 5, after: null, before: null });
});
