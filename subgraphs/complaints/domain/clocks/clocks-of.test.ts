import {
  clock,
  clocks,
  holiday,
  standard,
  story,
  wita,
  type StoryStep,
} from '../../../../test/support/clock-stories';

// 2 March 2026 is a Monday.
const monday = '2026-03-02 10:00';
const forwarded: StoryStep = ['2026-03-02 11:00', 'forward', 'PUPR'];
const withHelp: StoryStep = ['2026-03-02 11:00', 'forward', 'PUPR', 'DLHK'];
const answered: StoryStep = ['2026-03-03 09:00', 'answer'];

describe('due times of Article 8', () => {
  it.each([
    // Received in working hours: 24 hours. Otherwise 24 hours from the next opening.
    [monday, [], 'FORWARD', '2026-03-03 10:00'],
    ['2026-03-02 12:30', [], 'FORWARD', '2026-03-03 13:00'],
    ['2026-03-02 20:00', [], 'FORWARD', '2026-03-04 07:30'],
    ['2026-03-07 09:00', [], 'FORWARD', '2026-03-10 07:30'],
    // Alone: 3 and 7 working days; with coordination 7 working days and 30 days.
    [monday, [forwarded], 'FIRST_RESULT', '2026-03-05 16:00'],
    [monday, [forwarded], 'FINAL_RESULT', '2026-03-11 16:00'],
    [monday, [withHelp], 'FIRST_RESULT', '2026-03-11 16:00'],
    [monday, [withHelp], 'FINAL_RESULT', '2026-04-01 16:00'],
    // On Saturday and Sunday as on Friday.
    ['2026-03-06 10:00', [], 'FIRST_RESULT', '2026-03-11 16:00'],
    ['2026-03-07 10:00', [], 'FIRST_RESULT', '2026-03-11 16:00'],
    ['2026-03-08 23:59', [], 'FIRST_RESULT', '2026-03-11 16:00'],
  ] as const)('received %s, after %j: %s at %s', (...row) => {
    const [filedAt, steps, name, due] = row;
    const told = story(filedAt, steps);
    expect(clock(name, told, { at: filedAt }).dueAt).toEqual(wita(due));
  });

  it.each([
    ['DENPASAR', {}, ['FORWARD', 'FIRST_RESULT', 'FINAL_RESULT'], '2026-03-11 16:00'],
    ['LAPOR', {}, ['FORWARD', 'FIRST_RESULT', 'FINAL_RESULT'], '2026-03-20 16:30'],
    [
      'LAPOR',
      { class: 'INFORMATION_REQUEST' },
      ['FORWARD', 'FIRST_RESULT', 'FINAL_RESULT'],
      '2026-03-09 16:00',
    ],
    ['LAPOR', { supervisory: true }, ['FORWARD', 'FIRST_RESULT', 'FINAL_RESULT'], '2026-05-25 16:00'],
    ['BADUNG', {}, ['FINAL_RESULT'], '2026-03-05 16:00'],
  ] as const)('follow the standard %s for %j', (...row) => {
    const [code, more, names, final] = row;
    const told = story(monday, [], more);
    const readings = clocks(told, { at: monday, standard: standard(code) });
    expect(readings.map((reading) => reading.clock)).toEqual(names);
    expect(readings.at(-1)?.dueAt).toEqual(wita(final));
  });
});

describe('the calendar', () => {
  it.each([
    ['PUPR', '2026-03-11 16:00'],
    ['PASAR', '2026-03-10 14:00'],
    ['BPBD', '2026-03-09 23:59'],
  ])('is that of the lead agency %s', (agency, due) => {
    const told = story(monday, [['2026-03-02 11:00', 'forward', agency]]);
    const { dueAt } = clock('FINAL_RESULT', told, { at: monday });
    expect(dueAt?.toISOString().slice(0, 16)).toBe(wita(due).toISOString().slice(0, 16));
    expect(clock('FORWARD', told, { at: monday }).dueAt).toEqual(wita('2026-03-03 10:00'));
  });

  it('is the secretariat’s again when the agency gives it back, and the receipt stays', () => {
    const back = story(monday, [
      ['2026-03-02 11:00', 'forward', 'PASAR'],
      ['2026-03-04 11:00', 'giveBack'],
    ]);
    expect(clock('FINAL_RESULT', back, { at: '2026-03-05 10:00' }).dueAt).toEqual(wita('2026-03-11 16:00'));
    // Forwarding was done in time: it does not start anew.
    expect(clock('FORWARD', back, { at: '2026-03-09 10:00' })).toMatchObject({ state: 'MET', round: 1 });
  });

  it('leaves holidays out and names them, unless the agency works all the same', () => {
    const told = story(monday, [forwarded]);
    const holidays = [
      holiday('2026-03-04'),
      holiday('2026-03-07', 'Sabtu'),
      holiday('2026-03-02', 'Hari ini'),
    ];
    expect(clock('FIRST_RESULT', told, { at: monday, calendars: { holidays } })).toMatchObject({
      dueAt: wita('2026-03-06 16:30'),
      notCounted: [{ day: '2026-03-04', nameId: 'Galungan', nameEn: 'Galungan' }],
    });
    const works = [holiday('2026-03-04', 'Galungan', { exceptAgencies: ['PUPR'] })];
    expect(clock('FIRST_RESULT', told, { at: monday, calendars: { holidays: works } })).toMatchObject({
      dueAt: wita('2026-03-05 16:00'),
      notCounted: [],
    });
  });

  it('stops even plain hours on Nyepi', () => {
    const holidays = [holiday('2026-03-19', 'Nyepi', { silent: true })];
    const told = story('2026-03-18 10:00', []);
    const looking = { at: '2026-03-18 10:00', calendars: { holidays } };
    expect(clock('FORWARD', told, looking).dueAt).toEqual(wita('2026-03-20 10:00'));
    // A pause over the day of silence does not count it twice.
    const asked = story('2026-03-18 10:00', [
      ['2026-03-18 12:00', 'ask'],
      ['2026-03-20 12:00', 'provide'],
    ]);
    expect(clock('FORWARD', asked, { ...looking, at: '2026-03-20 13:00' }).dueAt).toEqual(
      wita('2026-03-21 10:00'),
    );
  });

  it('moves a last calendar day on which nobody works to the next working day', () => {
    const holidays = [holiday('2026-04-01')];
    const told = story(monday, [withHelp]);
    expect(clock('FINAL_RESULT', told, { at: monday, calendars: { holidays } }).dueAt).toEqual(
      wita('2026-04-02 16:00'),
    );
  });
});

describe('coordination', () => {
  const due = (steps: readonly StoryStep[]) =>
    clock('FINAL_RESULT', story(monday, steps), { at: '2026-03-04 12:00' }).dueAt;

  it('holds while several agencies hold it', () => {
    expect(due([withHelp])).toEqual(wita('2026-04-01 16:00'));
    expect(due([withHelp, ['2026-03-03 10:00', 'leave', 'DLHK']])).toEqual(wita('2026-03-11 16:00'));
  });

  it('stays what it was while the complaint is with the secretariat again', () => {
    expect(due([withHelp, ['2026-03-03 10:00', 'giveBack']])).toEqual(wita('2026-04-01 16:00'));
    expect(due([forwarded, ['2026-03-03 10:00', 'giveBack']])).toEqual(wita('2026-03-11 16:00'));
    const left: StoryStep = ['2026-03-03 09:00', 'leave', 'DLHK'];
    expect(due([withHelp, left, ['2026-03-03 10:00', 'giveBack']])).toEqual(wita('2026-03-11 16:00'));
  });
});

describe('a pause', () => {
  type Spans = readonly (readonly [string, string])[];
  const paused = (spans: Spans) =>
    story(
      monday,
      spans.flatMap(([from, to]): StoryStep[] => [
        [from, 'ask'],
        [to, 'provide'],
      ]),
    );
  const due = (name: 'FORWARD' | 'FIRST_RESULT', spans: Spans) =>
    clock(name, paused(spans), { at: '2026-03-20 10:00' }).dueAt;

  it.each([
    ['of one afternoon moves no day', [['2026-03-02 12:00', '2026-03-02 15:00']], '2026-03-05 16:00'],
    ['over a night moves one', [['2026-03-02 15:00', '2026-03-03 08:00']], '2026-03-06 16:30'],
    ['over a week-end counts it once', [['2026-03-05 15:00', '2026-03-09 08:00']], '2026-03-09 16:00'],
    ['of a week', [['2026-03-03 15:00', '2026-03-10 08:00']], '2026-03-12 16:00'],
    [
      'adds up with others',
      [
        ['2026-03-02 15:00', '2026-03-03 08:00'],
        ['2026-03-04 08:00', '2026-03-05 08:00'],
        ['2026-03-05 09:00', '2026-03-05 10:00'],
      ],
      '2026-03-09 16:00',
    ],
    ['behind the deadline does not heal it', [['2026-03-06 08:00', '2026-03-13 08:00']], '2026-03-05 16:00'],
  ] as const)('%s', (_what, spans, expected) => {
    expect(due('FIRST_RESULT', spans)).toEqual(wita(expected));
  });

  it('gives plain hours back by the hour', () => {
    expect(due('FORWARD', [['2026-03-02 11:00', '2026-03-02 14:00']])).toEqual(wita('2026-03-03 13:00'));
    expect(due('FORWARD', [['2026-03-02 11:00', '2026-03-05 11:00']])).toEqual(wita('2026-03-06 10:00'));
    // Hours that had not begun to run cannot be given back.
    const night = story('2026-03-02 20:00', [
      ['2026-03-02 21:00', 'ask'],
      ['2026-03-03 08:30', 'provide'],
    ]);
    expect(clock('FORWARD', night, { at: '2026-03-03 09:00' }).dueAt).toEqual(wita('2026-03-04 08:30'));
  });

  it('that lasts leaves the deadline open and says what is left', () => {
    const told = story(monday, [['2026-03-04 15:00', 'ask']]);
    expect(clock('FIRST_RESULT', told, { at: '2026-03-13 10:00' })).toMatchObject({
      state: 'PAUSED',
      dueAt: null,
      used: 2,
      leftMinutes: 60 + 7.5 * 60,
      pauses: [{ from: '2026-03-04', to: null }],
    });
    // Missed before the question: it stays missed.
    expect(clock('FORWARD', told, { at: '2026-03-13 10:00' })).toMatchObject({
      state: 'PAUSED',
      dueAt: wita('2026-03-03 10:00'),
    });
  });

  it('that ends with the complaint uses nothing up', () => {
    const told = story(monday, [
      [monday, 'ask'],
      ['2026-03-31 10:00', 'archive'],
    ]);
    for (const reading of clocks(told, { at: '2026-04-30 10:00' })) {
      expect(reading).toMatchObject({ state: 'STOPPED', verdict: null, used: 0, usedMinutes: 0 });
    }
  });
});

describe('the first result', () => {
  it.each([
    ['systemPosts', null],
    ['adminPosts', null],
    ['reporterPosts', null],
    ['help', '2026-03-03 09:00'],
    ['answer', '2026-03-03 09:00'],
  ] as const)('%s answers at %s', (action, stoppedAt) => {
    const told = story(monday, [withHelp, ['2026-03-03 09:00', action]]);
    expect(clock('FIRST_RESULT', told, { at: '2026-03-04 09:00' }).stoppedAt).toEqual(
      stoppedAt && wita(stoppedAt),
    );
  });

  it('stops alone: the final result goes on', () => {
    const told = story(monday, [forwarded, answered]);
    expect(clocks(told, { at: '2026-03-04 09:00' }).map(({ state }) => state)).toEqual([
      'MET',
      'MET',
      'RUNNING',
    ]);
  });

  it('that comes late stays late', () => {
    const told = story(monday, [forwarded, ['2026-03-06 09:00', 'answer']]);
    expect(clock('FIRST_RESULT', told, { at: '2026-04-06 09:00' })).toMatchObject({
      state: 'MISSED',
      verdict: 'LATE',
      used: 4,
      leftMinutes: -90,
    });
  });
});

describe('the final result', () => {
  const resolved: readonly StoryStep[] = [forwarded, answered, ['2026-03-05 15:00', 'resolve']];

  it('stops at the outcome, although people go on writing', () => {
    const told = story(monday, [
      ...resolved,
      ['2026-03-06 09:00', 'reporterPosts'],
      ['2026-03-20 09:00', 'confirm'],
    ]);
    expect(clock('FINAL_RESULT', told, { at: '2026-06-01 10:00' })).toMatchObject({
      state: 'MET',
      stoppedAt: wita('2026-03-05 15:00'),
      used: 3,
    });
  });

  it('is in time to the last moment of the last day', () => {
    const at = (time: string) =>
      clock('FINAL_RESULT', story(monday, [forwarded, answered, [time, 'resolve']]), { at: time }).verdict;
    expect(at('2026-03-11 16:00')).toBe('IN_TIME');
    expect(at('2026-03-11 16:01')).toBe('LATE');
  });

  it('is overdue from the deadline on', () => {
    const told = story(monday, [forwarded, answered]);
    expect(clock('FINAL_RESULT', told, { at: '2026-03-11 16:00' }).state).toBe('RUNNING');
    expect(clock('FINAL_RESULT', told, { at: '2026-03-12 09:30' })).toMatchObject({
      state: 'OVERDUE',
      leftMinutes: -120,
      verdict: null,
    });
  });

  it('has another round after a reopening, which does not charge the time between', () => {
    const told = story(monday, [...resolved, ['2026-03-20 10:00', 'reopen']]);
    const rounds = clocks(told, { at: '2026-03-24 10:00' }).filter(
      (reading) => reading.clock === 'FINAL_RESULT',
    );
    expect(rounds).toMatchObject([
      { round: 1, state: 'MET', dueAt: wita('2026-03-11 16:00') },
      {
        round: 2,
        state: 'RUNNING',
        startedAt: wita('2026-03-20 10:00'),
        dueAt: wita('2026-03-31 16:00'),
        used: 2,
      },
    ]);
    expect(rounds[1]?.usedMinutes).toBe(90 + 210 + 450 + 150);
  });

  it('keeps what was frozen, whatever calendars say later', () => {
    const told = story(monday, resolved);
    const frozen = clocks(told, { at: '2026-03-05 15:00' });
    const calendars = { holidays: [holiday('2026-03-03'), holiday('2026-03-04')] };
    expect(clocks(told, { at: '2026-03-20 10:00', calendars, frozen })).toEqual(frozen);
  });

  it('stops without a verdict when the complaint ends otherwise', () => {
    const told = story(monday, [forwarded, answered, ['2026-03-09 10:00', 'archive']]);
    expect(clocks(told, { at: '2026-03-20 10:00' }).map(({ state, verdict }) => [state, verdict])).toEqual([
      ['MET', 'IN_TIME'],
      ['MET', 'IN_TIME'],
      ['STOPPED', null],
    ]);
  });
});
