import { authorizationClass, roles, system, visitor, worksForAgency, type Actor } from './actor';

describe('an actor', () => {
  it('works for an agency as its officer, approver or inspector, when it names one', () => {
    const working = roles.filter((role) => worksForAgency({ role, accountId: 'a', agencyId: 'PUPR' }));
    expect(working).toEqual(['OFFICER', 'APPROVER', 'INSPECTOR']);
    expect(roles.some((role) => worksForAgency({ role, accountId: 'a', agencyId: null }))).toBe(false);
  });

  it('shares an answer only with the same role, account and agency', () => {
    const actors: Actor[] = [
      visitor,
      system,
      { role: 'CITIZEN', accountId: 'a', agencyId: null },
      { role: 'CITIZEN', accountId: 'b', agencyId: null },
      { role: 'OFFICER', accountId: 'a', agencyId: 'PUPR' },
      { role: 'OFFICER', accountId: 'a', agencyId: 'DLHK' },
      { role: 'APPROVER', accountId: 'a', agencyId: 'PUPR' },
    ];
    expect(new Set(actors.map(authorizationClass)).size).toBe(actors.length);
    expect(authorizationClass({ ...visitor })).toBe(authorizationClass(visitor));
  });
});
