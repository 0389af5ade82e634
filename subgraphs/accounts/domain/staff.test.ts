import { system, visitor, type Actor, type Role } from '../../../platform/domain/actor';
import type { Account } from './account';
import { appoint, keepsStaff, postOf, reappoint, setActive } from './staff';

const at = new Date('2026-03-02T00:00:00Z');
const admin: Actor = { role: 'ADMIN', accountId: 'admin', agencyId: null };
const officer: Account = {
  id: 'o1',
  email: 'petugas@example.org',
  name: 'Ketut',
  role: 'OFFICER',
  agencyId: 'PUPR',
  unitId: null,
  position: null,
  language: 'id',
  passwordHash: 'hash',
  profile: null,
  createdAt: at,
  activatedAt: at,
  closedAt: null,
};
const types = (happened: readonly { readonly type: string }[] = []) => happened.map(({ type }) => type);

describe('keeping staff accounts', () => {
  it.each<[Role, unknown]>([
    ['ADMIN', true],
    ['SYSTEM', true],
    ['VISITOR', { refused: 'NOT_SIGNED_IN' }],
    ['CITIZEN', { refused: 'FORBIDDEN' }],
    ['OFFICER', { refused: 'FORBIDDEN' }],
    ['APPROVER', { refused: 'FORBIDDEN' }],
    ['INSPECTOR', { refused: 'FORBIDDEN' }],
    ['EXECUTIVE', { refused: 'FORBIDDEN' }],
    ['PARTNER', { refused: 'FORBIDDEN' }],
  ])('as %s gives %j', (role, answer) => {
    expect(keepsStaff({ ...visitor, role })).toEqual(answer);
  });
});

const nowhere = { unitId: null, position: null } as const;

describe('a post', () => {
  it.each([
    ['OFFICER', 'PUPR', { role: 'OFFICER', agencyId: 'PUPR' }],
    ['OFFICER', null, { refused: 'AGENCY_REQUIRED' }],
    ['APPROVER', 'PUPR', { role: 'APPROVER', agencyId: 'PUPR' }],
    ['APPROVER', null, { refused: 'AGENCY_REQUIRED' }],
    ['INSPECTOR', null, { role: 'INSPECTOR', agencyId: 'ITKO' }],
    ['INSPECTOR', 'ITKO', { role: 'INSPECTOR', agencyId: 'ITKO' }],
    ['ADMIN', 'PUPR', { role: 'ADMIN', agencyId: null }],
    ['EXECUTIVE', 'PUPR', { role: 'EXECUTIVE', agencyId: null }],
  ] as const)('of %s at %s is %j', (role, agencyId, post) => {
    const found = postOf(role, { agencyId, unitId: null, position: null });
    expect(found).toEqual('refused' in post ? post : { ...nowhere, ...post });
  });

  it.each([
    ['OFFICER', { unitId: 'SEKSI-1', position: null }],
    ['APPROVER', { unitId: 'SEKSI-1', position: 'SECTION_HEAD' }],
    ['INSPECTOR', { unitId: 'SEKSI-1', position: null }],
    ['ADMIN', nowhere],
    ['EXECUTIVE', nowhere],
  ] as const)('of %s in a section as its head keeps %j', (role, kept) => {
    const given = { agencyId: 'PUPR', unitId: 'SEKSI-1', position: 'SECTION_HEAD' } as const;
    expect(postOf(role, given)).toMatchObject(kept);
  });
});

describe('appointing', () => {
  const staff = {
    id: 'n1',
    email: 'baru@example.org',
    name: 'Made',
    post: { role: 'OFFICER', agencyId: 'PUPR', ...nowhere },
    language: 'id',
  } as const;

  it.each([
    ['by letter', { by: 'LETTER', secret: 's' }, 'INVITATION', 'INVITATION', false],
    ['by link', { by: 'LINK', secret: 's' }, 'INVITATION', undefined, false],
    ['by password', { by: 'PASSWORD', passwordHash: 'h' }, undefined, undefined, true],
  ] as const)('%s', (_case, entry, purpose, letter, active) => {
    const change = appoint({ ...staff, entry }, at);
    expect([change.link?.purpose, change.letter]).toEqual([purpose, letter]);
    expect(change.happened?.[0]).toMatchObject({ type: 'AccountChanged', account: { active } });
  });
});

describe('another post', () => {
  const moved = {
    name: null,
    post: { role: 'OFFICER', agencyId: 'DLHK', ...nowhere },
    actor: admin,
  } as const;

  it('makes tokens of the old one void', () => {
    const change = reappoint(officer, moved, at);
    expect(change).toMatchObject({ account: { agencyId: 'DLHK', name: 'Ketut' } });
    expect('refused' in change || types(change.happened)).toEqual(['AccountChanged', 'SessionsRevoked']);
  });

  it('so does another unit of the same agency', () => {
    const post = { role: 'OFFICER', agencyId: 'PUPR', unitId: 'SEKSI-1', position: null } as const;
    const change = reappoint(officer, { ...moved, post }, at);
    expect('refused' in change || types(change.happened)).toEqual(['AccountChanged', 'SessionsRevoked']);
  });

  it('is no other post when only the name changes', () => {
    const change = reappoint(
      officer,
      { ...moved, name: 'Ketut Sari', post: { role: 'OFFICER', agencyId: 'PUPR', ...nowhere } },
      at,
    );
    expect('refused' in change || types(change.happened)).toEqual(['AccountChanged']);
  });

  it('is not given to citizens, nor to oneself', () => {
    expect(reappoint({ ...officer, role: 'CITIZEN' }, moved, at)).toEqual({ refused: 'NOT_FOUND' });
    expect(reappoint({ ...officer, id: 'admin' }, moved, at)).toEqual({ refused: 'OWN_ACCOUNT' });
  });
});

describe('closing an account', () => {
  it('ends its sessions and is told', () => {
    const change = setActive(officer, { active: false, actor: admin }, at);
    expect(change).toMatchObject({ account: { closedAt: at }, endSessions: true });
    expect('refused' in change || types(change.happened)).toEqual(['AccountChanged', 'SessionsRevoked']);
  });

  it('can be undone, and does nothing twice', () => {
    const opened = setActive({ ...officer, closedAt: at }, { active: true, actor: system }, at);
    expect(opened).toMatchObject({ account: { closedAt: null } });
    expect(setActive(officer, { active: true, actor: admin }, at)).toEqual({ account: officer });
  });

  it('is not for oneself', () => {
    const self = { ...admin, accountId: 'o1' };
    expect(setActive(officer, { active: false, actor: self }, at)).toEqual({ refused: 'OWN_ACCOUNT' });
  });
});
