import { aComplaint } from '../../../test/support/complaint-builders';
import {
  forcedSecrecy,
  rulesOf,
  settledCategory,
  usableCategory,
  type Categories,
  type KnownCategory,
} from './categories';

function categoriesOf(...list: readonly (Partial<KnownCategory> & { readonly code: string })[]): Categories {
  const complete = list.map((category) => ({
    parentCode: null,
    supervisory: false,
    hidesIdentity: false,
    hidesComplaint: false,
    active: true,
    agencyId: null,
    routeByPlace: null,
    ...category,
  }));
  return new Map(complete.map((category) => [category.code, category]));
}

const categories = categoriesOf(
  { code: 'INFRA', agencyId: 'PUPR' },
  { code: 'INFRA.JALAN', parentCode: 'INFRA', agencyId: 'DISHUB' },
  { code: 'INFRA.LAMA', parentCode: 'INFRA', active: false },
  { code: 'PEGAWAI', supervisory: true },
  { code: 'PEGAWAI.PUNGLI', parentCode: 'PEGAWAI' },
  { code: 'LOOP.A', parentCode: 'LOOP.B' },
  { code: 'LOOP.B', parentCode: 'LOOP.A' },
);

const plain = { supervisory: false, hidesIdentity: false, hidesComplaint: false };

describe('categories', () => {
  it('can be used while they are there and in use', () => {
    expect(usableCategory(categories, 'INFRA.JALAN')).toEqual(plain);
    expect(usableCategory(categories, 'INFRA.LAMA')).toBeNull();
    expect(usableCategory(categories, 'NONE')).toBeNull();
    expect(usableCategory(categories, null)).toBeNull();
  });

  it('are supervisory when a group above them is', () => {
    expect(usableCategory(categories, 'PEGAWAI.PUNGLI')).toEqual({ ...plain, supervisory: true });
  });

  it('hide what a group above them hides', () => {
    const secret = categoriesOf(
      { code: 'SOSIAL', hidesIdentity: true },
      { code: 'SOSIAL.KEKERASAN', parentCode: 'SOSIAL', hidesComplaint: true },
    );
    const hidden = { hidesIdentity: true, hidesComplaint: true };
    expect(usableCategory(secret, 'SOSIAL.KEKERASAN')).toEqual({ ...plain, ...hidden });
    expect(usableCategory(secret, 'SOSIAL')).toEqual({ ...plain, hidesIdentity: true });
    expect(forcedSecrecy(secret, 'SOSIAL.KEKERASAN')).toMatchObject(hidden);
    expect(forcedSecrecy(secret, null)).toEqual(plain);
  });

  it('stay with the complaints that have them after they are retired', () => {
    const old = aComplaint({ category: 'INFRA.LAMA' });
    expect(settledCategory(categories, old, null)).toEqual(plain);
    expect(settledCategory(categories, old, 'INFRA.LAMA')).toEqual(plain);
    expect(settledCategory(categories, aComplaint(), 'INFRA.LAMA')).toBeNull();
    expect(settledCategory(categories, aComplaint({ category: null }), null)).toBeNull();
  });

  it('are routed by their own rule, then by those of their groups', () => {
    expect(rulesOf(categories, 'INFRA.JALAN').map(({ agencyId }) => agencyId)).toEqual(['DISHUB', 'PUPR']);
    expect(rulesOf(categories, 'LOOP.A')).toHaveLength(2);
    expect(rulesOf(categories, null)).toEqual([]);
  });
});
