import { clock, holiday, story, type StoryStep } from '../../../../test/support/clock-stories';
import { explain } from './explain';

const monday = '2026-03-02 10:00';
const asked: StoryStep = ['2026-03-30 09:00', 'ask'];
const words = (steps: readonly StoryStep[], at: string, { isParty = true, filedAt = monday } = {}) =>
  explain(
    clock('FINAL_RESULT', story(filedAt, steps), { at, calendars: { holidays: [holiday('2026-03-04')] } }),
    {
      isParty,
    },
  );

describe('a clock in words', () => {
  it.each([
    [[], '2026-03-05 12:00', '2 of 7 working days used; Galungan not counted.'],
    [[], '2026-03-16 12:00', '9 of 7 working days used; overdue since 12 March; Galungan not counted.'],
    [
      [
        ['2026-03-03 09:00', 'ask'],
        ['2026-03-06 09:00', 'provide'],
      ],
      '2026-03-06 12:00',
      '1 of 7 working days used; paused 3-6 March; Galungan not counted.',
    ],
    [
      [['2026-03-03 09:00', 'ask']],
      '2026-03-06 12:00',
      '1 of 7 working days used; paused until the reporter answers; paused since 3 March; Galungan not counted.',
    ],
    [
      [
        ['2026-03-02 11:00', 'forward', 'PUPR'],
        ['2026-03-03 11:00', 'answer'],
        ['2026-03-05 11:00', 'resolve'],
      ],
      '2026-04-06 12:00',
      '2 of 7 working days used; done in time on 5 March; Galungan not counted.',
    ],
    [
      [['2026-03-03 11:00', 'archive']],
      '2026-04-06 12:00',
      '1 of 7 working days used; stopped on 3 March; Galungan not counted.',
    ],
  ] as const)('after %j at %s', (steps, at, english) => {
    expect(words(steps, at).en).toBe(english);
  });

  it('names both months of a pause, and one day once', () => {
    const steps: StoryStep[] = [
      asked,
      ['2026-04-02 09:00', 'provide'],
      ['2026-04-03 09:00', 'ask'],
      ['2026-04-03 10:00', 'provide'],
    ];
    const said = words(steps, '2026-04-03 11:00', { filedAt: '2026-03-27 10:00' });
    expect(said.en).toBe('2 of 7 working days used; paused 30 March-2 April, 3 April.');
    expect(said.id).toBe('2 dari 7 hari kerja terpakai; dijeda 30 Maret-2 April, 3 April.');
  });

  it('keeps pauses from those who are no party: they were before it was public', () => {
    const steps: StoryStep[] = [
      ['2026-03-03 09:00', 'ask'],
      ['2026-03-06 09:00', 'provide'],
    ];
    expect(words(steps, '2026-03-06 12:00', { isParty: false }).en).not.toContain('paused');
  });
});
