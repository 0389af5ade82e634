import { courseOf, sourceOf, type KeptReport } from './national-course';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));
const kept: KeptReport = {
  ...{ receivedThereAt: at(1), passedOnAt: null, status: 'VERIFIED', statusAt: null },
  ...{ linkedAt: at(2), syncedAt: at(3), isSentOn: false, items: [] },
};

describe('the course of a report', () => {
  it('is told by times of theirs, and by ours where theirs are not known', () => {
    expect(courseOf(kept)).toMatchObject({ receivedAt: at(1), passedOnAt: null, ended: null });
    expect(courseOf({ ...kept, receivedThereAt: null }).receivedAt).toEqual(at(2));
    expect([sourceOf(kept, at(1)), sourceOf(kept, at(2))]).toEqual(['LAPOR', 'HUB']);
  });

  it('takes what nobody noted for a word of the institution', () => {
    const items = [
      { writtenAt: at(4), seenAt: at(5), author: 'REPORTER' as const },
      { writtenAt: null, seenAt: at(6), author: null },
    ];
    expect(courseOf({ ...kept, items }).followUps).toEqual([
      { at: at(4), by: 'REPORTER' },
      { at: at(6), by: 'INSTITUTION' },
    ]);
    expect(sourceOf({ ...kept, items }, at(6))).toBe('HUB');
  });

  it.each<[string, Partial<KeptReport>, ReturnType<typeof courseOf>['ended']]>([
    ['closed', { status: 'DONE', statusAt: at(7) }, { at: at(7), how: 'CLOSED' }],
    ['archived', { status: 'ARCHIVED' }, { at: at(3), how: 'ARCHIVED' }],
    ['sent on', { isSentOn: true, status: 'DONE' }, { at: at(3), how: 'SENT_ON' }],
    ['held', { status: 'HELD' }, null],
    ['of an unknown state', { status: null }, null],
  ])('ends when it is %s', (_how, more, ended) => {
    expect(courseOf({ ...kept, ...more }).ended).toEqual(ended);
  });
});
