import { Cursors, type CursorPlace } from './cursors';

const key = (id: string) => ({ id, key: new Uint8Array(Buffer.from(id.repeat(32))) });
const place: CursorPlace = 'topic:complaintChanged:c1';

describe('a cursor', () => {
  const cursors = new Cursors([key('a')]);

  it('leads back to its position, in its place alone', () => {
    for (const position of [0, 1, 35, 36, 4_711, 2 ** 40]) {
      const cursor = cursors.make(place, position);
      expect(cursors.read(cursor, [place])).toBe(position);
      expect(cursors.read(cursor, ['topic:complaintChanged:c2', 'channel:complaints'])).toBeNull();
    }
  });

  it('is read with a key that was replaced, and not with a foreign one', () => {
    const cursor = cursors.make(place, 7);
    expect(new Cursors([key('b'), key('a')]).read(cursor, [place])).toBe(7);
    expect(new Cursors([key('b')]).read(cursor, [place])).toBeNull();
  });

  it.each(['', '7', 'x', '7.', '08.aaaaaaaaaaaaaaaaaaaaaa', `${'z'.repeat(12)}.${'a'.repeat(22)}`, 'é.é'])(
    'is not %j',
    (text) => expect(cursors.read(text, [place])).toBeNull(),
  );

  it('cannot be moved on', () => {
    const [, proof] = cursors.make(place, 7).split('.');
    expect(cursors.read(`8.${proof}`, [place])).toBeNull();
  });
});
