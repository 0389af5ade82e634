import type { EntityManager } from 'typeorm';
import { tell } from '../../../platform/runtime/events/outbox';
import type { ComplaintEvent } from '../../../schema/events/complaint-events';
import { openComplaintsApi, type ComplaintsApi } from '../../../test/support/complaints-api';
import { liveThrough } from '../../../test/support/complaint-cases';
import { databaseKinds } from '../../../test/support/complaints-parts';
import { ComplaintRecord } from './complaint.entity';
import { unseen } from './told-writes';

const update = `UPDATE complaint SET topic = 'Topik lain'`;

describe.each(Object.entries(databaseKinds))('the database of complaints, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  let some: ComplaintEvent;
  beforeAll(async () => {
    api = await openComplaintsApi(place);
    await liveThrough(api.parts, { filing: {}, steps: ['forward', 'answer'] });
    const [first] = await api.parts.events();
    if (!first) throw new Error('nothing was told');
    some = first;
  });
  afterAll(() => api.stop());

  const write = (work: (manager: EntityManager) => Promise<unknown>) => api.parts.database.write(work);
  const topics = () =>
    api.parts.database.read(async (manager) =>
      (await manager.find(ComplaintRecord)).map(({ topic }) => topic),
    );
  const told = (manager: EntityManager, type: ComplaintEvent['type']) =>
    tell<ComplaintEvent>(manager, [{ ...some, type }]);

  it.each<[string, (manager: EntityManager) => Promise<unknown>]>([
    ['a statement', (manager) => manager.query(update)],
    [
      'a row',
      (manager) => manager.update(ComplaintRecord, { state: 'IN_PROGRESS' }, { topic: 'Topik lain' }),
    ],
    ['what is taken away', (manager) => manager.query('DELETE FROM thread_entry')],
    [
      'a row told by nothing but an event that tells of others',
      async (manager) => {
        await manager.query(update);
        await told(manager, 'SupportChanged');
      },
    ],
  ])('refuses to change in silence what visitors are shown: %s', async (_what, work) => {
    const before = await topics();
    await expect(write(work)).rejects.toThrow(/was changed, and nothing was told/);
    expect(await topics()).toEqual(before);
  });

  it.each<[string, (manager: EntityManager) => Promise<unknown>]>([
    [
      'is told',
      async (manager) => {
        await manager.query(update);
        await told(manager, 'ComplaintRevised');
      },
    ],
    ['nobody but parties is shown', (manager) => unseen(manager, () => manager.query(update))],
    ['changes no row', (manager) => manager.query(`${update} WHERE id = 'nobody'`)],
    ['visitors are never shown', (manager) => manager.query('DELETE FROM notice')],
  ])('writes what %s', async (_what, work) => {
    await expect(write(work)).resolves.not.toThrow();
  });

  it('looks at each transaction alone', async () => {
    await write((manager) => unseen(manager, () => manager.query(update)));
    await expect(
      write((manager) => manager.query(update.replace('Topik lain', 'Topik baru'))),
    ).rejects.toThrow(/nothing was told/);
    await write((manager) => manager.query('SELECT 1'));
  });
});
