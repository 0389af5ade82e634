import { proposeCategories } from './categories';

const there = [
  { id: 10, parent: null, name: 'Infrastruktur' },
  { id: 11, parent: 10, name: 'Lampu\u00a0Penerangan Jalan' },
  { id: 20, parent: null, name: 'Perhubungan' },
  { id: 21, parent: 20, name: 'Lampu Penerangan Jalan' },
  { id: 22, parent: 20, name: 'Parkir' },
];

describe('categories are proposed by name', () => {
  it('surely, when the parent agrees too', () => {
    const here = [{ code: 'INFRA.LAMP', group: 'infrastruktur', name: 'Lampu penerangan jalan' }];
    expect(proposeCategories(here, there)).toEqual([{ code: 'INFRA.LAMP', id: 11, sure: true }]);
  });

  it('under every parent, when ours is under none of them: street lighting stands under two', () => {
    const here = [{ code: 'CITY.LAMP', group: 'Kota', name: 'Lampu Penerangan Jalan' }];
    expect(proposeCategories(here, there)).toEqual([
      { code: 'CITY.LAMP', id: 11, sure: false },
      { code: 'CITY.LAMP', id: 21, sure: false },
    ]);
  });

  it('not at all, when no name agrees', () => {
    expect(proposeCategories([{ code: 'X.Y', group: 'Perhubungan', name: 'Halte' }], there)).toEqual([]);
  });
});
