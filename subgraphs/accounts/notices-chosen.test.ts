import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { databaseKinds, mutate, openAccountsBench, type AccountsBench } from '../../test/support/accounts';
import { noticeTold } from '../../test/support/complaint-events';
import { simulateTwilio, type SimulatedTwilio } from '../../test/support/twilio';
import type { Actor } from '../../platform/domain/actor';
import { sealAddressee } from '../../platform/runtime/sealing/addressee';
import { sealUnder } from '../../platform/runtime/sealing/sealed-text';
import { readSealingKeys } from '../../platform/runtime/sealing/sealing-keys';
import type { NoticeKind } from '../../schema/events/notice-words';

const email = 'warga@example.org';
const phone = '+6281355510001';
const admin: Actor = { role: 'ADMIN', accountId: 'nobody', agencyId: null };

describe.each(databaseKinds)('what a reporter chose, on %s', (kind) => {
  let bench: AccountsBench;
  let twilio: SimulatedTwilio;
  let reporter: Actor;
  let seen = 0;

  beforeAll(async () => {
    twilio = await simulateTwilio();
    bench = await openAccountsBench(kind, { SMS_URL: twilio.url });
    const call = mutate(bench);
    await call('register', { email, name: 'Ni Luh Uji', password: 'sepeda biru di pantai' });
    const { account } = await call('activateAccount', { token: await bench.tokenFor(email) });
    reporter = { role: 'CITIZEN', accountId: account.id, agencyId: null };
    const bioData = { nik: '5171991507850099', address: 'Jl. Uji Coba 9', phone: '081355510001' };
    await call('completeProfile', bioData, { actor: reporter });
    await letters();
  });
  afterAll(async () => {
    await bench.stop();
    await twilio.stop();
  });

  function tell(what: NoticeKind, id = 'c1'): void {
    const seal = sealUnder(readSealingKeys(bench.env['PERSONAL_DATA_KEY'] ?? ''));
    const addressee = sealAddressee(seal, { complaintId: id, accountId: reporter.accountId ?? '' });
    const facts = { id, state: what === 'QUESTION' ? 'NEEDS_INFO' : 'RESOLVED' } as const;
    bench.complaints.tell(noticeTold(bench.clock.now(), { role: 'CITIZEN', kind: what, addressee }, facts));
  }
  /** Letters since the last look, newest first. */
  async function letters() {
    const all = await bench.mailTo(email);
    const fresh = all.slice(0, all.length - seen);
    seen = all.length;
    return fresh;
  }
  const choose = (input: object) => mutate(bench)('setNoticePreferences', { ...input }, { actor: reporter });
  const wita = (day: number, time: string) => new Date(`2026-03-${day}T${time}:00+08:00`);

  it('comes by e-mail, and by text message when silence would cost something', async () => {
    tell('ANSWERED');
    tell('RESOLVED');
    expect(await letters()).toHaveLength(2);
    expect(twilio.taken).toEqual([
      {
        to: phone,
        from: '+15005550006',
        body: 'PRO Denpasar: Your complaint was resolved. https://pro.example/complaints/c1',
      },
    ]);
  });

  it('can be asked for otherwise', async () => {
    const before = twilio.taken.length;
    const { preferences } = await choose({ choices: [{ kind: 'RESOLVED', email: false, sms: false }] });
    expect(preferences.choices).toContainEqual({ kind: 'RESOLVED', email: false, sms: false });
    expect(preferences.quietHours).toBe('21:00-06:00');
    tell('RESOLVED');
    expect(await letters()).toEqual([]);
    expect(twilio.taken).toHaveLength(before);
    await choose({ choices: [{ kind: 'RESOLVED', email: true, sms: true }] });
  });

  it.each([
    [{ quietHours: '25:00-06:00' }, 'BAD_QUIET_HOURS'],
    [{ choices: Array(21).fill({ kind: 'RESOLVED', email: true, sms: true }) }, 'TOO_MANY_CHOICES'],
  ])('is refused for %j with %s', async (input, code) => {
    const query =
      'mutation($input: SetNoticePreferencesInput!) { setNoticePreferences(input: $input) { refusal { code } } }';
    const { errors } = await bench.ask(query, { input }, { actor: reporter });
    expect(errors?.[0].extensions.code).toBe(code);
  });

  it('waits for the end of the quiet hours, receipts excepted', async () => {
    bench.clock.set(wita(10, '23:00'));
    tell('ANSWERED');
    tell('RECEIPT');
    expect((await letters()).map(({ subject }) => subject)).toEqual(['Your complaint was received']);
    bench.clock.set(wita(11, '05:59'));
    expect(await letters()).toEqual([]);
    bench.clock.set(wita(11, '06:00'));
    expect((await letters()).map(({ subject }) => subject)).toEqual(['Your complaint was answered']);
    await choose({ quietHours: 'none' });
    bench.clock.set(wita(11, '23:00'));
    tell('ANSWERED');
    expect(await letters()).toHaveLength(1);
    bench.clock.set(wita(12, '10:00'));
  });

  it('ends by the link of a letter without signing in, for its kind alone', async () => {
    tell('ANSWERED');
    const [letter] = await letters();
    const link = letter?.links.at(-1) ?? '';
    expect(link).toMatch(/^https:\/\/pro\.example\/unsubscribe\?token=/);
    const token = new URL(link).searchParams.get('token') ?? '';
    expect(token).not.toContain(reporter.accountId);
    expect(
      await mutate(bench)('unsubscribe', { token: token.replace(/.{20}$/, 'A'.repeat(20)) }),
    ).toMatchObject({
      refusal: { code: 'TOKEN_INVALID' },
    });
    expect(await mutate(bench)('unsubscribe', { token })).toEqual({ unsubscribed: true, refusal: null });
    tell('ANSWERED');
    tell('ARCHIVED');
    expect((await letters()).map(({ subject }) => subject)).toEqual(['Your complaint was archived']);
    bench.clock.advance(91 * 86_400_000);
    expect(await mutate(bench)('unsubscribe', { token })).toMatchObject({
      refusal: { code: 'TOKEN_INVALID' },
    });
    await choose({ choices: [{ kind: 'ANSWERED', email: true, sms: false }] });
  });

  it('can be ended at one click by a mail program', async () => {
    tell('ANSWERED');
    await letters();
    const folder = (bench.env['MAIL_URL'] ?? '').slice('mailbox:'.length);
    const newest = readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .sort()
      .at(-1);
    const raw = readFileSync(join(folder, newest ?? ''), 'utf8');
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const [, url = ''] = /^List-Unsubscribe: <(\S+)>$/m.exec(raw) ?? [];
    expect(url).toMatch(/^https:\/\/pro\.example\/files\/accounts\/unsubscribe\//);
    tell('ARCHIVED');
    expect(await letters()).toHaveLength(1);
  });

  it('that does not arrive is tried again, or is dead at once when it never can', async () => {
    const before = twilio.taken.length;
    twilio.fail({ status: 503 });
    tell('RESOLVED', 'passing');
    await letters();
    expect(twilio.taken).toHaveLength(before);
    bench.clock.advance(2 * 60_000);
    await letters();
    expect(twilio.taken).toHaveLength(before + 1);

    twilio.fail({ status: 400, code: 21610 });
    tell('RESOLVED', 'lasting');
    await letters();
    const list = async (actor: Actor) =>
      (
        await bench.ask(
          '{ deadLetters(first: 5) { totalCount nodes { id kind fault attempts canBeSent } } }',
          {},
          { actor },
        )
      ).data.deadLetters;
    expect(await list(reporter)).toEqual({ totalCount: 0, nodes: [] });
    const { nodes } = await list(admin);
    expect(nodes).toEqual([
      {
        ...{ id: expect.any(String), kind: 'SMS_NOTICE_RESOLVED', fault: 'TWILIO_21610' },
        ...{ attempts: 1, canBeSent: true },
      },
    ]);
    const again = (actor: Actor) => mutate(bench)('sendLetterAgain', { letter: nodes[0].id }, { actor });
    expect((await again(reporter)).refusal.code).toBe('FORBIDDEN');
    expect((await again(admin)).letter).toMatchObject({ attempts: 0 });
    await letters();
    expect(twilio.taken).toHaveLength(before + 2);
    expect((await again(admin)).refusal.code).toBe('NOT_FOUND');
    expect(bench.logged.join('\n')).not.toMatch(/8135551|warga@/);
  });
});
