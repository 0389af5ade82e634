import { propose, type Candidate, type RoutingRule } from './proposal';

const candidates: readonly Candidate[] = [
  { id: 'INSPEKTORAT', isInspectorate: true, isSecretariat: false, parentId: null, wards: [] },
  { id: 'PUPR', isInspectorate: false, isSecretariat: false, parentId: null, wards: [] },
  { id: 'DLHK', isInspectorate: false, isSecretariat: false, parentId: null, wards: [] },
  {
    id: 'KEC-DENBAR',
    isInspectorate: false,
    isSecretariat: false,
    parentId: null,
    wards: ['Padangsambian Klod'],
  },
  {
    id: 'KEL-SESETAN',
    isInspectorate: false,
    isSecretariat: false,
    parentId: 'KEC-DENSEL',
    wards: ['Sesetan'],
  },
  { id: 'KEC-DENSEL', isInspectorate: false, isSecretariat: false, parentId: null, wards: ['Sanur Kaja'] },
];
const nowhere = { address: null, latitude: null, longitude: null, ward: null };
const open = { supervisory: false, accusedSide: null, place: nowhere };
const toAgency = (agencyId: string | null): RoutingRule => ({ agencyId, routeByPlace: null });

describe('a proposal', () => {
  it('names the agency of the category, then those of the groups above', () => {
    expect(propose(open, [toAgency('PUPR'), toAgency('DLHK')], candidates)).toEqual([
      { agencyId: 'PUPR', reason: 'CATEGORY' },
      { agencyId: 'DLHK', reason: 'CATEGORY_GROUP' },
    ]);
  });

  it('puts the ward of the place and its district before them', () => {
    const rules: RoutingRule[] = [{ agencyId: 'PUPR', routeByPlace: 'kelurahan' }];
    const place = { ...nowhere, ward: 'sesetan' };
    expect(propose({ ...open, place }, rules, candidates)).toEqual([
      { agencyId: 'KEL-SESETAN', reason: 'WARD' },
      { agencyId: 'KEC-DENSEL', reason: 'DISTRICT' },
      { agencyId: 'PUPR', reason: 'CATEGORY' },
    ]);
  });

  it('does not look at the place for other categories', () => {
    const place = { ...nowhere, ward: 'Sesetan' };
    expect(propose({ ...open, place }, [toAgency('PUPR')], candidates)).toHaveLength(1);
  });

  it.each([
    'Padang Sambian Kelod',
    'desa Padangsambian Klod',
    ' Kelurahan PADANGSAMBIAN  KELOD',
    'Kel.Padangsambian-Klod',
  ])('knows the ward %p by its other spellings', (ward) => {
    const rules: RoutingRule[] = [{ agencyId: null, routeByPlace: 'kelurahan' }];
    expect(propose({ ...open, place: { ...nowhere, ward } }, rules, candidates)).toEqual([
      { agencyId: 'KEC-DENBAR', reason: 'WARD' },
    ]);
  });

  it('has one place for what is supervisory, whatever the rules say', () => {
    const place = { ...nowhere, ward: 'Sesetan' };
    const rules: RoutingRule[] = [{ agencyId: 'PUPR', routeByPlace: 'kelurahan' }];
    expect(propose({ supervisory: true, accusedSide: null, place }, rules, candidates)).toEqual([
      { agencyId: 'INSPEKTORAT', reason: 'SUPERVISORY' },
    ]);
  });

  it('leaves out agencies that are not there today, and names none twice', () => {
    const rules = [toAgency('GONE'), toAgency('PUPR'), toAgency('PUPR'), toAgency(null)];
    expect(propose(open, rules, candidates)).toEqual([{ agencyId: 'PUPR', reason: 'CATEGORY_GROUP' }]);
    expect(propose(open, [], candidates)).toEqual([]);
  });
});
