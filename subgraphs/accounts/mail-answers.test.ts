import { randomUUID } from 'node:crypto';
import { readSigningKeys } from '../../platform/runtime/auth/signing-keys';
import { isGoodReply, readReplyToken, wentTo } from '../../platform/runtime/mail/reply-address';
import { sealAddressee } from '../../platform/runtime/sealing/addressee';
import { sealUnder } from '../../platform/runtime/sealing/sealed-text';
import { readSealingKeys } from '../../platform/runtime/sealing/sealing-keys';
import { everybody } from '../../test/support/complaint-builders';
import { mutate, openAccountsBench, type AccountsBench } from '../../test/support/accounts';
import { noticeTold } from '../../test/support/complaint-events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const secret = `k1:${'a'.repeat(32)}`;
const email = 'niluh@contoh.example';
const complaintId = randomUUID();

describe.each([
  ['with a mailroom', { MAILROOM_ADDRESS: 'pengaduan@kota.example', SUBGRAPH_KEYS: secret }],
  ['without one', { SUBGRAPH_KEYS: secret }],
] as const)('a letter to a reporter, %s', (_name, more: Readonly<Record<string, string>>) => {
  let bench: AccountsBench;
  let accountId: string;
  beforeAll(async () => {
    bench = await openAccountsBench('sqlite', { ...more, NOTICE_QUIET_HOURS: 'none' });
    await mutate(bench)('register', { email, name: 'Ni Luh Contoh', password: 'sandi-uji-yang-panjang' });
    const { account } = await mutate(bench)('activateAccount', { token: await bench.tokenFor(email) });
    accountId = account.id;
  });
  afterAll(() => bench.stop());

  it('can be answered when there is who reads the answer, and says so', async () => {
    const seal = sealUnder(readSealingKeys(bench.env['PERSONAL_DATA_KEY'] ?? ''));
    const addressee = sealAddressee(seal, { complaintId, accountId });
    const to = { role: 'CITIZEN', addressee, kind: 'ANSWERED' } as const;
    bench.complaints.tell(noticeTold(bench.clock.now(), to, { id: complaintId }));
    const letter = (await bench.mailTo(email)).find(({ text }) => text.includes(complaintId));
    const folder = (bench.env['MAIL_URL'] ?? '').replace('mailbox:', '');
    const sent = readdirSync(folder).filter(
      (name) => name.startsWith(letter?.id ?? '?') && name.endsWith('.eml'),
    );
    const raw = readFileSync(join(folder, sent[0] ?? ''), 'utf8').replace(/\r?\n[ \t]+/g, ' ');
    const replyTo = /^Reply-To: .*<pengaduan\+(\w+)@kota\.example>/m.exec(raw)?.[1];
    if (!more['MAILROOM_ADDRESS']) {
      expect(raw).not.toContain('Reply-To');
      expect(letter?.text).toContain('tidak dapat dibalas');
      return;
    }
    expect(letter?.text).not.toContain('tidak dapat dibalas');
    const token = readReplyToken(replyTo ?? '');
    if (!token) throw new Error('no address for answers');
    const keys = readSigningKeys(secret, 'reply-address');
    expect(token.complaintId).toBe(complaintId);
    expect(isGoodReply(keys, token, { reporterId: accountId, at: bench.clock.now() })).toBe(true);
    expect(wentTo(keys, token, email)).toBe(true);
  });

  it('goes to somebody whom only the hub itself finds by the address', async () => {
    const query = 'query($email: String!) { accountOfAddress(email: $email) }';
    for (const [name, actor] of everybody) {
      const { data } = await bench.ask(query, { email: ' NILUH@contoh.example ' }, { actor });
      expect([name, data.accountOfAddress]).toEqual([name, name === 'system' ? accountId : null]);
    }
    const system = { actor: { role: 'SYSTEM', accountId: null, agencyId: null } } as const;
    for (const other of ['siapa@contoh.example', 'bukan alamat'])
      expect((await bench.ask(query, { email: other }, system)).data.accountOfAddress).toBeNull();
  });
});
