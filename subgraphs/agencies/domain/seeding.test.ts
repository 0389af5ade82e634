import { aCategory, anAgency, registerOf } from '../../../test/support/agencies';
import { emptyRegister } from './register';
import { seedMissing } from './seeding';

const data = {
  agencies: [anAgency('A'), anAgency('B')],
  categories: [aCategory('G.X', { agencyCode: 'A' })],
};

it('adds everything to an empty register', () => {
  expect(seedMissing(emptyRegister, data)).toHaveLength(3);
});

it('leaves what is known as an admin left it', () => {
  const known = registerOf([anAgency('A', { name: 'Edited' })], data.categories);
  expect(seedMissing(known, data)).toEqual([{ action: 'SEEDED', agency: data.agencies[1] }]);
});

it('routes a new category to the successor when its agency was merged since', () => {
  const merged = anAgency('A', { validTo: new Date('2026-01-01'), successorCode: 'B' });
  const [edit] = seedMissing(registerOf([merged, anAgency('B')]), data);
  expect(edit?.category?.agencyCode).toBe('B');
});
