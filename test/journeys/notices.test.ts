import { ManualClock } from '../../platform/domain/clock';
import type { KeptMail } from '../../platform/runtime/mail/mailbox';
import { startTestHub, type TestHub } from '../support/hub';
import * as operations from '../../tools/demo/operations';

const minutes = 60_000;
const filing = {
  class: 'COMPLAINT',
  kind: 'GRIEVANCE',
  category: 'INFRA.LPJU',
  topic: 'Lampu jalan mati di depan balai banjar',
  body: 'Sudah seminggu lampu di depan balai banjar mati, mohon diganti.',
  place: { address: 'Jl. Nangka', ward: 'Tonja', latitude: -8.63412, longitude: 115.22187 },
};

interface Letter {
  readonly id: string;
  readonly to: string;
}

/** Letters of the hub about complaints, read where a person reads them: on the mailbox page. */
describe('letters about complaints', () => {
  // A Monday, 10:00 in Denpasar.
  const clock = new ManualClock(new Date('2026-03-02T02:00:00.000Z'));
  let hub: TestHub;
  const filed: Record<string, string> = {};

  beforeAll(async () => {
    hub = await startTestHub({ DEMO_COMPLAINTS: '1' }, clock);
    const [citizen, admin] = [await hub.as('warga@denpasar.example'), await hub.admin()];
    for (const [name, more] of [
      ['waits', {}],
      ['forwarded', { hideComplaint: true, hideIdentity: true }],
    ] as const) {
      const { complaint } = await citizen.ask<{ complaint: { id: string } }>(operations.fileComplaint, {
        input: { ...filing, ...more },
      });
      filed[name] = complaint.id;
    }
    await admin.ask(operations.forwardComplaint, {
      input: { complaint: filed['forwarded'], leadAgency: 'DISHUB' },
    });
  });
  afterAll(() => hub.end());

  async function letterOf(id: string): Promise<string> {
    const { subject, text } = (await (await fetch(`${hub.origin}/mailbox/${id}.json`)).json()) as KeptMail;
    // What ends such letters is encrypted, and says nothing.
    return `${subject}\n${text}`.replace(/\S+unsubscribe\S+/, '');
  }

  async function lettersAbout(name: string): Promise<readonly { to: string; raw: string }[]> {
    const list = (await (await fetch(`${hub.origin}/mailbox.json`)).json()) as Letter[];
    const letters = await Promise.all(
      list.map(async ({ id, to }) => {
        return { to, raw: await letterOf(id) };
      }),
    );
    return letters.filter(({ raw }) => raw.includes(`/complaints/${filed[name]}`));
  }

  it('tell the officers of an agency at once that it was given a complaint', async () => {
    await hub.work();
    const about = await lettersAbout('forwarded');
    expect(about.map(({ to }) => to).filter((to) => to.startsWith('petugas'))).toEqual([
      'petugas.dishub@denpasar.example',
    ]);
  });

  it('tell the reporter that it was received and forwarded, though both are hidden', async () => {
    const about = (await lettersAbout('forwarded')).filter(({ to }) => to === 'warga@denpasar.example');
    expect(about.map(({ raw }) => raw.split('\n')[0]).sort()).toEqual([
      'Pengaduan Anda telah diterima',
      'Pengaduan Anda telah diteruskan',
    ]);
  });

  it('tell the secretariat, and nobody else, of what it has left lying', async () => {
    for (let passed = 0; passed < 25 * 60; passed += 30) {
      clock.advance(30 * minutes);
      await hub.work();
    }
    const staff = (await lettersAbout('waits')).filter(({ to }) => !to.startsWith('warga'));
    // Half of the day, four fifths, over.
    expect(staff.map(({ to }) => to)).toEqual(Array(3).fill('admin@denpasar.example'));
  });

  it('quote nothing and name nobody', async () => {
    const letters = [...(await lettersAbout('waits')), ...(await lettersAbout('forwarded'))];
    expect(letters.length).toBeGreaterThan(3);
    for (const { raw } of letters)
      expect(raw).not.toMatch(/lampu|banjar|Nangka|Tonja|PD-|DISHUB|warga|Wayan/i);
  });

  it('are not sent again after a restart', async () => {
    const count = async () => (await lettersAbout('waits')).length + (await lettersAbout('forwarded')).length;
    const before = await count();
    const { dataFolder } = hub;
    await hub.stop();
    hub = await startTestHub({ DEMO_COMPLAINTS: '1', DATA_DIR: dataFolder }, clock);
    await hub.work();
    expect(await count()).toBe(before);
  });
});
