import { people } from '../../../../test/support/complaint-builders';
import { firstStandards } from './first-standards';
import { faultOfTerms, setStandard } from './set-standard';
import { matterOf, termOf, type Term } from './service-standard';

const [denpasar] = firstStandards;
if (!denpasar) throw new Error('no standard');
const final: Term = {
  clock: 'FINAL_RESULT',
  coordination: null,
  matter: null,
  length: 5,
  unit: 'WORKING_DAYS',
};
const by = { actor: people.admin };

describe('setting a service standard', () => {
  it('adds a version and leaves the one before as it is', () => {
    const set = setStandard(denpasar, { terms: [final] }, by);
    expect(set).toEqual({ ...denpasar, version: 2, terms: [final] });
    expect(denpasar.version).toBe(1);
  });

  it('can turn the 30 days of Article 8(3)b into working days', () => {
    const terms = denpasar.terms.map((term) =>
      term.unit === 'CALENDAR_DAYS' ? { ...term, unit: 'WORKING_DAYS' as const } : term,
    );
    expect(setStandard(denpasar, { terms }, by)).toMatchObject({ version: 2, terms });
  });

  it('is refused to everybody but the secretariat, before anything else', () => {
    for (const [name, actor] of Object.entries(people)) {
      const expected =
        name === 'admin' ? 'UNKNOWN_STANDARD' : name === 'visitor' ? 'NOT_SIGNED_IN' : 'FORBIDDEN';
      expect([name, setStandard(null, { terms: [final] }, { actor })]).toEqual([name, { refused: expected }]);
    }
  });

  it.each([
    ['no final term', [{ ...final, clock: 'FORWARD' }]],
    ['a final term for one agency alone', [{ ...final, coordination: 'ALONE' }]],
    ['a final term for some matters', [{ ...final, matter: 'INFORMATION' }]],
    ['a first term for some matters', [final, { ...final, clock: 'FIRST_RESULT', matter: 'SUPERVISORY' }]],
  ] as const)('is refused with %s', (_what, terms) => {
    expect(setStandard(denpasar, { terms }, by)).toEqual({ refused: 'STANDARD_INCOMPLETE' });
  });

  it.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 367])('takes no term of %s days', (length) => {
    expect(faultOfTerms([{ ...final, length }])).toBe('TERM_LENGTH');
  });

  it('bounds hours and the number of terms', () => {
    expect(faultOfTerms([{ ...final, unit: 'HOURS', length: 8_760 }])).toBeNull();
    expect(faultOfTerms([{ ...final, unit: 'HOURS', length: 8_761 }])).toBe('TERM_LENGTH');
    expect(faultOfTerms([])).toBe('TERM_COUNT');
    expect(faultOfTerms(Array<Term>(31).fill(final))).toBe('TERM_COUNT');
  });
});

describe('a service standard', () => {
  it('applies the first term that fits', () => {
    const standard = {
      ...denpasar,
      terms: [{ ...final, matter: 'SUPERVISORY' as const, length: 60 }, final],
    };
    const lengthOf = (matter: 'SUPERVISORY' | 'INFORMATION') =>
      termOf(standard, 'FINAL_RESULT', { coordination: 'ALONE', matter })?.length;
    expect([lengthOf('SUPERVISORY'), lengthOf('INFORMATION')]).toEqual([60, 5]);
    expect(termOf(standard, 'FORWARD', { coordination: 'ALONE', matter: 'INFORMATION' })).toBeNull();
  });

  it('calls supervisory whatever is, also a request for information', () => {
    expect(matterOf({ class: 'INFORMATION_REQUEST', supervisory: true })).toBe('SUPERVISORY');
    expect(matterOf({ class: 'INFORMATION_REQUEST', supervisory: false })).toBe('INFORMATION');
    expect(matterOf({ class: 'ASPIRATION', supervisory: false })).toBe('NON_SUPERVISORY');
  });
});
