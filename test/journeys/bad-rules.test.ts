import { createHash } from 'node:crypto';
import { startTrialHub, type TrialHub } from '../support/trial-hub';

/**
 * What would break clocks, word lists or the trust in a decision: impossible days, calendars that never open, terms
 * that run backwards, patterns that never end, decisions without a reason. Each is told apart by a code, in both
 * languages, and leaves nothing half done.
 */
let trial: TrialHub;
beforeAll(async () => {
  trial = await startTrialHub({});
});
afterAll(() => trial.end());

const named = { indonesian: 'Kalender uji', english: 'Trial calendar' };
const monday = { weekday: 'MONDAY', opens: '08:00', closes: '16:00' };
const day = { indonesian: 'Hari uji', english: 'Trial day', source: 'LOCAL' };
const final = { clock: 'FINAL_RESULT', unit: 'WORKING_DAYS' };
const word = { language: 'INDONESIAN', class: 'ABUSE', action: 'BLOCK' };
const calendar = (periods: unknown, roundTheClock = false) => ({
  ...{ code: 'UJI', ...named, periods, roundTheClock },
});

type Case = readonly [says: string, mutation: string, input: object, code: string];
const atTheEdge: readonly Case[] = [
  ['30 February', 'addHoliday', { ...day, day: '2027-02-30' }, 'INVALID_DAY'],
  ['29 February of a year that has none', 'addHoliday', { ...day, day: '2027-02-29' }, 'INVALID_DAY'],
  ['month 13', 'addHoliday', { ...day, day: '2027-13-01' }, 'INVALID_DAY'],
  ['a day in words', 'addHoliday', { ...day, day: 'besok' }, 'INVALID_DAY'],
  ['the year 9999', 'addHoliday', { ...day, day: '9999-12-31' }, 'INVALID_YEAR'],
  ['a year before there were any', 'addHoliday', { ...day, day: '0001-01-01' }, 'INVALID_YEAR'],
  ['holidays of the year 9999', 'proposeHolidays', { year: 9999 }, 'INVALID_YEAR'],
  ['holidays of the year -1', 'proposeHolidays', { year: -1 }, 'INVALID_YEAR'],
  ['a holiday without a name', 'addHoliday', { ...day, day: '2027-03-01', indonesian: '  ' }, 'INVALID_TEXT'],
  ['25 o’clock', 'setCalendar', calendar([{ ...monday, closes: '25:00' }]), 'INVALID_TIME'],
  ['a time in words', 'setCalendar', calendar([{ ...monday, opens: 'pagi' }]), 'INVALID_TIME'],
  ['a term of no days', 'setServiceStandard', standard({ ...final, length: 0 }), 'TERM_LENGTH'],
  ['a term of -3 days', 'setServiceStandard', standard({ ...final, length: -3 }), 'TERM_LENGTH'],
  [
    'a term of a thousand years',
    'setServiceStandard',
    standard({ ...final, length: 365_000 }),
    'TERM_LENGTH',
  ],
  ['a pattern that backtracks for ever', 'addProhibitedWord', { ...word, word: '(a+)+$' }, 'WORD_PATTERN'],
  ['a pattern for every text', 'addProhibitedWord', { ...word, word: '.*' }, 'WORD_PATTERN'],
  ['an open word in the middle', 'addProhibitedWord', { ...word, word: 'gob*lok' }, 'WORD_PATTERN'],
  ['a pattern of nothing', 'addProhibitedWord', { ...word, word: '   ' }, 'WORD_PATTERN'],
  ['no reason', 'archiveComplaint', { complaint: 'x', reason: 'SPAM', explanation: '' }, 'TEXT_LENGTH'],
  [
    'a reason of blanks',
    'archiveComplaint',
    { complaint: 'x', reason: 'SPAM', explanation: ' \n ' },
    'TEXT_LENGTH',
  ],
  ['no reason', 'returnDisposition', { complaint: 'x', reason: '' }, 'TEXT_LENGTH'],
  ['no reason', 'reopenComplaint', { complaint: 'x', reason: ' ' }, 'TEXT_LENGTH'],
  ['no reason', 'requestIdentityUnlock', { complaint: 'x', reason: '' }, 'TEXT_LENGTH'],
  ['no reason', 'decideConduct', { complaint: 'x', decision: 'RELEASE', reason: '' }, 'TEXT_LENGTH'],
  ['no reason', 'revealPersonalData', { account: 'account-reporter', reason: ' ' }, 'BAD_REASON'],
];
const byTheRules: readonly Case[] = [
  ['a calendar without hours', 'setCalendar', calendar([]), 'CALENDAR_WITHOUT_HOURS'],
  ['hours of a calendar that never closes', 'setCalendar', calendar([monday], true), 'CALENDAR_WITH_HOURS'],
  [
    'hours that run backwards',
    'setCalendar',
    calendar([{ ...monday, opens: '16:00', closes: '08:00' }]),
    'PERIOD_BACKWARDS',
  ],
  [
    'hours that overlap',
    'setCalendar',
    calendar([monday, { ...monday, opens: '15:00', closes: '17:00' }]),
    'PERIODS_OVERLAP',
  ],
  [
    'a standard without a final term',
    'setServiceStandard',
    standard({ clock: 'FORWARD', length: 24, unit: 'HOURS' }),
    'STANDARD_INCOMPLETE',
  ],
  [
    'a standard nobody knows',
    'setServiceStandard',
    { ...standard({ ...final, length: 5 }), code: 'TIDAK_ADA' },
    'UNKNOWN_STANDARD',
  ],
];

function standard(...terms: readonly object[]) {
  return { code: 'DENPASAR', terms };
}

async function send(mutation: string, input: object) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return trial.ask('admin', {
    of: 'complaints',
    query: `mutation($input: ${type}!) { ${mutation}(input: $input) { refusal { code message } } }`,
    variables: { input },
  });
}

/** All that such input could have changed. */
async function everything(): Promise<string> {
  const query = `{
    calendars { code names { indonesian } periods { weekday opens closes } roundTheClock }
    holidays(first: 100) { totalCount nodes { id day state } }
    serviceStandards { code version terms { clock length unit } }
    prohibitedWords { id word }
    complaints(first: 1) { totalCount }
  }`;
  const found = JSON.stringify(await trial.ask('admin', { of: 'complaints', query, variables: {} }));
  return createHash('sha256').update(found).digest('hex');
}

describe('what the rules cannot be made of', () => {
  it.each(atTheEdge)('is refused at the edge: %s in %s', async (_says, mutation, input, code) => {
    const before = await everything();
    const { errors = [] } = await send(mutation, input);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    const { id, en } = errors[0].extensions.messages;
    expect(id).not.toBe(en);
    expect(errors[0].message).toBe(en);
    expect(await everything()).toBe(before);
  });

  it.each(byTheRules)('is refused by the rules: %s in %s', async (_says, mutation, input, code) => {
    const before = await everything();
    const { data } = await send(mutation, input);
    expect(data[mutation].refusal).toEqual({ code, message: expect.any(String) });
    expect(await everything()).toBe(before);
  });

  it('is something: a sound calendar and a sound standard are taken', async () => {
    expect((await send('setCalendar', calendar([monday]))).data.setCalendar.refusal).toBeNull();
    const terms = standard({ ...final, length: 5 });
    expect((await send('setServiceStandard', terms)).data.setServiceStandard.refusal).toBeNull();
  });
});
