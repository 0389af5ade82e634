import { aVerified } from '../../../../test/support/mirror/a-verified';
import { archive } from '../../../../test/support/mirror/archive';
import { exportDesk } from '../../../../test/support/mirror/export-desk';
import { openMirrorApi, type MirrorApi } from '../../../../test/support/mirror/mirror-api';
import { people } from '../../../../test/support/complaint-builders';
import { aReport } from '../../../../test/support/lapor';

const minute = 60_000;

describe.each(['sqlite', 'mysql'] as const)('an export of the national admin, on %s', (kind) => {
  let api: MirrorApi;
  let desk: ReturnType<typeof exportDesk>;
  beforeAll(async () => {
    api = await openMirrorApi(kind);
    api.lapor.clock.set(api.complaints.parts.clock.now());
    desk = exportDesk(api.service);
    await desk.readMasters();
  });
  afterAll(() => api.stop());

  function pass(minutes: number) {
    for (const clock of [api.complaints.parts.clock, api.lapor.clock]) clock.advance(minutes * minute);
  }
  const national = () => api.lapor.simulator.national;
  const saved = () => desk.saved(api.lapor.simulator.url);
  const applied = async (check: { id: string; digest: string }) => {
    const answer = await desk.applied(check);
    await api.service.importer.runOnce();
    return answer;
  };
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
    const first = await desk.checked(file);
    expect(first).toMatchObject({ status: 200, added: [{ trackingId: fresh }], broken: [{ row: 7 }] });
    const { check } = first;
    expect(check.savedAt).toBe('2026-03-02T02:20:00.000Z');
    expect((await applied({ ...check, digest: 'lain' })).refusal).toMatchObject({ code: 'EXPORT_DIFFERS' });
    expect((await applied({ ...check, id: 'x' })).refusal).toMatchObject({ code: 'NOT_FOUND' });
    expect(await desk.progress(check.id)).toMatchObject({ appliedAt: null, waiting: 2 });
    // It takes a while until somebody decides.
    pass(30);
    expect((await applied(check)).refusal).toBeNull();
    const done = { waiting: 0, created: 1, changed: 1, same: 0, older: 0, reviewed: 0, failed: 0 };
    expect(await desk.progress(check.id)).toMatchObject(done);
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
    expect(await desk.progress(check.id)).toMatchObject(done);
    const second = await desk.checked(file);
    expect(second).toMatchObject({ added: [], changed: [], same: 2 });
  });

  it('is taken in again after a crash before its rows were noted, and doubles nothing', async () => {
    pass(10);
    const fresh = await api.lapor.client.createReport({ ...aReport, title: 'Sampah menumpuk' });
    const { check } = await desk.checked(await saved());
    pass(1);
    await applied(check);
    const before = await links();
    await api.database.write((manager) => manager.query('UPDATE export_row SET outcome = NULL'));
    await api.service.importer.runOnce();
    expect(await links()).toEqual(before);
    expect(before.filter(({ trackingId }) => trackingId === String(fresh))).toHaveLength(1);
  });

  it('tells of an edit that nobody saw, although a state was told meanwhile', async () => {
    const { id } = await aVerified(api.complaints);
    const told = async () => {
      await api.service.caughtUp();
      await api.service.sender?.runOnce();
    };
    await told();
    pass(1);
    await api.service.lookThere();
    const there = Number((await links()).find(({ complaintId }) => complaintId === id)?.trackingId);
    pass(10);
    national().editText(there, { title: 'Jalan berlubang dalam', content: aReport.content });
    const file = await saved();
    pass(10);
    await archive(api.complaints, id);
    await told();
    const { check } = await desk.checked(file);
    await applied(check);
    expect(await desk.progress(check.id)).toMatchObject({ waiting: 0, older: 0, failed: 0, changed: 1 });
  });

  it('overrides nothing that is newer', async () => {
    pass(10);
    const there = await api.lapor.client.createReport({ ...aReport, title: 'Lampu mati' });
    const file = await saved();
    pass(10);
    national().editText(there, { title: 'Lampu mati sekali', content: aReport.content });
    await api.service.lookThere();
    const { check } = await desk.checked(file);
    await applied(check);
    expect(await desk.progress(check.id)).toMatchObject({ waiting: 0, changed: 0, older: 1 });
    expect(await desk.checked(file)).toMatchObject({ changed: [{ trackingId: there, fields: ['title'] }] });
  });

  it('has to say when it was saved, or who sends it', async () => {
    const said = api.complaints.parts.clock.now().toISOString();
    expect((await desk.checked(await saved(), `savedAt=${said}`)).check).toMatchObject({ savedAt: said });
    expect(await desk.checked(await saved(), 'savedAt=kemarin')).toMatchObject({ status: 422 });
    expect(await desk.checked(await saved(), 'savedAt=2099-01-01T00:00:00Z')).toMatchObject({ status: 422 });
    const { check } = await desk.checked(await saved());
    await api.database.write((manager) =>
      manager.query('UPDATE export_check SET savedAt = NULL WHERE id = ?', [check.id]),
    );
    expect((await applied(check)).refusal).toEqual({
      code: 'EXPORT_TIME_UNKNOWN',
      message: 'Tidak diketahui kapan berkas disimpan; periksa lagi dengan savedAt.',
    });
  });
});
