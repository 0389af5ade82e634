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
    ['gateway/subscriptions/sse/sse.test.ts', 'tells a viewer without rights nothing'],
    [
      'gateway/subscriptions/strangers/strangers.test.ts',
      'tells of an entry for the parties its parties alone',
    ],
    [
      'gateway/subscriptions/strangers/strangers.test.ts',
      'tells of a complaint that is hidden its parties alone',
    ],
    ['subgraphs/complaints/graphql/strangers/strangers.test.ts', 'are told what visitors are told'],
    [
      'subgraphs/complaints/graphql/coordination/coordination.test.ts',
      'note for themselves, and answer the lead; nobody else reads it or is told of it',
    ],
  ],
  'a subscription went on after the role was revoked': [
    ['gateway/identity/revocations.test.ts', 'void the tokens issued before'],
    ['test/journeys/complaint.test.ts', 'ends the streams and the tokens of who signs out everywhere'],
    ['test/journeys/erasure.test.ts', 'is forgotten: live streams end, tokens are void'],
    ['test/journeys/complaint.test.ts', 'ends the stream of a stranger when it becomes secret'],
    ['test/journeys/complaint.test.ts', 'to an officer who is moved to another agency'],
    ['gateway/subscriptions/sight/sight.test.ts', 'ends the stream of %s, and the connection'],
  ],
  'the end of a stream told who had never seen a thing that there is one': [
    ['gateway/subscriptions/sight/sight.test.ts', 'is none of who never had it: they learn nothing'],
    ['subgraphs/complaints/graphql/sight/sight.test.ts', 'is answered with those who see it'],
  ],
  'hidden items were found by number, search, list or error text': [
    ['subgraphs/complaints/graphql/visibility.test.ts', 'is for %s as if it did not exist, on every route'],
    ['subgraphs/complaints/graphql/visibility.test.ts', 'is refused alike in both languages'],
    ['test/journeys/complaint.test.ts', 'cannot be told from one that never existed when it is hidden'],
    ['test/journeys/month/secrets.ts', 'by id, ticket, list, search or likeness'],
    ['test/journeys/month/secrets.ts', 'is in nothing else that %s can fetch'],
  ],
  'an answer that was kept, or shared while it was under way, was another person’s': [
    [
      'gateway/caching/caching.test.ts',
      'never older than what was acknowledged and heard, and is nobody else’s',
    ],
    ['gateway/caching/caching-of-complaints.test.ts', 'is gone with the secrecy that is raised'],
    ['gateway/http/shared-answers.test.ts', 'are not answered with those %s'],
    ['gateway/upstream/shared-reads.test.ts', 'are not shared with those %s'],
  ],
  'a service of somebody else learnt who asks': [
    ['test/journeys/foreign-subgraph.test.ts', 'is told nothing of who asks'],
  ],
  'a mail that was already out named a reporter who became anonymous': [
    ['test/journeys/notices.test.ts', 'quote nothing and name nobody'],
    ['test/journeys/month/letters.ts', 'hold no name, no number and no text'],
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
  'a photo told where and by whom it was taken': [
    [
      'test/journeys/attachments.test.ts',
      'tells nobody who gets a photo where, by whom and with what it was taken',
    ],
    [
      'subgraphs/complaints/http/attachments.test.ts',
      'is made anew: upright, without place, name and device, with a small one beside it',
    ],
  ],
  'the name of a file named its sender': [
    [
      'subgraphs/complaints/http/attachments.test.ts',
      'its name is for parties, and not for those the reporter is hidden from',
    ],
  ],
  'a document of a hidden complaint was public': [
    ['test/journeys/month/secrets.ts', 'of a secret complaint are for its parties, by whatever address'],
    ['test/journeys/month/secrets.ts', 'never hold records for strangers: neither path nor number'],
    [
      'subgraphs/complaints/http/attachments.test.ts',
      'is decided with the complaint: pictures of the filing go with its words, documents wait for release',
    ],
    [
      'subgraphs/complaints/http/attachments.test.ts',
      'never the public, of a hidden or supervisory complaint',
    ],
  ],
  'an upload ran as a page, or as a program': [
    ['subgraphs/complaints/http/attachments.test.ts', 'loses what else it is: a script behind its points'],
    ['subgraphs/complaints/http/attachments.test.ts', 'are served to be saved, in parts'],
    ['test/journeys/attachments.test.ts', 'goes up with the ticket alone'],
  ],
  'an upload in the name of somebody else': [
    [
      'subgraphs/complaints/http/attachments.test.ts',
      'are taken from the account that was given the ticket only, and once',
    ],
  ],
  'hostile or endless input was parsed': [
    ['test/journeys/bad-input.test.ts', 'is refused when it is nested without end'],
    ['test/journeys/bad-input.test.ts', 'is refused with ten megabytes of text'],
  ],
  'a proof photo was used again to close a case': [
    [
      'subgraphs/complaints/http/attachments.test.ts',
      'that looks like one of another complaint is shown to the secretariat',
    ],
  ],
  'an erased account was still known, or came back': [
    ['test/journeys/erasure.test.ts', 'is in no table of any service, and in nothing that anybody is shown'],
    [
      'test/journeys/erasure-killed.test.ts',
      'an erasure during which the process is killed is completed everywhere after the next start',
    ],
    ['subgraphs/accounts/erasure.test.ts', 'does not come back with an import that still has it'],
    [
      'subgraphs/complaints/store/erasure/erasure.test.ts',
      'files nothing with a token that outlived the account',
    ],
    ['platform/runtime/database/database.test.ts', 'writes over in the file of SQLite what is deleted'],
  ],
  'a complaint vanished from the list of its reporter without a word': [
    [
      'subgraphs/complaints/graphql/secrecy.test.ts',
      'hidden and shown again tells the public nothing of it, and the parties who and why',
    ],
    [
      'subgraphs/complaints/graphql/conduct/conduct.test.ts',
      'is archived as prohibited, with a reason its reporter reads',
    ],
    [
      'subgraphs/complaints/graphql/intake/intake.test.ts',
      'follows and answers as the reporter, and sees nothing else',
    ],
  ],
  'a mirror told the number and state of a complaint that is hidden': [
    ['test/journeys/mirror.test.ts', 'is shown to who sees it, and to nobody else'],
    ['test/journeys/mirror.test.ts', 'is in no list of who does not see the complaint'],
  ],
  'a key was published with the code': [
    [
      'tools/secrets.test.ts',
      'a key or a password in an address is found before it is published, and not repeated',
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

describe('a leak that happened elsewhere (96) (97)', () => {
  it.each(Object.entries(leaks))('would be found here: %s', (_leak, tests) => {
    expect(tests.length).toBeGreaterThan(0);
    const missing = tests.filter(([file, name]) => {
      const path = join(root, file);
      return !existsSync(path) || !readFileSync(path, 'utf8').includes(name);
    });
    expect(missing).toEqual([]);
  });
});
