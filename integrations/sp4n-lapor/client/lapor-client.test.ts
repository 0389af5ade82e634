import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aReport, laporCredentials, laporPair, type LaporPair } from '../../../test/support/lapor';
import type { FaultKind } from '../simulator/faults';
import { idShapes } from '../simulator/quirks';
import type { FailureKind } from '../domain/failure-kind';
import { LaporFailure } from './lapor-failure';

describe('the client of the national system', () => {
  let pair: LaporPair;
  beforeEach(async () => void (pair = await laporPair()));
  afterEach(() => pair.simulator.stop());

  const failureOf = async (asking: Promise<unknown>): Promise<LaporFailure> => {
    const error = await asking.then(
      () => null,
      (reason: unknown) => reason,
    );
    if (!(error instanceof LaporFailure)) throw new Error('it did not fail as a LaporFailure');
    return error;
  };

  it('files a report with its photos, reads it back, answers in its thread', async () => {
    const { client, simulator } = pair;
    const bytes = new Uint8Array([1, 2, 3]);
    const ids = await client.uploadFiles([
      { name: 'foto.jpg', mediaType: 'image/jpeg', bytes },
      { name: 'surat.pdf', mediaType: 'application/pdf', bytes },
    ]);
    expect(ids).toHaveLength(2);
    const id = await client.createReport({ ...aReport, attachments: `[${ids.join(',')}].` });
    expect(simulator.national.find(id)).toMatchObject({ title: aReport.title, attachments: ids });
    await client.act(id, 'verify', '');
    const entry = await client.addFollowUp({
      reportId: id,
      content: 'Petugas menuju lokasi.',
      templateCode: 'PROSES',
      rating: 0,
      secret: true,
      files: [{ name: 'lokasi.jpg', mediaType: 'image/jpeg', bytes }],
    });
    const { read, broken } = await client.followUps(id);
    expect(broken).toEqual([]);
    expect(read).toMatchObject([{ id: entry, content: 'Petugas menuju lokasi.', secret: true }]);
    expect(await client.report(id)).toMatchObject({ statusName: 'Proses', logs: { broken: [] } });
  });

  it('refuses attachments in another style than the server of the day wants', async () => {
    const failure = await failureOf(pair.client.createReport({ ...aReport, attachments: '[1]' }));
    expect(failure).toMatchObject({ kind: 'REJECTED', about: { said: 'attachments tidak valid' } });
  });

  it.each(idShapes)('finds the id of a new report in the shape %j', async (shape) => {
    pair.simulator.quirks.idShape = shape;
    const id = await pair.client.createReport(aReport);
    expect(pair.simulator.national.find(id)).not.toBeNull();
  });

  it('sends on, hides, and lists what changed, page by page', async () => {
    const { client, simulator } = pair;
    const ids: number[] = [];
    for (let index = 0; index < 3; index += 1) ids.push(await client.createReport(aReport));
    const [first = 0, second = 0] = ids;
    await client.referReport(first, { institutionId: 900, reason: 'Wewenang PLN' });
    await client.setSecrecy(second, { anonymous: true, secret: true });
    expect(simulator.national.find(first)?.institutionId).toBe(900);
    const page = await client.reports(1, null);
    expect(page.total).toBe(2);
    expect(page.read.find(({ id }) => id === second)).toMatchObject({ anonymous: true, secret: true });
    expect((await client.reports(1, '2030-01-01 00:00:00')).read).toEqual([]);
  });

  it('reads the master data, no-break spaces and all', async () => {
    const categories = await pair.client.masters('categories');
    expect(categories).toContainEqual({ id: 102, parent: 100, name: 'Lampu Penerangan\u00a0Jalan' });
    expect(await pair.client.templates()).toContainEqual(expect.objectContaining({ code: 'SELESAI' }));
    expect(await pair.client.masters('institutions')).toContainEqual({
      id: 900,
      parent: null,
      name: 'PT PLN (Persero)',
    });
  });

  it('carries its bearer in the header of the environment, and is refused by the other one', async () => {
    const production = await laporPair({ environment: 'production' });
    await expect(production.client.createReport(aReport)).resolves.toBeGreaterThan(0);
    const wrong = production.clientWith({ environment: 'development' });
    expect(await failureOf(wrong.createReport(aReport))).toMatchObject({ kind: 'CREDENTIALS' });
    await production.simulator.stop();
  });

  const cases: readonly [FaultKind, FailureKind, boolean][] = [
    ['badRequest', 'REJECTED', false],
    ['fault', 'FAULT', true],
    ['empty', 'FAULT', true],
    ['htmlInsteadOfJson', 'UNREADABLE', true],
    ['withoutId', 'UNREADABLE', true],
    ['garbage', 'UNREADABLE', true],
    ['tooMany', 'TOO_MANY', false],
    ['maintenance', 'MAINTENANCE', false],
    ['expiredCredentials', 'CREDENTIALS', false],
    ['lostAnswer', 'UNREACHABLE', true],
    ['endless', 'TOO_LARGE', true],
  ];
  it.each(cases)('%s is %s; it may have happened: %s', async (fault, kind, mayHaveHappened) => {
    pair.simulator.faults.next({ kind: fault });
    const failure = await failureOf(pair.client.createReport(aReport));
    expect(failure).toMatchObject({ kind, mayHaveHappened });
    const filed = pair.simulator.national.all().length;
    expect(mayHaveHappened || filed === 0).toBe(true);
  });

  it('gives up on an answer that does not come, however slowly it would', async () => {
    pair.simulator.faults.next({ kind: 'hang' });
    const impatient = pair.clientWith({ createTimeout: 100 });
    expect(await failureOf(impatient.createReport(aReport))).toMatchObject({ kind: 'TIMEOUT' });
  });

  it('knows how long it was asked to wait', async () => {
    pair.simulator.faults.retryAfterSeconds = 17;
    pair.simulator.faults.next({ kind: 'tooMany' });
    expect((await failureOf(pair.client.report(1))).about.retryAfterSeconds).toBe(17);
  });

  it('keeps credentials and what was sent out of every failure (99)', async () => {
    for (const kind of ['lostAnswer', 'fault', 'expiredCredentials', 'garbage'] as const) {
      pair.simulator.faults.next({ kind });
      const failure = await failureOf(pair.client.createReport(aReport));
      const everything = `${failure.stack} ${JSON.stringify(failure)} ${JSON.stringify(failure.cause ?? null)}`;
      for (const secret of [...Object.values(laporCredentials), 'Kamboja'])
        expect(everything).not.toContain(secret);
    }
  });

  it('names the record of a page it cannot read and gives the others', async () => {
    const good = {
      id: 7,
      title: 'a',
      content: 'b',
      status_name: 'Proses',
      is_anonymous: false,
      is_secret: 1,
      created_at: 'x',
      updated_at: 'y',
    };
    const other = await answering(
      JSON.stringify({
        results: {
          data: [{ ...good, id: -1 }, good, { ...good, title: { $ne: 1 } }, null],
          meta: { page: 1, page_size: 4, total: 4 },
        },
      }),
    );
    const page = await pair.clientWith({ baseUrl: other.url }).reports(1, null);
    expect(page.read).toMatchObject([{ id: 7, secret: true }]);
    expect(page.broken).toEqual([
      { index: 0, why: 'id: too_small' },
      { index: 2, why: 'title: invalid_type' },
      { index: 3, why: ': invalid_type' },
    ]);
    other.stop();
  });

  it.each([
    ['{"results":{"message":"success"}}', true],
    ['{"results":[]}', true],
    ['{"message":"Gagal"}', false],
    ['{"results":null}', false],
    ['[]', false],
    ['<html></html>', false],
  ])('takes %s for having done what was asked: %s', async (body, isDone) => {
    const other = await answering(body);
    const asked = pair.clientWith({ baseUrl: other.url }).setSecrecy(7, { anonymous: true, secret: true });
    if (isDone) expect(await asked).toBe(true);
    else expect(await failureOf(asked)).toMatchObject({ kind: 'UNREADABLE' });
    other.stop();
  });

  it('survives an answer nested a hundred thousand deep, and follows no redirect', async () => {
    const deep = await answering(`{"results":{"data":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`);
    expect((await failureOf(pair.clientWith({ baseUrl: deep.url }).reports(1, null))).kind).toBe(
      'UNREADABLE',
    );
    deep.stop();
    const away = await answering('', { status: 302, location: `${pair.simulator.url}/desk/journal` });
    expect((await failureOf(pair.clientWith({ baseUrl: away.url }).report(1))).kind).toBe('REDIRECTED');
    away.stop();
    expect(pair.simulator.journal.lines()).toEqual([]);
  });
});

/** A server that answers everything with one text. */
async function answering(body: string, head: { status?: number; location?: string } = {}) {
  const server = createServer((_request, response) => {
    response.writeHead(head.status ?? 200, head.location ? { location: head.location } : {});
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close().closeAllConnections() };
}
