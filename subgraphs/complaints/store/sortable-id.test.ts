import { sortableId } from './sortable-id';

describe('a sortable id', () => {
  it('is a UUID of version 7', () => {
    expect(sortableId(new Date('2026-03-02T02:00:00.123Z'))).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('sorts by time, and within one millisecond by the order in which it was made', () => {
    const times = [1_000, 1_000, 1_000, 1_001, 1_001, 1_767_225_600_000];
    const ids = times.map((time) => sortableId(new Date(time)));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
