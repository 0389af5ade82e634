import { aReport, laporCredentials, laporPair, type LaporPair } from '../../../test/support/lapor';
import type { FaultKind } from './faults';
import { cityInstitution } from './masters';

let pair: LaporPair;
beforeEach(async () => {
  pair = await laporPair();
});
afterEach(() => pair.simulator.stop());

const headers = { authorization: `Bearer ${laporCredentials.bearer}`, token: laporCredentials.token };
const ask = (path: string) => fetch(`${pair.simulator.url}${path}`, { headers, redirect: 'manual' });
const desk = (body: unknown) =>
  fetch(`${pair.simulator.url}/desk`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const idsOf = async (path: string) => {
  const answer = (await (await ask(path)).json()) as { results: { data: { id: unknown }[] } };
  return answer.results.data.map(({ id }) => id);
};

async function fileSome(count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let index = 0; index < count; index += 1) {
    ids.push(await pair.client.createReport({ ...aReport, title: `Laporan ${index}` }));
    pair.clock.advance(60_000);
  }
  return ids;
}

describe('a list of the simulator', () => {
  it('comes with every row twice, in no order, or with a row nobody can read, when that is played', async () => {
    const ids = await fileSome(6);
    pair.simulator.faults.next({ kind: 'rowsTwice', call: 'list' });
    expect(await idsOf('/complaints')).toHaveLength(12);
    pair.simulator.faults.next({ kind: 'reordered', call: 'list' });
    const mixed = await idsOf('/complaints');
    expect(mixed).not.toEqual([...ids].reverse());
    expect(new Set(mixed)).toEqual(new Set(ids));
    pair.simulator.faults.next({ kind: 'brokenRow', call: 'list' });
    const { read, broken } = await pair.client.reports(1, null);
    expect(read).toHaveLength(5);
    expect(broken).toHaveLength(1);
  });

  it('shifts under a reader who pages: what changed meanwhile stands on a page already read', async () => {
    const ids = await fileSome(4);
    pair.simulator.faults.next({ kind: 'pageShift', call: 'list' });
    const first = await idsOf('/complaints?page=1&page_size=2');
    const second = await idsOf('/complaints?page=2&page_size=2');
    const missed = ids.filter((id) => ![...first, ...second].includes(id));
    expect(missed).toEqual([ids[0]]);
    expect(await idsOf('/complaints?page=1&page_size=1')).toEqual(missed);
  });
});

describe('an answer nobody can use', () => {
  it.each<[FaultKind, number]>([
    ['redirect', 302],
    ['deep', 200],
  ])('is played as %s', async (kind, status) => {
    pair.simulator.faults.next({ kind });
    const answer = await ask('/complaints');
    expect(answer.status).toBe(status);
    expect(pair.simulator.journal.lines('list')).toMatchObject([{ fault: kind, status }]);
    await answer.body?.cancel();
  });

  it('is 100 MB long, and then it ends', async () => {
    pair.simulator.faults.next({ kind: 'huge' });
    const bytes = await (await ask('/complaints')).arrayBuffer();
    expect(bytes.byteLength).toBe(1_600 * 64 * 1024 + 2);
  });

  it.each<[FaultKind, number | null]>([
    ['fault', 500],
    ['tooMany', 429],
    ['lostAnswer', null],
    ['doneTwice', 200],
  ])('stands in the journal with the status it had: %s', async (kind, status) => {
    pair.simulator.faults.next({ kind });
    await ask('/complaints').catch(() => null);
    expect(pair.simulator.journal.lines('list')).toMatchObject([{ fault: kind, status }]);
  });
});

describe('its own clock', () => {
  it('goes before or behind the hub when it is told to', async () => {
    await desk({ do: 'skew', seconds: -7_200 });
    const id = await pair.client.createReport(aReport);
    expect(pair.simulator.national.find(id)?.createdAt).toEqual(new Date('2026-11-22T23:00:00Z'));
  });

  it('closes what is silent by itself, at the next call after the tenth working day', async () => {
    const id = await pair.client.createReport(aReport);
    const followUp = {
      reportId: id,
      content: 'Sudah',
      templateCode: '',
      rating: 0,
      secret: false,
      files: [],
    };
    await pair.client.addFollowUp(followUp);
    pair.clock.set(new Date('2026-12-07T17:00:00Z'));
    expect((await pair.client.report(id)).statusName).toBe('Selesai');
  });
});

describe('its limits', () => {
  it('answer 429 with the seconds to wait above so many calls, until the time is over', async () => {
    await desk({ do: 'allowance', calls: 2, seconds: 60 });
    await ask('/complaints');
    pair.clock.advance(20_000);
    await ask('/complaints');
    const refused = await ask('/complaints');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '40']);
    pair.clock.advance(40_001);
    expect((await ask('/complaints')).status).toBe(200);
    await desk({ do: 'allowance', calls: 0 });
    for (let call = 0; call < 5; call += 1) expect((await ask('/complaints')).status).toBe(200);
  });
});

describe('the desk', () => {
  it('writes, changes and takes away replies of everybody, and only the city moves the state by one', async () => {
    const id = await pair.client.createReport(aReport);
    for (const by of ['admin', 'reporter', 'province']) await desk({ do: 'reply', id, content: by, by });
    expect((await pair.client.report(id)).statusName).toBe('Belum Terverifikasi');
    const [first, second] = (await pair.client.followUps(id)).read;
    await desk({ do: 'edit-reply', id, item: first?.id, content: 'diubah' });
    await desk({ do: 'delete-reply', id, item: second?.id });
    expect((await pair.client.followUps(id)).read).toMatchObject([
      { content: 'diubah', from: expect.stringContaining('Kementerian') as string },
      { content: 'province', from: 'Pemerintah Provinsi Bali' },
    ]);
  });

  it('names a state no partner has been told of, until the next move', async () => {
    const id = await pair.client.createReport(aReport);
    await desk({ do: 'label', id, label: 'Ditelaah Bersama' });
    expect((await pair.client.report(id)).statusName).toBe('Ditelaah Bersama');
    await desk({ do: 'verify', id });
    expect((await pair.client.report(id)).statusName).toBe('Terverifikasi');
  });

  it('adds, renames and removes master data', async () => {
    await desk({ do: 'master', list: 'categories', id: 104, name: 'Trotoar', parent: 100 });
    await desk({ do: 'master', list: 'categories', id: 101, name: 'Jalan Kota', parent: 100 });
    await desk({ do: 'master-gone', list: 'categories', id: 302 });
    const categories = new Map((await pair.client.masters('categories')).map(({ id, name }) => [id, name]));
    expect([categories.get(104), categories.get(101), categories.get(302)]).toEqual([
      'Trotoar',
      'Jalan Kota',
      undefined,
    ]);
    expect((await desk({ do: 'master-gone', list: 'categories', id: 302 })).status).toBe(404);
  });

  it('says where an attachment lies, and hands out the bytes it was given', async () => {
    const id = await pair.client.createReport(aReport);
    const bytes = new Uint8Array([1, 2, 3]);
    await pair.client.addFollowUp({
      reportId: id,
      content: 'Foto',
      templateCode: 'PROSES',
      rating: 0,
      secret: false,
      files: [{ name: 'foto.jpg', mediaType: 'image/jpeg', bytes }],
    });
    await desk({ do: 'reply', id, file: 'a.pdf', elsewhere: 'http://169.254.169.254/a.pdf' });
    const [own, foreign] = (await pair.client.followUps(id)).read;
    expect(own?.templateContent).toContain('{{institution}}');
    const { path } = (own?.attachments as { '0': { path: string } })['0'];
    expect(new Uint8Array(await (await ask(path)).arrayBuffer())).toEqual(bytes);
    expect(foreign?.attachments).toMatchObject({ docs: [{ path: 'http://169.254.169.254/a.pdf' }] });
    expect((await ask('/files/1/nichts')).status).toBe(404);
  });

  it('scripts one fault, or many by chance, and the order of pushes', async () => {
    await desk({ do: 'fault-once', kind: 'fault', call: 'list' });
    expect((await ask('/complaints')).status).toBe(500);
    await desk({ do: 'fault-by-chance', seed: 3, rates: { empty: 1 } });
    expect((await ask('/complaints')).status).toBe(502);
    pair.simulator.faults.clear();
    await desk({ do: 'push', twice: 1, shuffled: true, seed: 9 });
    expect([pair.simulator.push.twice, pair.simulator.push.shuffled]).toEqual([1, true]);
    expect((await desk({ do: 'fault-by-chance', seed: 3, rates: { burns: 1 } })).status).toBe(400);
  });

  it('sends a report on only to an institution there is', async () => {
    const id = await pair.client.createReport(aReport);
    expect((await desk({ do: 'forward', id, institutionId: 4 })).status).toBe(404);
    expect(pair.simulator.national.find(id)?.institutionId).toBe(cityInstitution);
  });
});
