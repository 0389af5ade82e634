import { judge } from './session';

const at = new Date('2026-03-02T12:00:00Z');
const before = new Date('2026-03-02T11:00:00Z');
const after = new Date('2026-03-02T13:00:00Z');

describe('a presented refresh token', () => {
  it.each([
    ['GOOD', 'unused, of an open session', { usedAt: null, expiresAt: after }, null],
    ['ENDED', 'expired', { usedAt: null, expiresAt: before }, null],
    ['ENDED', 'expiring at this instant', { usedAt: null, expiresAt: at }, null],
    ['REUSED', 'used before', { usedAt: before, expiresAt: after }, null],
    ['REUSED', 'used before and expired since', { usedAt: before, expiresAt: before }, null],
    ['ENDED', 'of an ended session', { usedAt: null, expiresAt: after }, before],
    ['ENDED', 'used before, of an ended session', { usedAt: before, expiresAt: after }, before],
  ] as const)('is %s when it is %s', (judgement, _case, token, endedAt) => {
    expect(judge({ sessionId: 's', ...token }, { id: 's', accountId: 'a', endedAt }, at)).toBe(judgement);
  });
});
