import { Passwords } from './passwords';

describe('passwords', () => {
  it('are hashed by argon2id at the cost they are given', async () => {
    const passwords = new Passwords({ memoryKib: 19_456, passes: 2 });
    const passwordHash = await passwords.hash('sepeda biru di pantai');
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwords.verify(passwordHash, 'sepeda biru di pantai')).toBe(true);
    expect(await passwords.verify(passwordHash, 'sepeda biru di pantai ')).toBe(false);
  });

  it('of nobody are verified too, and never right', async () => {
    const passwords = new Passwords({ memoryKib: 64, passes: 1 });
    expect(await passwords.verify(null, '')).toBe(false);
    expect(await passwords.verify(null, 'sepeda biru di pantai')).toBe(false);
  });
});
