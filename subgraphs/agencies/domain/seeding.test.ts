import { aCalendar, aCategory, anAgency, calendarsOf, registerOf } from '../../../test/support/agencies';
import { emptyRegister } from './register';
import { seedMissing } from './seeding';

const data = {
  calendars: [aCalendar('FIVE_DAY'), aCalendar('SIX_DAY')],
  agencies: [anAgency('A'), anAgency('B')],
  categories: [aCategory('G.X', { agencyCode: 'A' })],
};

it('adds everything to an empty register', () => {
  expect(seedMissing(emptyRegister, data)).toHaveLength(5);
});

it('leaves what is known as an admin left it', () => {
  const known = {
    ...registerOf([anAgency('A', { name: 'Edited' })], data.categories),
    ...calendarsOf([aCalendar('FIVE_DAY', { nameEn: 'Edited' }), aCalendar('SIX_DAY')]),
  };
  expect(seedMissing(known, data)).toEqual([{ action: 'SEEDED', agency: data.agencies[1] }]);
});

it('routes a new category to the successor when its agency was merged since', () => {
  const merged = anAgency('A', { validTo: new Date('2026-01-01'), successorCode: 'B' });
  const edits = seedMissing(registerOf([merged, anAgency('B')]), data);
  expect(edits.find(({ category }) => category)?.category?.agencyCode).toBe('B');
});

it('gives agencies known before there were calendars theirs, once', () => {
  const six = { ...data, agencies: [anAgency('A', { calendarCode: 'SIX_DAY' })] };
  const before = registerOf([anAgency('A')], data.categories);
  expect(seedMissing(before, six)).toContainEqual({ action: 'CALENDAR_SET', agency: six.agencies[0] });
  const after = { ...before, ...calendarsOf(data.calendars) };
  expect(seedMissing(after, six)).toEqual([]);
});
