import { Readable } from 'node:stream';
import { fileDoor } from '../../../../platform/runtime/http/files/file-door';
import { makeLogger } from '../../../../platform/runtime/logging/logger';
import { aVerified } from '../../../../test/support/mirror/a-verified';
import { openMirrorApi, type MirrorApi } from '../../../../test/support/mirror/mirror-api';
import { people } from '../../../../test/support/complaint-builders';
import { aReport } from '../../../../test/support/lapor';

const fields = 'appliedAt savedAt waiting created changed same older reviewed failed failures { row reason }';
const apply = `mutation ($input: ApplyLaporExportInput!) { applyLaporExport(input: $input) {
  refusal { code message } export { ${fields} } } }`;
const minute = 60_000;

describe.each(['sqlite', 'mysql'] as const)('an export of the national admin, on %s', (kind) => {
  let api: MirrorApi;
  beforeAll(async () => {
    api = await openMirrorApi(kind);
    api.lapor.clock.set(api.complaints.parts.clock.now());
    await api.ask('mutation { refreshLaporMasters { done } }');
  });
  afterAll(() => api.stop());

  function pass(minutes: number) {
    for (const clock of [api.complaints.parts.clock, api.lapor.clock]) clock.advance(minutes * minute);
  }
  const national = () => api.lapor.simulator.national;
  const saved = async () => {
    const answer = await fetch(`${api.lapor.simulator.url}/desk/laporan.xlsx`);
    return Buffer.from(await answer.arrayBuffer());
  };
  const door = () => fileDoor(api.service.files ?? [], makeLogger('mirror', 'silent'));
  async function checked(file: Buffer, query = '') {
    const answer = await door().answer({
      ...{ method: 'PUT', path: '/exports', actor: people.admin, query: new URLSearchParams(query) },
      ...{ headers: {}, body: Readable.from([file]), language: 'en', requestId: 'test' },
      signal: new AbortController().signal,
    });
    const told = JSON.parse(typeof answer?.body === 'string' ? answer.body : '{}') as {
      check: { id: string; digest: string; savedAt: string };
    };
    return { status: answer?.status, ...told };
  }
  const applied = async (check: { id: string; digest: string }) => {
    const { id, digest } = check;
    const answer = await api.ask(apply, { variables: { input: { check: id, digest } }, language: 'id' });
    await api.service.importer.runOnce();
    return answer.data.applyLaporExport;
  };
  const progress = async (id: string) =>
    (await api.ask(`{ laporExport(check: "${id}") { ${fields} } }`)).data.laporExport;
  const links = async () =>
    (await api.ask('{ laporLinks { nodes { trackingId complaintId origin statusRaw } } }')).data.laporLinks
      .nodes as {
      trackingId: string;
      complaintId: string;
    }[];

  it('is applied as it was seen: new, changed and secret ones, without the broken, and once', async () => {
    const { id } = await aVerified(api.complaints);
    await api.service.caughtUp();
    await api.service.sender?.runOnce();
    const own = Number((await links())[0]?.trackingId);
    pass(10);
    const fresh = await api.lapor.client.createReport({ ...aReport, title: 'Pohon kataunduh tumbang' });
    const empty = await api.lapor.client.createReport(aReport);
    national().editText(empty, { title: '', content: '' });
    national().act(fresh, 'verify', 'Ya');
    national().setSecrecy(own, { anonymous: true, secret: true });
    pass(10);
    const file = await saved();
    const first = await checked(file);
    expect(first).toMatchObject({ status: 200, added: [{ trackingId: fresh }], broken: [{ row: 7 }] });
    const { check } = first;
    expect(check.savedAt).toBe('2026-03-02T02:20:00.000Z');
    expect((await applied({ ...check, digest: 'lain' })).refusal).toMatchObject({ code: 'EXPORT_DIFFERS' });
    expect((await applied({ ...check, id: 'x' })).refusal).toMatchObject({ code: 'NOT_FOUND' });
    expect(await progress(check.id)).toMatchObject({ appliedAt: null, waiting: 2 });
    // It takes a while until somebody decides.
    pass(30);
    expect((await applied(check)).refusal).toBeNull();
    const done = { waiting: 0, created: 1, changed: 1, same: 0, older: 0, reviewed: 0, failed: 0 };
    expect(await progress(check.id)).toMatchObject(done);
    expect((await links()).map(({ trackingId }) => trackingId).sort()).toEqual(
      [String(own), String(fresh)].sort(),
    );
    const { data } = await api.complaints.ask(
      `{ complaint(id: "${id}") { identityHidden complaintHidden } }`,
      {
        actor: people.admin,
      },
    );
    expect(data.complaint).toEqual({ identityHidden: true, complaintHidden: true });
    // Again: the same check, and the same file checked once more.
    await applied(check);
    expect(await progress(check.id)).toMatchObject(done);
    const second = await checked(file);
    expect(second).toMatchObject({ added: [], changed: [], same: 2 });
  });

  it('is taken in again after a crash before its rows were noted, and doubles nothing', async () => {
    pass(10);
    const fresh = await api.lapor.client.createReport({ ...aReport, title: 'Sampah menumpuk' });
    const { check } = await checked(await saved());
    pass(1);
    await applied(check);
    const before = await links();
    await api.database.write((manager) => manager.query('UPDATE export_row SET outcome = NULL'));
    await api.service.importer.runOnce();
    expect(await links()).toEqual(before);
    expect(before.filter(({ trackingId }) => trackingId === String(fresh))).toHaveLength(1);
  });

  it('overrides nothing that is newer', async () => {
    pass(10);
    const there = await api.lapor.client.createReport({ ...aReport, title: 'Lampu mati' });
    const file = await saved();
    pass(10);
    national().editText(there, { title: 'Lampu mati sekali', content: aReport.content });
    await api.service.lookThere();
    const { check } = await checked(file);
    await applied(check);
    expect(await progress(check.id)).toMatchObject({ waiting: 0, changed: 0, older: 1 });
    expect(await checked(file)).toMatchObject({ changed: [{ trackingId: there, fields: ['title'] }] });
  });

  it('has to say when it was saved, or who sends it', async () => {
    const said = api.complaints.parts.clock.now().toISOString();
    expect((await checked(await saved(), `savedAt=${said}`)).check).toMatchObject({ savedAt: said });
    expect(await checked(await saved(), 'savedAt=kemarin')).toMatchObject({ status: 422 });
    expect(await checked(await saved(), 'savedAt=2099-01-01T00:00:00Z')).toMatchObject({ status: 422 });
    const { check } = await checked(await saved());
    await api.database.write((manager) =>
      manager.query('UPDATE export_check SET savedAt = NULL WHERE id = ?', [check.id]),
    );
    expect((await applied(check)).refusal).toEqual({
      code: 'EXPORT_TIME_UNKNOWN',
      message: 'Tidak diketahui kapan berkas disimpan; periksa lagi dengan savedAt.',
    });
  });
});
