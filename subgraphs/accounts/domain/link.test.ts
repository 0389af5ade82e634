import { isGood, linkPurposes, newLink } from './link';

const at = new Date('2026-03-02T00:00:00Z');
const hours = 3_600_000;

describe('a link', () => {
  it.each([
    ['ACTIVATION', 24],
    ['PASSWORD_RESET', 1],
    ['INVITATION', 168],
  ] as const)('for %s is good for %d hours and its own purpose', (purpose, life) => {
    const { expiresAt } = newLink(purpose, 'secret', at);
    const link = { accountId: 'a', purpose, expiresAt };
    expect(isGood(link, [purpose], new Date(at.getTime() + life * hours - 1))).toBe(true);
    expect(isGood(link, [purpose], new Date(at.getTime() + life * hours))).toBe(false);
    for (const other of linkPurposes.filter((each) => each !== purpose)) {
      expect(isGood(link, [other], at)).toBe(false);
    }
  });

  it('that is not there is not good', () => {
    expect(isGood(null, linkPurposes, at)).toBe(false);
  });
});
