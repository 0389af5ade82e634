import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A test by its file and by a piece of its name. */
type Named = readonly [file: string, name: string];

/**
 * Leaks that happened to complaint systems elsewhere, and the tests that would find them here. A row without a test
 * fails, and so does a test that is renamed or gone.
 */
const leaks: Readonly<Record<string, readonly Named[]>> = {
  'a root field gave any resource without a permission check': [
    ['test/contracts/expectations.test.ts', 'says what each role is answered'],
    ['test/contracts/expectations-live.test.ts', 'to each person as the table says'],
    ['subgraphs/complaints/graphql/visibility.test.ts', 'a new root field without a route fails here'],
  ],
  'private notes reached visitors through live payloads': [
    ['gateway/subscriptions/live.test.ts', 'resolves one event for each viewer by that viewer’s rights'],
    ['gateway/subscriptions/live.test.ts', 'is silent about a complaint the viewer may not see'],
  ],
  'a subscription went on after the role was revoked': [
    ['gateway/identity/revocations.test.ts', 'void the tokens issued before'],
    ['test/journeys/complaint.test.ts', 'ends the streams and the tokens of who signs out everywhere'],
  ],
  'hidden items were found by number, search, list or error text': [
    ['subgraphs/complaints/graphql/visibility.test.ts', 'is for %s as if it did not exist, on every route'],
    ['subgraphs/complaints/graphql/visibility.test.ts', 'is refused alike in both languages'],
    ['test/journeys/complaint.test.ts', 'cannot be told from one that never existed when it is hidden'],
    ['test/journeys/month.test.ts', 'by id, ticket, list or search'],
  ],
  'a mail that was already out named a reporter who became anonymous': [
    ['test/journeys/notices.test.ts', 'quote nothing and name nobody'],
    ['test/journeys/month.test.ts', 'writes no name, no number and no text into a letter'],
  ],
  'a link was valid for ever, for many, or for something else': [
    ['subgraphs/accounts/links.test.ts', 'is good once'],
    ['subgraphs/accounts/links.test.ts', 'is good until it expires'],
    ['subgraphs/accounts/links.test.ts', 'is good for its own purpose only'],
    [
      'platform/runtime/auth/access-token.test.ts',
      'is worth nothing once it has expired, under other keys, or altered',
    ],
  ],
  'one agency read or wrote the case of another through an unchecked id': [
    ['subgraphs/complaints/graphql/visibility.test.ts', 'is for %s as if it did not exist, on every route'],
    ['test/contracts/expectations-live.test.ts', 'to each person as the table says'],
  ],
  'stored script ran in a page': [
    ['gateway/pages/pages.test.ts', 'show letters with everything in them escaped'],
  ],
  'identities were exported in bulk': [
    ['subgraphs/accounts/access-log.test.ts', 'for so many people an hour, however many ask at once'],
    ['subgraphs/accounts/access-log.test.ts', 'have a log that the database itself refuses to change'],
    [
      'test/contracts/expectations-live.test.ts',
      'of a reporter to those the table names, and to nobody else',
    ],
  ],
  'numbers and addresses in a public text': [
    [
      'subgraphs/complaints/domain/conduct/mask-text.test.ts',
      'lets no number or address through, between any words',
    ],
    ['test/journeys/year.test.ts', 'shows a visitor nothing that is hidden'],
  ],
  'a hidden complaint stood in public figures': [
    ['subgraphs/analytics/service.test.ts', 'counts for the public what anyone may see, in every breakdown'],
    ['subgraphs/analytics/service.test.ts', 'takes back a complaint that becomes hidden'],
  ],
};

const root = join(__dirname, '..', '..');

describe('a leak that happened elsewhere', () => {
  it.each(Object.entries(leaks))('would be found here: %s', (_leak, tests) => {
    expect(tests.length).toBeGreaterThan(0);
    const missing = tests.filter(([file, name]) => {
      const path = join(root, file);
      return !existsSync(path) || !readFileSync(path, 'utf8').includes(name);
    });
    expect(missing).toEqual([]);
  });
});
