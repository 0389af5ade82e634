import { databaseKinds, mutate, openAccountsBench, type AccountsBench } from '../../test/support/accounts';
import { Follower } from '../../platform/runtime/events/follower';
import type { Actor } from '../../platform/domain/actor';
import type { MirrorEvent } from '../../schema/events/mirror-events';

const hour = 3_600_000;
const founder: Actor = { role: 'ADMIN', accountId: 'nobody', agencyId: null };

describe.each(databaseKinds)('the daily letter about the mirror, on %s', (kind) => {
  let bench: AccountsBench;
  const admins = ['sekretariat@denpasar.example', 'wakil@denpasar.example'];
  const officer = 'petugas.pupr@denpasar.example';
  const ids = new Map<string, string>();
  let day = 0;

  beforeAll(async () => {
    bench = await openAccountsBench(kind);
    for (const email of [...admins, officer]) {
      const position = email === officer ? { role: 'OFFICER', agencyId: 'PUPR' } : { role: 'ADMIN' };
      const staff = { email, ...position, name: 'Petugas Uji' };
      const { account } = await mutate(bench)('createStaffAccount', staff, { actor: founder });
      ids.set(email, account.id);
      const password = 'sandi-uji-yang-panjang';
      await mutate(bench)('resetPassword', { token: await bench.tokenFor(email), password });
    }
  });
  afterAll(() => bench.stop());

  const inStep = { state: 'IN_STEP', trouble: 'NONE' } as const;
  function tell(held: number): void {
    day += 1;
    const event: MirrorEvent = {
      ...{ id: `day-${day}`, type: 'MirrorDayTold', at: bench.clock.now().toISOString(), before: inStep },
      health: { ...inStep, delayedSince: null, lagSeconds: 0 },
      day: { day: `2026-03-0${day}`, held, dead: 0, reviews: 0 },
    };
    bench.mirror.tell(event);
  }
  const letters = async () =>
    Promise.all(
      [...admins, officer].map(async (address) => {
        const mail = await bench.mailTo(address);
        return mail.filter(({ subject }) => /mirror|cermin/i.test(subject)).length;
      }),
    );

  it('goes to every admin and to nobody else, in both languages, once, also when the channel is read anew', async () => {
    tell(2);
    expect(await letters()).toEqual([1, 1, 0]);
    await bench.service.database.write((manager) => Follower.rewind(manager, 'accounts.mirror'));
    expect(await letters()).toEqual([1, 1, 0]);
    const [letter] = await bench.mailTo(admins[0] ?? '');
    expect(letter?.text).toMatch(/Cermin dengan SP4N-LAPOR![\s\S]*The mirror with SP4N-LAPOR!/);
    expect(letter?.links.slice(0, 2)).toEqual(Array(2).fill('https://pro.example/notices'));
  });

  it('is not written on a day on which nothing waits, nor to who does not want it', async () => {
    tell(0);
    expect(await letters()).toEqual([1, 1, 0]);
    const actor: Actor = { role: 'ADMIN', accountId: ids.get(admins[0] ?? '') ?? '', agencyId: null };
    const choices = [{ kind: 'MIRROR_DAY', email: false, sms: false }];
    await mutate(bench)('setNoticePreferences', { choices }, { actor });
    tell(1);
    expect(await letters()).toEqual([1, 2, 0]);
  });

  it('waits for the end of quiet hours, and is overtaken by that of the next day', async () => {
    const actor: Actor = { role: 'ADMIN', accountId: ids.get(admins[1] ?? '') ?? '', agencyId: null };
    const quiet = { quietHours: '09:00-08:30' };
    await mutate(bench)('setNoticePreferences', { choices: [], ...quiet }, { actor });
    tell(1);
    expect(await letters()).toEqual([1, 2, 0]);
    tell(1);
    expect(await letters()).toEqual([1, 2, 0]);
    await bench.service.database.write((manager) => Follower.rewind(manager, 'accounts.mirror'));
    bench.clock.advance(23 * hour);
    expect(await letters()).toEqual([1, 3, 0]);
  });
});
