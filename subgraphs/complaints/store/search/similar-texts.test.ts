import { databaseKinds, openComplaintsParts } from '../../../../test/support/complaints-parts';
import { searchEngineOf } from './search-engine';
import { indexed } from './search-terms';
import { similarTo } from './similar-texts';
import { searchColumns } from './write-search';

const nowhere = { category: null, point: null, body: '' };

describe.each(Object.entries(databaseKinds))('candidates among many, on %s', (_kind, place) => {
  it('are found by a word that few have, however old, and by common ones among the newest', async () => {
    const { url, drop } = await place();
    const parts = await openComplaintsParts(url);
    const { database } = parts;
    const topics = ['Bendungan jalan', ...Array.from({ length: 250 }, () => 'Jalan rusak'), 'Jalan gelap'];
    await database.write((manager) =>
      manager.query(
        `INSERT INTO search_public (${searchColumns}) VALUES ${topics.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
        topics.flatMap((topic, number) => [`c${number}`, null, null, null, indexed(topic), '', '']),
      ),
    );
    const found = async (topic: string) => {
      const draft = { ...nowhere, topic };
      const similar = await database.read((manager) =>
        similarTo(manager, draft, searchEngineOf(database.kind)),
      );
      return similar.map(({ id, score }) => `${id} ${score}`);
    };
    expect(await found('Bendungan di jalan')).toEqual(['c0 4']);
    expect(await found('Jalan gelap sekali')).toContain('c251 3');
    expect(await found('Jalan rusak')).toHaveLength(10);
    await parts.stop();
    await drop();
  });
});
