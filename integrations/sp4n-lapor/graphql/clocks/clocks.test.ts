import { aVerified } from '../../../../test/support/mirror/a-verified';
import { openMirrorApi, type MirrorApi } from '../../../../test/support/mirror/mirror-api';
import { holidayTold } from '../../../../test/support/clock-commands';
import { cityInstitution } from '../../simulator/masters';

const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Complaint { lapor {
  clocks { clock state startedAt dueAt stoppedAt workingDays used source } } } } }`;

describe.each(['sqlite', 'mysql'] as const)('the clocks of SP4N-LAPOR! on %s', (kind) => {
  let api: MirrorApi;
  beforeAll(async () => {
    api = await openMirrorApi(kind);
    // Friday, 2 January 2026, ten o'clock in WIB.
    setTime('2026-01-02T03:00:00Z');
    api.complaints.parts.agencies.tell(
      holidayTold('2026-01-06', 'Libur nasional', { source: 'NATIONAL' }),
      holidayTold('2026-01-07', 'Hari raya Bali', { source: 'BALI' }),
      holidayTold('2026-01-08', 'Usulan', { source: 'NATIONAL', state: 'PROPOSED' }),
    );
    await api.service.caughtUp();
  });
  afterAll(() => api.stop());

  function setTime(at: string) {
    api.complaints.parts.clock.set(new Date(at));
    api.lapor.clock.set(new Date(at));
  }
  const send = async () => {
    await api.service.caughtUp();
    await api.service.sender?.runOnce();
  };
  const clocksOf = async ({ id, ticket }: { id: string; ticket: string }) => {
    const of = [{ __typename: 'Complaint', id, ticket }];
    return (await api.ask(query, { variables: { of } })).data._entities[0].lapor?.clocks;
  };

  it('run beside those of the city, by national holidays alone, from times of theirs once they are known', async () => {
    const complaint = await aVerified(api.complaints);
    expect(await clocksOf(complaint)).toBeUndefined();
    await send();
    // Monday, Wednesday and Thursday: Tuesday is a national holiday; the day ends an hour later than in Denpasar.
    const verify = { clock: 'VERIFY', workingDays: 3, startedAt: '2026-01-02T03:00:00.000Z' };
    const due = '2026-01-08T16:59:59.999Z';
    expect(await clocksOf(complaint)).toMatchObject([
      { ...verify, state: 'RUNNING', dueAt: due, source: 'HUB' },
    ]);
    setTime('2026-01-05T03:00:00Z');
    await api.service.lookThere();
    expect(await clocksOf(complaint)).toMatchObject([
      { ...verify, state: 'MET', source: 'LAPOR', stoppedAt: '2026-01-02T03:00:00.000Z', used: 0 },
      { clock: 'ANSWER', state: 'RUNNING', workingDays: 5, used: 1, source: 'LAPOR' },
    ]);
    const [link] = (await api.ask('{ laporLinks { nodes { trackingId } } }')).data.laporLinks.nodes;
    const said = { templateCode: '', toId: cityInstitution, secret: false, rating: 0, files: [] };
    const { national } = api.lapor.simulator;
    national.followUp(Number(link.trackingId), {
      ...said,
      content: 'Sudah kami cek.',
      fromId: cityInstitution,
    });
    setTime('2026-01-05T04:00:00Z');
    await api.service.lookThere();
    expect((await clocksOf(complaint)).slice(1)).toMatchObject([
      { clock: 'ANSWER', state: 'MET' },
      { clock: 'CLOSE', state: 'RUNNING', workingDays: 10, source: 'LAPOR' },
    ]);
    national.followUp(Number(link.trackingId), { ...said, content: 'Masih rusak.', fromId: null });
    setTime('2026-01-05T05:00:00Z');
    await api.service.lookThere();
    expect(await clocksOf(complaint)).toHaveLength(2);
  });
});
