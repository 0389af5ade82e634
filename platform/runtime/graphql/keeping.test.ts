import { KeepingNotes, keepingOf, keptTogether } from './keeping';

const early = '2026-01-05T00:00:00.000Z';
const late = '2026-01-06T00:00:00.000Z';

describe('how long an answer may be kept', () => {
  it('is not spoken of where the fields have declared all', () => {
    const notes = new KeepingNotes();
    notes.changesAt(null);
    expect(notes.said).toBeNull();
    expect(keepingOf(undefined)).toBeNull();
    expect(keepingOf({ other: 1 })).toBeNull();
  });

  it('is until the first of its values changes', () => {
    const notes = new KeepingNotes();
    for (const at of [late, early, late]) notes.changesAt(new Date(at));
    expect(notes.said).toEqual({ until: early });
    notes.changesUntold();
    notes.changesAt(new Date(early));
    expect(notes.said).toEqual({ until: null });
  });

  it('is for answers made of several what holds for all of them', () => {
    const heard = [1, 2].map((position) => ({ channel: 'complaints', position }) as const);
    const [one, two] = heard.map((each) => ({ heard: [each] }));
    expect(keptTogether([])).toBeNull();
    expect(keptTogether([{ until: late }, one ?? {}, { until: early }, two ?? {}])).toEqual({
      until: early,
      heard,
    });
    expect(keptTogether([{ until: null }, { until: late }])).toEqual({ until: null });
  });

  it.each([
    ['no object', 'soon'],
    ['no instant', { until: 'soon' }],
    ['no channel', { heard: [{ channel: 'gossip', position: 1 }] }],
    ['no position', { heard: [{ channel: 'complaints', position: -1 }] }],
    ['something else', { whispered: true }],
  ])('is not at all when it cannot be read: %s', (_name, keeping) => {
    expect(keepingOf({ keeping })).toEqual({ until: null });
  });

  it('is read as it was said', () => {
    const keeping = { until: early, heard: [{ channel: 'complaints', position: 3 }] };
    expect(keepingOf({ keeping: JSON.parse(JSON.stringify(keeping)) })).toEqual(keeping);
  });
});
