import { BadConfiguration } from '../../platform/runtime/config/settings';
import { readConfig } from './config';

const given = {
  ACCESS_TOKEN_KEYS: 'k1:0123456789abcdef0123456789abcdef',
  PERSONAL_DATA_KEY: `p1:${'A'.repeat(43)}=`,
};

describe('the settings of accounts', () => {
  it('need keys and nothing else', () => {
    expect(readConfig(given)).toMatchObject({
      databaseUrl: 'sqlite:data/accounts.db',
      mailUrl: 'mailbox:data/mailbox',
      accessTokenSeconds: 600,
      refreshTokenDays: 30,
      passwordMemoryKib: 19_456,
    });
  });

  it('are refused together, with the reason of each, and no key is repeated', () => {
    const wrong = {
      ...{ ACCESS_TOKEN_KEYS: 'k1:short', PERSONAL_DATA_KEY: 'p1:hunter2', MAIL_URL: 'pigeon://roof' },
      ...{ ACCOUNTS_DATABASE_URL: 'paper', PUBLIC_URL: 'here', ACCESS_TOKEN_SECONDS: '10m' },
    };
    expect.assertions(7);
    try {
      readConfig(wrong);
    } catch (error) {
      if (!(error instanceof BadConfiguration)) throw error;
      for (const name of Object.keys(wrong)) expect(error.message).toContain(name);
      expect(error.message).not.toMatch(/hunter2|short/);
    }
  });
});
