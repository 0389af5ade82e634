import { ManualClock } from '../../platform/domain/clock';
import { isRefused } from '../../platform/domain/refusal';
import { InProcessBus } from '../../platform/runtime/events/in-process-bus';
import { makeLogger } from '../../platform/runtime/logging/logger';
import type { AccountEvent } from '../../schema/events/account-events';
import type { AgencyEvent } from '../../schema/events/agency-events';
import type { PositionedEvent } from '../../schema/events/envelope';
import { filedAt, people } from '../../test/support/complaint-builders';
import { accountTold, aFiling, categoryTold, databaseKinds } from '../../test/support/complaints-parts';
import { SpokenFeed } from '../../test/support/spoken-feed';
import { fileComplaint } from './commands/file-complaint';
import { readConfig } from './config';
import { createComplaintsService } from './service';

const key = `k1:${Buffer.alloc(32, 7).toString('base64')}`;
const keys = { PERSONAL_DATA_KEY: key, ACCESS_TOKEN_KEYS: key };

describe.each(Object.entries(databaseKinds))('the complaints service on %s', (_kind, place) => {
  it('starts, tells the bus what happened, and keeps it over a restart', async () => {
    const { url, drop } = await place();
    const bus = new InProcessBus((fault) => {
      throw fault;
    });
    const surroundings = { bus, clock: new ManualClock(filedAt), log: makeLogger('complaints', 'silent') };
    const agencies = new SpokenFeed<AgencyEvent>('agencies');
    const accounts = new SpokenFeed<AccountEvent>('accounts');
    agencies.tell(categoryTold('INFRA.JALAN'));
    accounts.tell(accountTold(people.reporter.accountId));
    const config = readConfig({ COMPLAINTS_DATABASE_URL: url, ...keys });
    const start = async () => {
      const service = await createComplaintsService(config, surroundings, { agencies, accounts });
      await service.start();
      expect(await service.isReady()).toBe(true);
      return service;
    };

    const first = await start();
    const told = new Promise<PositionedEvent>((hear) => void bus.listen('complaints', hear));
    const filed = await fileComplaint(first.context, people.reporter, aFiling());
    if (filed === null || isRefused(filed)) throw new Error(`not filed: ${JSON.stringify(filed)}`);
    expect(await told).toMatchObject({
      position: 1,
      event: { type: 'ComplaintFiled', complaint: { id: filed.id } },
    });
    await first.stop();

    const second = await start();
    const [kept] = await second.reading.visible(people.reporter, [filed.id]);
    expect(kept).toEqual({ ...filed, body: null });
    expect(kept && (await second.reading.bodies([kept]))).toEqual([filed.body]);
    // That it was filed, and that its reporter was told.
    expect(await second.feed.read(0, 10)).toHaveLength(2);
    await second.stop();
    await drop();
  });
});

it('keeps its database below data/ when nothing else is said', () => {
  expect(readConfig(keys)).toMatchObject({ databaseUrl: 'sqlite:data/complaints.db' });
});
