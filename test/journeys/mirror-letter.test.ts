import { ManualClock } from '../../platform/domain/clock';
import type { KeptMail } from '../../platform/runtime/mail/mailbox';
import { startTestHub, type TestHub } from '../support/hub';
import { aReport, laporCredentials, laporPair, type LaporPair } from '../support/lapor';

/** Admins hear by mail what waits for them at the mirror; what it is they read in the hub. */
describe('an admin of a hub with a mirror', () => {
  const clock = new ManualClock(new Date('2026-03-02T00:30:00Z'));
  let pair: LaporPair;
  let hub: TestHub;
  const start = async (dataFolder?: string) =>
    startTestHub(
      {
        ...(dataFolder === undefined ? {} : { DATA_DIR: dataFolder }),
        ...{ DEMO_COMPLAINTS: '1', LAPOR_API_URL: pair.simulator.url, LAPOR_POLL_SECONDS: '86400' },
        // Clocks speak on the same day, and many notices are one letter.
        NOTICE_DIGEST_ABOVE: '50',
        ...{ LAPOR_BEARER: laporCredentials.bearer, LAPOR_TOKEN: laporCredentials.token },
      },
      clock,
    );
  beforeAll(async () => {
    pair = await laporPair();
    pair.clock.set(clock.now());
    hub = await start();
  });
  afterAll(async () => {
    await hub.end();
    await pair.simulator.stop();
  });

  /** As the page of the mailbox shows them. */
  async function letters(): Promise<readonly KeptMail[]> {
    await hub.work();
    const list = (await (await fetch(`${hub.origin}/mailbox.json`)).json()) as KeptMail[];
    return list.filter(({ subject }) => subject === 'Rangkuman harian cermin SP4N-LAPOR!');
  }
  const tomorrow = () => clock.advance(24 * 3_600_000);

  it('is written to once a working day on which something waits, also when the hub starts anew', async () => {
    expect(await letters()).toEqual([]);
    const word = 'katalampu';
    await pair.client.createReport({ ...aReport, title: `Lampu ${word}`, categoryId: 900 });
    await hub.services.mirror.lookThere();
    tomorrow();
    const first = await letters();
    expect(first.length).toBeGreaterThan(0);
    expect(new Set(first.map(({ to }) => to)).size).toBe(first.length);
    expect(await letters()).toEqual(first);
    for (const { id } of first) {
      const page = await (await fetch(`${hub.origin}/mailbox/${id}`)).text();
      expect(page).toContain('rangkuman harian');
      expect(page).not.toContain(word);
    }
    const { dataFolder } = hub;
    await hub.stop();
    hub = await start(dataFolder);
    expect(await letters()).toHaveLength(first.length);
    tomorrow();
    expect(await letters()).toHaveLength(2 * first.length);
  });
});
