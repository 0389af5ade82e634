import { aCategory, anAgency, registerOf } from '../../../test/support/agencies';
import { addAgency, type NewAgency } from './adding';
import { addCategory, updateCategory } from './categories';
import { closeAgency } from './closing';
import { mergeAgency } from './merging';
import { setOfficersInCharge, updateAgency } from './publishing';
import { applied, type Decision } from './register';
import { renameAgency } from './renaming';
import { setRoutingRule } from './routing';

const now = new Date('2026-11-20T10:00:00+08:00');
const earlier = new Date('2020-01-01T00:00:00+08:00');
const later = new Date(now.getTime() + 1);

/** A city with a district, its ward, an Inspectorate, a closed agency and some that are routed to. */
const city = registerOf(
  [
    anAgency('ITKO', { role: 'INSPECTORATE' }),
    anAgency('KOMINFO', { role: 'SECRETARIAT' }),
    anAgency('KEC'),
    anAgency('KEL', { parentCode: 'KEC' }),
    anAgency('KEL-PART', { parentCode: 'KEL' }),
    anAgency('PUPR'),
    anAgency('DISHUB'),
    anAgency('PLAIN'),
    anAgency('PAST', { validTo: earlier }),
    anAgency('PAST-CHILD', { parentCode: 'PLAIN', validTo: earlier }),
  ],
  [
    aCategory('INFRA'),
    aCategory('INFRA.JALAN', { agencyCode: 'PUPR', rank: 3 }),
    aCategory('INFRA.LAMA', { agencyCode: 'DISHUB', active: false }),
    aCategory('OLD', { active: false }),
    aCategory('OLD.THING', { active: false }),
    aCategory('WAS.KKN', { supervisory: true, agencyCode: 'ITKO' }),
  ],
);

const named = (code: string, more: Partial<NewAgency> = {}): NewAgency => anAgency(code, more);
const bridge = { ...aCategory('INFRA.JEMBATAN'), agencyCode: 'PUPR' };

const refusedCases: [string, Decision, string][] = [
  ['an agency whose code is in use', addAgency(city, named('PAST'), now), 'CODE_TAKEN'],
  ['an agency of the future', addAgency(city, named('NEW', { validFrom: later }), now), 'DATE_OUT_OF_RANGE'],
  ['an agency under none', addAgency(city, named('NEW', { parentCode: 'X' }), now), 'PARENT_NOT_FOUND'],
  [
    'an agency under a closed one',
    addAgency(city, named('NEW', { parentCode: 'PAST' }), now),
    'PARENT_CLOSED',
  ],
  [
    'an agency that works by no known calendar',
    addAgency(city, named('NEW', { calendarCode: 'SEVEN_DAY' }), now),
    'CALENDAR_NOT_FOUND',
  ],
  ['a second Inspectorate', addAgency(city, named('NEW', { role: 'INSPECTORATE' }), now), 'ROLE_TAKEN'],

  ['renaming nobody', rename('X', 'New', now), 'NOT_FOUND'],
  ['renaming a closed agency', rename('PAST', 'New', now), 'ALREADY_CLOSED'],
  ['renaming to the same name', rename('PUPR', 'Dinas PUPR', now), 'NAME_UNCHANGED'],
  ['renaming from a future day', rename('PUPR', 'New', later), 'DATE_OUT_OF_RANGE'],
  [
    'renaming before the present name',
    rename('PUPR', 'New', new Date('2013-01-01T00:00:00+08:00')),
    'DATE_OUT_OF_RANGE',
  ],

  ['closing nobody', closeAgency(city, { code: 'X', on: now }, now), 'NOT_FOUND'],
  ['closing twice', closeAgency(city, { code: 'PAST', on: now }, now), 'ALREADY_CLOSED'],
  ['closing the Inspectorate', closeAgency(city, { code: 'ITKO', on: now }, now), 'ROLE_NEEDED'],
  ['closing what is routed to', closeAgency(city, { code: 'PUPR', on: now }, now), 'HAS_ROUTING_RULES'],
  [
    'closing what an inactive category is routed to',
    closeAgency(city, { code: 'DISHUB', on: now }, now),
    'HAS_ROUTING_RULES',
  ],
  ['closing a district with wards', closeAgency(city, { code: 'KEC', on: now }, now), 'HAS_SUBORDINATES'],
  ['closing in the future', closeAgency(city, { code: 'PLAIN', on: later }, now), 'DATE_OUT_OF_RANGE'],

  ['merging nobody', merge('X', 'PUPR'), 'NOT_FOUND'],
  ['merging a closed agency', merge('PAST', 'PUPR'), 'ALREADY_CLOSED'],
  ['merging into itself', merge('PUPR', 'PUPR'), 'MERGE_INTO_ITSELF'],
  ['merging into nobody', merge('PUPR', 'X'), 'SUCCESSOR_NOT_FOUND'],
  ['merging into a closed agency', merge('PUPR', 'PAST'), 'SUCCESSOR_CLOSED'],
  ['merging into its own ward', merge('KEC', 'KEL'), 'MERGE_INTO_SUBORDINATE'],
  ['merging into a part of its ward', merge('KEC', 'KEL-PART'), 'MERGE_INTO_SUBORDINATE'],
  ['merging the Inspectorate into the secretariat', merge('ITKO', 'KOMINFO'), 'ROLE_NEEDED'],
  [
    'merging in the future',
    mergeAgency(city, { code: 'PUPR', successorCode: 'KEC', on: later }, now),
    'DATE_OUT_OF_RANGE',
  ],

  ['publishing officers of nobody', setOfficersInCharge(city, 'X', []), 'NOT_FOUND'],
  ['publishing officers of a closed agency', setOfficersInCharge(city, 'PAST', []), 'ALREADY_CLOSED'],
  ['details of nobody', updateAgency(city, 'X', {}), 'NOT_FOUND'],
  ['details of a closed agency', updateAgency(city, 'PAST', {}), 'ALREADY_CLOSED'],

  ['a rule for no category', route('X', 'PUPR'), 'NOT_FOUND'],
  ['a rule to nobody known', route('INFRA.JALAN', 'X'), 'AGENCY_NOT_FOUND'],
  ['a rule to a closed agency', route('INFRA.JALAN', 'PAST'), 'AGENCY_CLOSED'],
  ['a supervisory category routed elsewhere', route('WAS.KKN', 'PUPR'), 'SUPERVISORY_TO_INSPECTORATE'],
  ['a supervisory category routed to nobody', route('WAS.KKN', null), 'SUPERVISORY_TO_INSPECTORATE'],
  [
    'a supervisory category routed by place',
    route('WAS.KKN', 'ITKO', 'kelurahan'),
    'SUPERVISORY_TO_INSPECTORATE',
  ],

  ['a category whose code is in use', addCategory(city, aCategory('INFRA.JALAN')), 'CODE_TAKEN'],
  ['a category in no group', addCategory(city, aCategory('NEW.THING')), 'PARENT_NOT_FOUND'],
  ['a category in an inactive group', addCategory(city, aCategory('OLD.NEW')), 'PARENT_INACTIVE'],
  [
    'a category routed to a closed agency',
    addCategory(city, { ...bridge, agencyCode: 'PAST' }),
    'AGENCY_CLOSED',
  ],
  [
    'a supervisory category without the Inspectorate',
    addCategory(city, { ...bridge, supervisory: true }),
    'SUPERVISORY_TO_INSPECTORATE',
  ],
  ['details of no category', updateCategory(city, 'X', {}), 'NOT_FOUND'],
  [
    'using a category of an inactive group',
    updateCategory(city, 'OLD.THING', { active: true }),
    'PARENT_INACTIVE',
  ],
];

function rename(code: string, name: string, from: Date): Decision {
  return renameAgency(city, { code, name, shortName: code, from }, now);
}
function merge(code: string, successorCode: string): Decision {
  return mergeAgency(city, { code, successorCode, on: now }, now);
}
function route(code: string, agencyCode: string | null, routeByPlace: 'kelurahan' | null = null): Decision {
  return setRoutingRule(city, code, { agencyCode, routeByPlace });
}
function after(decision: Decision) {
  if ('refused' in decision) throw new Error(decision.refused);
  return applied(city, decision);
}

it.each(refusedCases)('refuses %s', (_what, decision, code) => {
  expect(decision).toEqual({ refused: code });
});

describe('a merger', () => {
  it('moves routing rules and agencies under it to the successor and closes the agency', () => {
    const { agencies, categories } = after(merge('PUPR', 'DISHUB'));
    expect(agencies.get('PUPR')).toMatchObject({ validTo: now, successorCode: 'DISHUB' });
    expect(categories.get('INFRA.JALAN')?.agencyCode).toBe('DISHUB');
    expect(after(merge('KEC', 'PLAIN')).agencies.get('KEL')?.parentCode).toBe('PLAIN');
  });

  it('leaves past agencies under the one they were under', () => {
    expect(after(merge('PLAIN', 'PUPR')).agencies.get('PAST-CHILD')?.parentCode).toBe('PLAIN');
  });

  it('gives the role of the Inspectorate to its successor', () => {
    const { agencies, categories } = after(merge('ITKO', 'PLAIN'));
    expect(agencies.get('ITKO')?.role).toBeNull();
    expect(agencies.get('PLAIN')?.role).toBe('INSPECTORATE');
    expect(categories.get('WAS.KKN')?.agencyCode).toBe('PLAIN');
  });
});

it('keeps the former name with its time', () => {
  const agency = after(rename('PUPR', 'New', earlier)).agencies.get('PUPR');
  expect(agency).toMatchObject({ name: 'New', nameSince: earlier });
  expect(agency?.formerNames).toEqual([
    { name: 'Dinas PUPR', shortName: 'PUPR', from: anAgency('PUPR').validFrom, to: earlier },
  ]);
});

it('closes an agency nothing points to', () => {
  const closed = after(closeAgency(city, { code: 'PLAIN', on: now }, now)).agencies.get('PLAIN');
  expect(closed).toMatchObject({ validTo: now, successorCode: null });
});

it('adds a category at the end of its group, ready to be used', () => {
  const added = after(addCategory(city, bridge)).categories.get('INFRA.JEMBATAN');
  expect(added).toMatchObject({ parentCode: 'INFRA', rank: 4, active: true });
});

it('adds a group without a rule', () => {
  expect(after(addCategory(city, aCategory('NEW'))).categories.get('NEW')).toMatchObject({
    parentCode: null,
  });
  const supervisory = addCategory(city, aCategory('NEW', { supervisory: true }));
  expect(after(supervisory).categories.get('NEW')?.supervisory).toBe(true);
});

it('takes a group out of use with all its categories', () => {
  const { categories } = after(updateCategory(city, 'INFRA', { active: false }));
  expect(['INFRA', 'INFRA.JALAN', 'INFRA.LAMA'].map((code) => categories.get(code)?.active)).toEqual([
    false,
    false,
    false,
  ]);
});
