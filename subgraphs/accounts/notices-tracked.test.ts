import { databaseKinds, mutate, openAccountsBench, type AccountsBench } from '../../test/support/accounts';
import { complaintTold, noticeTold, someFacts } from '../../test/support/complaint-events';
import { simulateTwilio, type SimulatedTwilio } from '../../test/support/twilio';
import type { Actor } from '../../platform/domain/actor';
import { sealAddressee } from '../../platform/runtime/sealing/addressee';
import { sealUnder } from '../../platform/runtime/sealing/sealed-text';
import { readSealingKeys } from '../../platform/runtime/sealing/sealing-keys';
import { reporterNoticeKinds, type NoticeKind } from '../../schema/events/notice-words';
import { NoticeDeliveryRow } from './store/notices/notice-delivery.entity';

const email = 'niluh@contoh.example';
const phone = '+6281234567890';

describe.each(databaseKinds)('a reporter without account, on %s', (kind) => {
  let bench: AccountsBench;
  let twilio: SimulatedTwilio;
  let number = 0;
  beforeAll(async () => {
    twilio = await simulateTwilio();
    bench = await openAccountsBench(kind, { SMS_URL: twilio.url });
  });
  afterAll(async () => {
    await bench.stop();
    await twilio.stop();
  });

  /** A complaint of its own, whose reporter can be written to there. */
  function reporter(contact: { email: string | null; phone: string | null } | null) {
    number += 1;
    const id = `pengaduan-${number}`;
    const accountId = `offline-${String(number).padStart(28, '0')}`;
    const seal = sealUnder(readSealingKeys(bench.env['PERSONAL_DATA_KEY'] ?? ''));
    if (contact) bench.contacts.set(id, contact);
    const actor: Actor = { role: 'CITIZEN', accountId, agencyId: null };
    const tell = (what: NoticeKind) => {
      // Letters are told apart by when they were written.
      bench.clock.advance(1_000);
      const addressee = sealAddressee(seal, { complaintId: id, accountId });
      const facts = { id, state: what === 'QUESTION' ? 'NEEDS_INFO' : 'RESOLVED' } as const;
      bench.complaints.tell(noticeTold(bench.clock.now(), { role: 'CITIZEN', kind: what, addressee }, facts));
    };
    return { id, actor, tell };
  }
  let seen = 0;
  async function letters() {
    const all = await bench.mailTo(email);
    const fresh = all.slice(0, all.length - seen);
    seen = all.length;
    return fresh;
  }
  let heard = 0;
  async function messages() {
    await bench.mailTo(email);
    const fresh = twilio.taken.slice(heard);
    heard = twilio.taken.length;
    return fresh;
  }

  it('is written to with a link to the page where number and code are entered', async () => {
    const { id, tell } = reporter({ email, phone });
    tell('QUESTION');
    const [letter, ...others] = await letters();
    expect(others).toEqual([]);
    expect(letter?.subject).toBe('Pengaduan Anda perlu dilengkapi');
    expect(letter?.links.slice(0, 2)).toEqual(Array(2).fill('https://pro.example/track'));
    expect(letter?.links).toHaveLength(3);
    expect(letter?.text).toContain('To read it, open this page');
    expect(`${letter?.text}`).not.toContain(id);
    expect(await messages()).toEqual([
      {
        to: phone,
        from: '+15005550006',
        body: 'PRO Denpasar: Pengaduan Anda perlu dilengkapi. https://pro.example/track',
      },
    ]);
  });

  it('is told by e-mail what costs nothing to miss, and by text message everything without one', async () => {
    reporter({ email, phone }).tell('ANSWERED');
    expect(await letters()).toHaveLength(1);
    expect(await messages()).toEqual([]);
    reporter({ email: null, phone }).tell('ANSWERED');
    expect(await letters()).toEqual([]);
    expect(await messages()).toMatchObject([{ to: phone }]);
  });

  it('who left nothing, or took it back, is not written to', async () => {
    reporter(null).tell('RESOLVED');
    const gone = reporter({ email, phone });
    gone.tell('RESOLVED');
    await bench.service.complaints.runOnce();
    bench.contacts.delete(gone.id);
    expect([await letters(), await messages()]).toEqual([[], []]);
    const erased = reporter({ email, phone });
    erased.tell('RESOLVED');
    await bench.service.complaints.runOnce();
    await bench.service.jobs.runOnce();
    const complaint = someFacts({ id: erased.id, state: 'RESOLVED' });
    bench.complaints.tell(complaintTold(bench.clock.now(), { type: 'ReporterChanged', complaint }));
    expect([await letters(), await messages()]).toEqual([[], []]);
  });

  it('is left alone in quiet hours, and told in one letter when much waits', async () => {
    bench.clock.set(new Date('2026-03-05T22:00:00+08:00'));
    const { tell } = reporter({ email, phone: null });
    for (const what of ['FORWARDED', 'ANSWERED', 'ANSWERED', 'RESOLVED'] as const) tell(what);
    expect(await letters()).toEqual([]);
    bench.clock.set(new Date('2026-03-06T06:00:00+08:00'));
    expect(await letters()).toMatchObject([{ subject: 'Rangkuman pemberitahuan' }]);
  });

  it('ends letters by the link in one, and messages by a choice, for the own complaint alone', async () => {
    const [mine, other] = [reporter({ email, phone }), reporter({ email, phone: null })];
    mine.tell('RESOLVED');
    const [letter] = await letters();
    await messages();
    const token = new URL(letter?.links[2] ?? '').searchParams.get('token');
    expect(await mutate(bench)('unsubscribe', { token })).toMatchObject({
      unsubscribed: true,
      refusal: null,
    });
    for (const each of [mine, other]) each.tell('RESOLVED');
    expect(await letters()).toHaveLength(1);
    expect(await messages()).toHaveLength(1);
    const all = reporterNoticeKinds.map((what) => ({ kind: what, email: false, sms: false }));
    const { data } = await bench.ask('{ noticePreferences { choices { kind } } }', {}, { actor: mine.actor });
    expect(data.noticePreferences.choices.map((choice: { kind: string }) => choice.kind)).toEqual([
      ...reporterNoticeKinds,
    ]);
    await mutate(bench)('setNoticePreferences', { choices: all }, { actor: mine.actor });
    for (const what of ['RESOLVED', 'QUESTION'] as const) mine.tell(what);
    expect([await letters(), await messages()]).toEqual([[], []]);
  });

  it('leaves no address behind, in no row and no log', async () => {
    const rows = await bench.service.database.read((manager) => manager.find(NoticeDeliveryRow));
    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(rows)).not.toMatch(/niluh|8123456/);
    expect(bench.logged.join('\n')).not.toMatch(/niluh|8123456/);
  });
});
