import type { Account } from './account';
import { requestReset, setPassword } from './password-reset';
import { completeProfile } from './profile';
import { activate, register, registerAgain } from './registration';

const at = new Date('2026-03-02T00:00:00Z');
const earlier = new Date('2026-01-01T00:00:00Z');
const registration = {
  id: 'new',
  email: 'warga@example.org',
  name: 'Ni Luh',
  passwordHash: 'hash-2',
  language: 'en',
  secret: 'secret',
} as const;
const citizen: Account = {
  id: 'a1',
  email: 'warga@example.org',
  name: 'Wayan',
  role: 'CITIZEN',
  agencyId: null,
  unitId: null,
  position: null,
  language: 'id',
  passwordHash: 'hash-1',
  profile: null,
  createdAt: earlier,
  activatedAt: earlier,
  closedAt: null,
};
const waiting: Account = { ...citizen, activatedAt: null };
const invited: Account = { ...waiting, role: 'OFFICER', agencyId: 'PUPR', passwordHash: null };
const closed: Account = { ...citizen, closedAt: earlier };
const types = (happened: readonly { readonly type: string }[] = []) => happened.map(({ type }) => type);

describe('registering', () => {
  it('makes a citizen who waits for the link and is not told of yet', () => {
    const { account, happened, link, letter } = register(registration, at);
    expect(account).toMatchObject({ role: 'CITIZEN', activatedAt: null, createdAt: at, agencyId: null });
    expect([types(happened), link?.purpose, letter]).toEqual([[], 'ACTIVATION', 'ACTIVATION']);
  });

  it.each([
    ['an active account', citizen, 'ALREADY_REGISTERED', undefined, 'hash-1'],
    ['a waiting account', waiting, 'ACTIVATION', 'ACTIVATION', 'hash-2'],
    ['an invited officer', invited, 'INVITATION', 'INVITATION', null],
    ['a closed account', closed, undefined, undefined, 'hash-1'],
  ] as const)('under the e-mail of %s writes %s', (_case, account, letter, purpose, passwordHash) => {
    const change = registerAgain(account, registration, at);
    expect(change.letter).toBe(letter);
    expect(change.link?.purpose).toBe(purpose);
    expect(change.account).toMatchObject({ id: 'a1', role: account.role, passwordHash });
  });
});

describe('following the activation link', () => {
  it('activates a waiting account and tells', () => {
    const { account, happened } = activate(waiting, at);
    expect(account.activatedAt).toBe(at);
    expect(happened).toEqual([
      {
        type: 'AccountChanged',
        at: '2026-03-02T00:00:00.000Z',
        account: {
          id: 'a1',
          role: 'CITIZEN',
          agencyId: null,
          unitId: null,
          position: null,
          active: true,
          profileComplete: false,
        },
      },
    ]);
  });

  it('of a closed account opens nothing', () => {
    expect(types(activate({ ...waiting, closedAt: at }, at).happened)).toEqual(['AccountChanged']);
    expect(activate({ ...waiting, closedAt: at }, at).account.closedAt).toBe(at);
  });
});

describe('a password reset', () => {
  it.each([
    ['an active account', citizen, 'PASSWORD_RESET'],
    ['a waiting account', waiting, 'PASSWORD_RESET'],
    ['an invited officer', invited, 'PASSWORD_RESET'],
    ['a closed account', closed, undefined],
  ] as const)('for %s writes %s', (_case, account, letter) => {
    const change = requestReset(account, 'secret', at);
    expect([change.letter, change.link?.purpose]).toEqual([letter, letter]);
  });

  it.each([
    ['an active account', citizen, ['SessionsRevoked'], 'PASSWORD_CHANGED'],
    ['a waiting account', waiting, ['AccountChanged', 'SessionsRevoked'], 'PASSWORD_CHANGED'],
    ['an invited officer', invited, ['AccountChanged', 'SessionsRevoked'], undefined],
  ] as const)('carried out on %s ends all sessions and tells', (_case, account, told, letter) => {
    const change = setPassword(account, 'hash-3', at);
    expect(change).toMatchObject({ account: { passwordHash: 'hash-3' }, endSessions: true });
    if ('refused' in change) throw new Error(change.refused);
    expect(types(change.happened)).toEqual(told);
    expect(change.letter).toBe(letter);
    expect(change.account.activatedAt).not.toBeNull();
  });

  it('is refused for a closed account', () => {
    expect(setPassword(closed, 'hash-3', at)).toEqual({ refused: 'TOKEN_INVALID' });
  });
});

describe('completing the bio-data', () => {
  const profile = { nik: '5171011208900001', address: 'Jl. Melati 5', phone: '+6281234567890' };

  it('is told, without the data', () => {
    const { account, happened } = completeProfile(citizen, { profile, name: null }, at);
    expect(account).toMatchObject({ profile, name: 'Wayan' });
    expect(happened?.[0]?.account.profileComplete).toBe(true);
    expect(JSON.stringify(happened)).not.toMatch(/5171|Melati|8123/);
  });

  it('may correct the name', () => {
    expect(completeProfile(citizen, { profile, name: 'I Wayan' }, at).account.name).toBe('I Wayan');
  });
});
