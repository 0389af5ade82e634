import { openMirrorWorld, type MirrorWorld } from '../../../test/support/mirror-world';
import { cityInstitution } from '../simulator/masters';

describe('a report that looks like a complaint of ours', () => {
  let world: MirrorWorld;
  beforeAll(async () => {
    world = await openMirrorWorld('sqlite');
  });
  afterAll(() => world.stop());

  async function reported(title: string, content: string): Promise<number> {
    world.clock.advance(60_000);
    const report = world.simulator.national.create({
      ...{ title, content, classificationId: 1, categoryId: 101, locationId: 5171 },
      ...{ institutionId: cityInstitution, channel: 1, userId: 1, reporterName: 'I Wayan Contoh' },
      ...{ anonymous: false, secret: false, incidentOn: null, attachments: [] },
    });
    world.clock.advance(60_000);
    await world.inbound.look();
    return report?.id ?? 0;
  }
  const suggested = async (trackingId: number) =>
    (await world.reviews()).filter((row) => row.reason === 'LOOKS_LIKE' && row.trackingId === trackingId);

  it('is named to the admin, once, and stays a complaint of its own (92)', async () => {
    const { ticket, body, id } = await world.forwarded();
    const trackingId = await reported('Jalan berlubang', `Mohon bantuan. ${body}`);
    expect(await suggested(trackingId)).toMatchObject([{ detail: ticket, times: 1 }]);
    await world.inbound.look();
    const [line] = await suggested(trackingId);
    expect(line?.times).toBe(1);
    const own = await world.link(trackingId);
    expect(own?.complaintId).toBe(line?.complaintId);
    expect(own?.complaintId).not.toBe(id);
    expect((await world.complaint(own?.complaintId ?? '')).state).toBe('SUBMITTED');
  });

  it('is not named when it is about something else', async () => {
    const other = await reported('Sampah menumpuk', 'Sampah di depan pasar belum diangkut sejak Selasa.');
    expect(await suggested(other)).toEqual([]);
  });
});
