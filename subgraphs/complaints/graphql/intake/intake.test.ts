import { readAccessToken } from '../../../../platform/runtime/auth/access-token';
import type { Actor } from '../../../../platform/domain/actor';
import { everybody, people } from '../../../../test/support/complaint-builders';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { databaseKinds } from '../../../../test/support/complaints-parts';

const reporter = {
  contact: 'KNOWN',
  name: 'Ni Luh Contoh',
  address: 'Jl. Rekaan No. 7, Dauh Puri',
  nik: '5171014107900003',
  phone: '0812 3456 7890',
  email: 'niluh@contoh.example',
};
const intake = {
  class: 'COMPLAINT',
  kind: 'GRIEVANCE',
  category: 'INFRA.JALAN',
  topic: 'Trotoar amblas',
  body: 'Trotoar di depan pasar amblas sejak hujan kemarin.',
  channel: 'FACE_TO_FACE',
  reporter,
};
const record = `mutation($input: RecordComplaintInput!) { recordComplaint(input: $input) {
  complaint { id state emergency filedAt outcome history { nodes { action to } } leadAgency { id } }
  receipt { ticket trackingCode receivedAt } refusal { code message } } }`;
const track = `mutation($input: TrackComplaintInput!) { trackComplaint(input: $input) {
  complaintId accessToken expiresAt refusal { code message } } }`;
const shown = 'contact masked name address nik phone email erasedAt';

describe.each(Object.entries(databaseKinds))('offline intake on %s', (_kind, place) => {
  let api: ComplaintsApi;
  beforeAll(async () => {
    api = await openComplaintsApi(place);
    api.parts.clock.set(new Date('2026-03-20T02:00:00Z'));
  });
  afterAll(() => api.stop());

  async function take(more: object = {}, actor: Actor = people.leadOfficer) {
    const { data, errors } = await api.ask(record, { variables: { input: { ...intake, ...more } }, actor });
    if (errors) return { code: errors[0].extensions.code };
    return { ...data.recordComplaint, code: data.recordComplaint.refusal?.code ?? null };
  }

  async function trackedBy(ticket: string, code: string, client?: string) {
    const from = client === undefined ? {} : { client };
    const { data } = await api.ask(track, { variables: { input: { number: ticket, code } }, ...from });
    return data.trackComplaint;
  }

  /** Who holds the token, as the gateway reads it. */
  async function holderOf(accessToken: string): Promise<Actor> {
    const { trackingTokens, clock } = api.parts.context;
    const access = await readAccessToken(trackingTokens.tokens, accessToken, clock.now());
    if (!access) throw new Error('no such token');
    return access.actor;
  }

  async function field(id: string, selection: string, actor: Actor) {
    const { data } = await api.ask(`query($id: ID) { complaint(id: $id) { ${selection} } }`, {
      variables: { id },
      actor,
    });
    return data.complaint;
  }

  it('is recorded by an officer, who does not see it before it is disposed to the agency', async () => {
    const { complaint, receipt, code } = await take();
    expect([code, complaint]).toEqual([null, null]);
    expect(receipt.ticket).toMatch(/^PD-/);
    expect(receipt.trackingCode).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
  });

  it('runs its clocks from the receipt, and its history from the recording', async () => {
    const late = { receivedAt: '2026-03-16T01:00:00.000Z', lateReason: 'Surat baru dibuka' };
    const { complaint } = await take(late, people.admin);
    expect(complaint.filedAt).toBe(late.receivedAt);
    const read = await field(
      complaint.id,
      'clocks { clock startedAt state } history { nodes { at reason } }',
      people.admin,
    );
    expect(read.clocks[0]).toMatchObject({ clock: 'FORWARD', startedAt: late.receivedAt, state: 'OVERDUE' });
    expect(read.history.nodes[0]).toEqual({ at: '2026-03-20T02:00:00.000Z', reason: 'Surat baru dibuka' });
  });

  it('is solved on the spot with its whole history', async () => {
    const settled = { outcome: 'DONE', explanation: 'Dijelaskan cara mengurusnya.' };
    const { complaint } = await take({ settled });
    expect(complaint).toMatchObject({ state: 'RESOLVED', outcome: 'DONE', leadAgency: { id: 'PUPR' } });
    expect(complaint.history.nodes).toEqual([
      { action: 'FILE', to: 'SUBMITTED' },
      { action: 'FORWARD', to: 'FORWARDED' },
      { action: 'ANSWER', to: 'IN_PROGRESS' },
      { action: 'RESOLVE', to: 'RESOLVED' },
    ]);
    const read = await field(
      complaint.id,
      'clocks { clock verdict } thread { nodes { kind body } }',
      people.visitor,
    );
    expect(read.clocks.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      'IN_TIME',
      'IN_TIME',
      'IN_TIME',
    ]);
    expect(read.thread.nodes).toEqual([{ kind: 'RESOLUTION', body: settled.explanation }]);
    const told = (await api.parts.events()).filter((event) => event.complaint.id === complaint.id);
    expect(told.map(({ type }) => type)).toEqual([
      'ComplaintFiled',
      'ComplaintForwarded',
      'FollowUpPosted',
      'ComplaintResolved',
    ]);
  });

  it('sends an emergency of 112 straight to the agency its category proposes, and flags it', async () => {
    const { complaint } = await take({ channel: 'CALL_CENTRE_112', emergency: true }, people.admin);
    expect(complaint).toMatchObject({ state: 'FORWARDED', emergency: true, leadAgency: { id: 'PUPR' } });
    const desk = await api.ask('{ complaints(filter: { emergency: true }) { nodes { id } } }', {
      actor: people.admin,
    });
    expect(desk.data.complaints.nodes).toEqual([{ id: complaint.id }]);
  });

  it.each([
    ['FORBIDDEN', {}, people.reporter],
    ['NOT_SIGNED_IN', {}, people.visitor],
    ['FORBIDDEN', { settled: { outcome: 'DONE', explanation: 'Selesai' } }, people.admin],
    ['EMERGENCY_ONLY_112', { emergency: true }, people.leadOfficer],
    ['AGENCY_NEEDED', { channel: 'CALL_CENTRE_112', emergency: true, category: null }, people.leadOfficer],
    [
      'OUTCOME_OR_EMERGENCY',
      { channel: 'CALL_CENTRE_112', emergency: true, settled: { outcome: 'DONE', explanation: 'Selesai' } },
      people.leadOfficer,
    ],
    [
      'INSPECTORATE_ONLY',
      { kind: 'CORRUPTION', settled: { outcome: 'DONE', explanation: 'X' } },
      people.leadOfficer,
    ],
    ['REASON_NEEDED', { receivedAt: '2026-03-19T02:00:00Z' }, people.leadOfficer],
    ['REPORTER_DATA_NEEDED', { reporter: { contact: 'KNOWN', name: 'Tanpa Alamat' } }, people.leadOfficer],
    ['RECEIVED_AT', { receivedAt: '2026-03-20T02:00:01Z', lateReason: 'Besok' }, people.leadOfficer],
    ['RECEIVED_AT', { receivedAt: '2026-02-01T02:00:01Z', lateReason: 'Lupa' }, people.leadOfficer],
    ['REPORTER_NIK', { reporter: { ...reporter, nik: '123' } }, people.leadOfficer],
    ['REPORTER_PHONE', { reporter: { ...reporter, phone: '112' } }, people.leadOfficer],
    ['REPORTER_EMAIL', { reporter: { ...reporter, email: 'bukan surel' } }, people.leadOfficer],
    ['REPORTER_NAME', { reporter: { ...reporter, name: '12345' } }, people.leadOfficer],
    ['REPORTER_ADDRESS', { reporter: { ...reporter, address: 'x' } }, people.leadOfficer],
    ['ANONYMOUS_WITH_DATA', { reporter: { ...reporter, contact: 'ANONYMOUS' } }, people.leadOfficer],
  ])('is refused with %s when it must be', async (code, more, actor) => {
    const before = (await api.parts.events()).length;
    const answer = await take(more, actor);
    expect(answer.code).toBe(code);
    expect((await api.parts.events()).length).toBe(before);
  });

  it('is recorded once when it is sent twice with one key', async () => {
    const first = await take({ idempotencyKey: 'meja-satu-001' }, people.admin);
    const again = await take({ idempotencyKey: 'meja-satu-001' }, people.admin);
    expect(again.receipt).toEqual({ ...first.receipt, trackingCode: null });
    expect((await take({ idempotencyKey: 'meja-satu-001' })).receipt.ticket).not.toBe(first.receipt.ticket);
  });

  describe('a reporter with a receipt', () => {
    it('follows and answers as the reporter, and sees nothing else', async () => {
      const { complaint, receipt } = await take({}, people.admin);
      const typed = receipt.trackingCode.toLowerCase().replaceAll('-', ' ');
      const session = await trackedBy(receipt.ticket.toLowerCase(), typed);
      expect(session).toMatchObject({ complaintId: complaint.id, refusal: null });
      expect(session.expiresAt).toBe('2026-03-20T02:15:00.000Z');
      const holder = await holderOf(session.accessToken);
      await api.ask(
        'mutation($id: ID!) { requestInformation(input: { complaint: $id, question: "Di mana?" }) { refusal { code } } }',
        { variables: { id: complaint.id }, actor: people.admin },
      );
      const seen = await field(
        complaint.id,
        `state ownComplaint nextActions reporter { id } offlineReporter { ${shown} } thread { nodes { kind } }`,
        holder,
      );
      expect(seen).toMatchObject({
        ...{
          state: 'NEEDS_INFO',
          ownComplaint: true,
          reporter: null,
          thread: { nodes: [{ kind: 'QUESTION' }] },
        },
        offlineReporter: { ...reporter, phone: '+6281234567890', masked: false, erasedAt: null },
      });
      expect(seen.nextActions).toContain('PROVIDE_INFORMATION');
      const answered = await api.ask(
        'mutation($id: ID!) { provideInformation(input: { complaint: $id, answer: "Di depan" }) { complaint { state } } }',
        { variables: { id: complaint.id }, actor: holder },
      );
      expect(answered.data.provideInformation.complaint.state).toBe('SUBMITTED');
      const mine = await api.ask('{ complaints(filter: { mine: true }) { nodes { id } } }', {
        actor: holder,
      });
      expect(mine.data.complaints.nodes).toEqual([{ id: complaint.id }]);
    });

    it('is told the same by an unknown number and a wrong code, until both have to wait', async () => {
      const { receipt } = await take({}, people.admin);
      const wrong = '0000-0000-0000-0000';
      for (const _ of Array.from({ length: 10 })) {
        const known = await trackedBy(receipt.ticket, wrong);
        expect(known.refusal.code).toBe('TRACKING_CODE_WRONG');
        expect(await trackedBy('PD-0000-0000-0000', wrong)).toEqual(known);
      }
      expect((await trackedBy(receipt.ticket, receipt.trackingCode)).refusal.code).toBe('TRACKING_TRY_LATER');
      expect((await trackedBy('PD-0000-0000-0000', wrong)).refusal.code).toBe('TRACKING_TRY_LATER');
      api.parts.clock.advance(31_000);
      expect((await trackedBy(receipt.ticket, receipt.trackingCode)).refusal).toBeNull();
      expect((await trackedBy('omong kosong', 'x'.repeat(100_000))).refusal.code).toBe('TRACKING_CODE_WRONG');
    });

    it('is let in whatever others try, and who was wrong often waits wherever he tries', async () => {
      const { receipt } = await take({}, people.admin);
      const wrong = '0000-0000-0000-0000';
      const code = (answer: { refusal: { code: string } | null }) => answer.refusal?.code ?? null;
      for (const turn of Array.from({ length: 20 }).keys()) {
        api.parts.clock.advance(turn < 10 ? 0 : 301_000);
        expect(code(await trackedBy(receipt.ticket, wrong, 'orang lain'))).toBe('TRACKING_CODE_WRONG');
      }
      expect(code(await trackedBy(receipt.ticket, wrong, 'orang lain'))).toBe('TRACKING_TRY_LATER');
      api.parts.clock.advance(301_000);
      expect(code(await trackedBy('PD-0000-0000-0001', wrong, 'orang lain'))).toBe('TRACKING_CODE_WRONG');
      expect(code(await trackedBy('PD-0000-0000-0002', wrong, 'orang lain'))).toBe('TRACKING_TRY_LATER');
      // The number has to wait again, for everybody but who was not wrong.
      for (const _ of Array.from({ length: 2 })) await trackedBy(receipt.ticket, wrong);
      expect(code(await trackedBy(receipt.ticket, receipt.trackingCode))).toBe('TRACKING_TRY_LATER');
      expect(code(await trackedBy(receipt.ticket, receipt.trackingCode, 'rumah pelapor'))).toBeNull();
      for (const _ of Array.from({ length: 40 }))
        expect(code(await trackedBy(receipt.ticket, receipt.trackingCode, 'kantor lurah'))).toBeNull();
    });

    it('takes the complaint into an account; then code and form are gone', async () => {
      const { complaint, receipt } = await take({}, people.admin);
      const input = { number: receipt.ticket, code: receipt.trackingCode };
      const link = (actor: Actor) =>
        api.ask(
          'mutation($input: TrackComplaintInput!) { linkComplaint(input: $input) { complaint { id ownComplaint } refusal { code } } }',
          { variables: { input }, actor },
        );
      expect((await link(people.leadOfficer)).data.linkComplaint.refusal.code).toBe('FORBIDDEN');
      expect((await link(people.reporter)).data.linkComplaint.complaint).toEqual({
        ...{ id: complaint.id, ownComplaint: true },
      });
      expect((await link(people.otherCitizen)).data.linkComplaint.refusal.code).toBe('TRACKING_CODE_WRONG');
      const left = await field(complaint.id, `reporter { id } offlineReporter { ${shown} }`, people.admin);
      expect(left.reporter).toEqual({ id: people.reporter.accountId });
      expect(left.offlineReporter).toMatchObject({ name: null, nik: null, phone: null });
    });
  });

  describe('the data of a reporter without account', () => {
    it('are masked for the secretariat, and nobody else sees anything of them', async () => {
      const { complaint } = await take({ channel: 'CALL_CENTRE_112', emergency: true });
      const secrets = [reporter.name, reporter.nik, reporter.email, reporter.address, '81234567890'];
      for (const [person, actor] of everybody) {
        const answer = await field(
          complaint.id,
          `offlineReporter { ${shown} } reporterContact reporter { id } thread { nodes { reporter { id } } }`,
          actor,
        );
        expect([person, answer.offlineReporter !== null]).toEqual([person, person === 'admin']);
        const text = JSON.stringify(answer);
        for (const secret of secrets) expect([person, text.includes(secret)]).toEqual([person, false]);
        expect(text).not.toContain('offline-');
      }
      expect(api.logged.join('\n')).not.toContain(reporter.name);
    });

    it('are shown to the secretariat one at a time, after a line in a log that nobody can change', async () => {
      const { complaint } = await take({ channel: 'CALL_CENTRE_112', emergency: true });
      const reveal = (actor: Actor) =>
        api.ask(
          `mutation($id: ID!) { revealOfflineReporter(input: { complaint: $id, reason: "Menghubungi pelapor" }) {
            reporter { ${shown} } refusal { code } } }`,
          { variables: { id: complaint.id }, actor },
        );
      expect((await reveal(people.leadOfficer)).data.revealOfflineReporter.refusal.code).toBe('FORBIDDEN');
      const { data } = await reveal(people.admin);
      expect(data.revealOfflineReporter.reporter).toMatchObject({ name: reporter.name, nik: reporter.nik });
      const { database } = api.parts;
      const rows = await database.read((manager) =>
        manager.query<{ reason: string; byAccountId: string }[]>(
          'SELECT reason, byAccountId FROM reporter_reveal WHERE complaintId = ?',
          [complaint.id],
        ),
      );
      expect(rows).toEqual([{ reason: 'Menghubungi pelapor', byAccountId: people.admin.accountId }]);
      await expect(database.write((manager) => manager.query('DELETE FROM reporter_reveal'))).rejects.toThrow(
        /append-only/,
      );
    });

    it('can be erased by the reporter; the complaint stays', async () => {
      const { complaint, receipt } = await take({}, people.admin);
      const session = await trackedBy(receipt.ticket, receipt.trackingCode);
      const { data } = await api.ask(
        'mutation($id: ID!) { eraseOfflineReporter(input: { complaint: $id }) { refusal { code } } }',
        { variables: { id: complaint.id }, actor: await holderOf(session.accessToken) },
      );
      expect(data.eraseOfflineReporter.refusal).toBeNull();
      const left = await field(complaint.id, `topic offlineReporter { ${shown} }`, people.admin);
      expect(left).toMatchObject({ topic: intake.topic, offlineReporter: { name: null, nik: null } });
      expect(left.offlineReporter.erasedAt).not.toBeNull();
    });

    it('are kept sealed', async () => {
      const rows = await api.parts.database.read((manager) =>
        manager.query('SELECT * FROM offline_reporter'),
      );
      for (const secret of [reporter.name, reporter.nik, reporter.email]) {
        expect(JSON.stringify(rows)).not.toContain(secret);
      }
    });
  });

  it('says on the form that the reporter could not be reached, to the parties alone', async () => {
    const { complaint } = await take({ channel: 'CALL_CENTRE_112', emergency: true });
    const { data } = await api.ask(
      'mutation($id: ID!) { reportReporterUnreachable(input: { complaint: $id, tried: "Tiga kali ditelepon" }) { complaint { reporterContact } refusal { code } } }',
      { variables: { id: complaint.id }, actor: people.leadOfficer },
    );
    expect(data.reportReporterUnreachable.complaint).toEqual({ reporterContact: 'UNREACHABLE' });
    const seen = await field(
      complaint.id,
      'reporterContact history { nodes { action reason } }',
      people.leadApprover,
    );
    expect(seen.history.nodes).toContainEqual({
      action: 'REPORT_UNREACHABLE',
      reason: 'Tiga kali ditelepon',
    });
    const publicly = await field(
      complaint.id,
      'reporterContact history { nodes { action } }',
      people.visitor,
    );
    expect(publicly.reporterContact).toBeNull();
    expect(publicly.history.nodes).not.toContainEqual({ action: 'REPORT_UNREACHABLE' });
  });
});
