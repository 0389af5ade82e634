import { databaseKinds, mutate, openAccountsBench, type AccountsBench } from '../../test/support/accounts';
import { complaintTold, noticeTold, someFacts } from '../../test/support/complaint-events';
import { sealAddressee } from '../../platform/runtime/sealing/addressee';
import { sealUnder } from '../../platform/runtime/sealing/sealed-text';
import { readSealingKeys } from '../../platform/runtime/sealing/sealing-keys';
import { Follower } from '../../platform/runtime/events/follower';
import { NoticeDeliveryRow } from './store/notices/notice-delivery.entity';
import type { Actor } from '../../platform/domain/actor';

const admin: Actor = { role: 'ADMIN', accountId: 'nobody', agencyId: null };

describe.each(databaseKinds)('letters about complaints, on %s', (kind) => {
  let bench: AccountsBench;
  const ids: Record<string, string> = {};
  const officer = 'petugas.pupr@denpasar.example';
  const colleague = 'rekan.pupr@denpasar.example';
  const approver = 'kabid.pupr@denpasar.example';
  const stranger = 'petugas.dlhk@denpasar.example';
  const secretary = 'sekretariat@denpasar.example';
  const people = [officer, colleague, approver, stranger, secretary];

  beforeAll(async () => {
    bench = await openAccountsBench(kind);
    const { createStaffAccount, resetPassword } = {
      createStaffAccount: (input: object) =>
        mutate(bench)('createStaffAccount', { ...input }, { actor: admin }),
      resetPassword: (input: object) => mutate(bench)('resetPassword', { ...input }),
    };
    for (const [email, role, agencyId] of [
      [officer, 'OFFICER', 'PUPR'],
      [colleague, 'OFFICER', 'PUPR'],
      [approver, 'APPROVER', 'PUPR'],
      [stranger, 'OFFICER', 'DLHK'],
      [secretary, 'ADMIN', null],
    ] as const) {
      const { account } = await createStaffAccount({ email, role, agencyId, name: 'Petugas Uji' });
      ids[email] = account.id;
      await resetPassword({ token: await bench.tokenFor(email), password: 'sandi-uji-yang-panjang' });
    }
  });
  afterAll(() => bench.stop());

  const notices = async (address: string) =>
    (await bench.mailTo(address)).filter(({ text }) => /\/(complaints|notices)/.test(text));
  /** How many letters each of the people has got since the last look. */
  const seen = new Map<string, number>();
  async function news(): Promise<Record<string, number>> {
    const found: Record<string, number> = {};
    for (const address of people) {
      const count = (await notices(address)).length;
      const more = count - (seen.get(address) ?? 0);
      if (more !== 0) found[address] = more;
      seen.set(address, count);
    }
    return found;
  }
  const hear = () => bench.service.complaints.runOnce();
  const write = () => bench.service.jobs.runOnce();

  it('go to everybody at the desk and to nobody else, once each', async () => {
    bench.complaints.tell(
      noticeTold(bench.clock.now(), { role: 'OFFICER', agencyId: 'PUPR' }, { id: 'complaint-A' }),
    );
    expect(await news()).toEqual({ [officer]: 1, [colleague]: 1 });
    bench.complaints.tell(noticeTold(bench.clock.now(), { role: 'ADMIN' }));
    expect(await news()).toEqual({ [secretary]: 1 });
    bench.complaints.tell(
      complaintTold(bench.clock.now(), { type: 'ComplaintForwarded', agencies: ['PUPR', 'DLHK'] }),
    );
    expect(await news()).toEqual({ [officer]: 1, [colleague]: 1, [stranger]: 1 });
  });

  it('are a sentence and a link, first in the language of the reader', async () => {
    const letter = (await notices(officer)).find(({ text }) => text.includes('complaint-A'));
    expect(letter?.links.slice(0, 2)).toEqual(Array(2).fill('https://pro.example/complaints/complaint-A'));
    expect(letter?.links).toHaveLength(3);
    expect(letter?.subject).toBe('Batas waktu pengaduan');
  });

  it('are not written again when the channel is read anew', async () => {
    await bench.service.database.write((manager) => Follower.rewind(manager, 'accounts.complaints'));
    expect(await news()).toEqual({});
  });

  it('are one letter when many wait', async () => {
    bench.complaints.tell(
      ...['1', '2', '3', '4'].map((id) =>
        noticeTold(bench.clock.now(), { role: 'APPROVER', agencyId: 'PUPR' }, { id }),
      ),
    );
    expect(await news()).toEqual({ [approver]: 1 });
    const [digest] = await notices(approver);
    expect(digest).toMatchObject({ subject: 'Rangkuman pemberitahuan' });
    expect(digest?.links.slice(0, 2)).toEqual(Array(2).fill('https://pro.example/notices'));
  });

  it('are dropped when the complaint left the desk, before they are written or after', async () => {
    const desk = { role: 'OFFICER', agencyId: 'DLHK' } as const;
    const lost = someFacts({ id: 'lost', supportingAgencies: [] });
    bench.complaints.tell(noticeTold(bench.clock.now(), desk, { id: 'lost' }));
    await hear();
    bench.complaints.tell(complaintTold(bench.clock.now(), { type: 'DispositionReturned', complaint: lost }));
    expect(await news()).toEqual({});
    bench.complaints.tell(noticeTold(bench.clock.now(), desk, { id: 'lost' }));
    await hear();
    await write();
    bench.complaints.tell(complaintTold(bench.clock.now(), { type: 'DispositionReturned', complaint: lost }));
    expect(await news()).toEqual({});
  });

  it('about a draft go to those it waits for, and are taken back when it moves on', async () => {
    const desk = { role: 'APPROVER', agencyId: 'PUPR', kind: 'DRAFT_WAITING' } as const;
    const waits = (...approvers: string[]) => {
      return { ...noticeTold(bench.clock.now(), desk, { id: 'drafted' }), approvers };
    };
    const moved = (...approvers: string[]) => {
      const complaint = someFacts({ id: 'drafted' });
      const told = { type: 'AnswerDraftMoved', complaint, agencies: ['PUPR'], approvers } as const;
      return complaintTold(bench.clock.now(), told);
    };
    bench.complaints.tell(waits('somebody else'));
    expect(await news()).toEqual({});
    bench.complaints.tell(waits(ids[approver] ?? ''), moved(ids[approver] ?? ''));
    expect(await news()).toEqual({ [approver]: 1 });
    for (const isWritten of [false, true]) {
      bench.complaints.tell(waits(ids[approver] ?? ''));
      await hear();
      if (isWritten) await write();
      bench.complaints.tell(moved());
      expect(await news()).toEqual({});
    }
  });

  it('are dropped when the account was closed or moved before they are sent', async () => {
    const desk = { role: 'OFFICER', agencyId: 'PUPR' } as const;
    bench.complaints.tell(noticeTold(bench.clock.now(), desk));
    await hear();
    await write();
    await mutate(bench)('setAccountActive', { id: ids[officer], active: false }, { actor: admin });
    await mutate(bench)('updateStaffAccount', { id: ids[colleague], agencyId: 'DLHK' }, { actor: admin });
    expect(await news()).toEqual({});
    bench.complaints.tell(noticeTold(bench.clock.now(), desk));
    expect(await news()).toEqual({});
  });

  it('go to a reporter whom the event names to this service alone', async () => {
    const seal = sealUnder(readSealingKeys(bench.env['PERSONAL_DATA_KEY'] ?? ''));
    const addressee = sealAddressee(seal, { complaintId: 'own', accountId: ids[secretary] ?? '' });
    expect(addressee).not.toContain(ids[secretary]);
    const notice = { role: 'CITIZEN', kind: 'ARCHIVED', addressee } as const;
    bench.complaints.tell(noticeTold(bench.clock.now(), notice, { id: 'own', complaintHidden: true }));
    expect(await news()).toEqual({ [secretary]: 1 });
    expect((await notices(secretary))[0]?.links[0]).toBe('https://pro.example/complaints/own');
  });

  it('are not written for what happened long ago', async () => {
    const old = new Date(bench.clock.now().getTime() - 4 * 86_400_000);
    bench.complaints.tell(noticeTold(old, { role: 'ADMIN' }));
    expect(await news()).toEqual({});
  });

  it('leave a trace that names no person, for thirty days', async () => {
    const rows = () => bench.service.database.read((manager) => manager.count(NoticeDeliveryRow));
    expect(await rows()).toBeGreaterThan(5);
    bench.clock.advance(31 * 86_400_000);
    await bench.service.sweeper.runOnce();
    expect(await rows()).toBe(0);
    expect(bench.logged.join('\n')).not.toMatch(/@denpasar/);
  });
});
