import { people, type PersonName } from '../../../test/support/complaint-builders';
import { openComplaintsApi, type ComplaintsApi } from '../../../test/support/complaints-api';
import { accountTold, databaseKinds } from '../../../test/support/complaints-parts';

const filing = {
  class: 'COMPLAINT',
  kind: 'GRIEVANCE',
  topic: '  Jalan   berlubang di Sanur ',
  body: 'Ada lubang besar di depan pasar.\r\nSudah dua orang jatuh.',
  place: { address: 'Jalan Danau Tamblingan', latitude: -8.6912345, longitude: 115.2612345, ward: 'Sanur' },
  incidentDate: '2026-03-02',
};

describe.each(Object.entries(databaseKinds))('a complaint through the API, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  beforeAll(async () => {
    api = await openComplaintsApi(place);
  });
  afterAll(() => api.stop());

  async function change(mutation: string, input: object, by: PersonName | { by: PersonName; show: string }) {
    const { by: person, show } = typeof by === 'object' ? by : { by, show: 'complaint { id ticket state }' };
    api.parts.clock.advance(1_000);
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await api.ask(
      `mutation($input: ${type}!) { ${mutation}(input: $input) { ${show} refusal { code message } } }`,
      { variables: { input }, actor: people[person] },
    );
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data[mutation];
  }
  async function look(id: string, selection: string, person: PersonName = 'visitor') {
    const answer = await api.ask(`query($id: ID) { complaint(id: $id) { ${selection} } }`, {
      variables: { id },
      actor: people[person],
    });
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data.complaint;
  }

  it('goes from filing to closing, is reopened and withdrawn', async () => {
    const filed = await change('fileComplaint', filing, 'reporter');
    expect(filed).toEqual({
      complaint: {
        id: expect.any(String),
        ticket: expect.stringMatching(/^PD(-[0-9A-Z]{4}){3}$/),
        state: 'SUBMITTED',
      },
      refusal: null,
    });
    const complaint: string = filed.complaint.id;
    expect(await look(complaint, 'id')).toBeNull();

    expect(
      await change('requestInformation', { complaint, question: 'Di depan nomor berapa?' }, 'admin'),
    ).toMatchObject({ complaint: { state: 'NEEDS_INFO' } });
    expect(
      await change('provideInformation', { complaint, answer: 'Depan nomor 12' }, 'reporter'),
    ).toMatchObject({ complaint: { state: 'SUBMITTED' } });
    expect(await change('verifyComplaint', { complaint }, 'admin')).toEqual({
      complaint: null,
      refusal: {
        code: 'CATEGORY_NEEDED',
        message: 'Set the category and the kind before the complaint is verified.',
      },
    });
    const verification = { kind: 'GRIEVANCE', category: 'INFRA.JALAN', topic: 'Jalan berlubang' };
    expect(await change('verifyComplaint', { complaint, verification }, 'admin')).toMatchObject({
      complaint: { state: 'VERIFIED' },
    });
    const agencies = { leadAgency: 'PUPR', supportingAgencies: ['DLHK'], note: 'Segera' };
    expect(await change('forwardComplaint', { complaint, ...agencies }, 'admin')).toMatchObject({
      complaint: { state: 'FORWARDED' },
    });
    const posted = await change(
      'postFollowUp',
      { complaint, body: 'Tim kami meninjau lokasi' },
      {
        by: 'leadOfficer',
        show: 'complaint { state } followUp { author agency { id } agencyName body audience complaint { id } }',
      },
    );
    expect(posted).toEqual({
      complaint: { state: 'IN_PROGRESS' },
      followUp: {
        author: 'AGENCY',
        agency: { id: 'PUPR' },
        agencyName: 'Dinas PUPR',
        body: 'Tim kami meninjau lokasi',
        audience: 'PUBLIC',
        complaint: { id: complaint },
      },
      refusal: null,
    });
    const outcome = { outcome: 'DONE', reason: 'Sudah ditambal' };
    expect(await change('resolveComplaint', { complaint, ...outcome }, 'leadOfficer')).toMatchObject({
      complaint: { state: 'RESOLVED' },
    });
    expect(await change('confirmResolution', { complaint, rating: 4 }, 'reporter')).toMatchObject({
      complaint: { state: 'CLOSED' },
    });
    expect(
      await change('reopenComplaint', { complaint, reason: 'Berlubang lagi' }, 'reporter'),
    ).toMatchObject({ complaint: { state: 'IN_PROGRESS' } });
    expect(await change('withdrawComplaint', { complaint }, 'reporter')).toMatchObject({
      complaint: { state: 'WITHDRAWN' },
    });
    expect(await look(complaint, 'id')).toBeNull();
    expect(await look(complaint, 'history { totalCount }', 'reporter')).toEqual({
      history: { totalCount: 10 },
    });
  });

  it('is sent on, outside the powers of the city, and tells its reporter to whom', async () => {
    const { complaint } = await change('fileComplaint', filing, 'reporter');
    const sentOn = { destination: ' Pemerintah  Provinsi Bali ', explanation: 'Jalan provinsi' };
    const referred = await change('referComplaint', { complaint: complaint.id, ...sentOn }, 'admin');
    expect(referred).toMatchObject({ complaint: { state: 'REFERRED' } });
    expect(
      await look(complaint.id, 'referredTo history { nodes { action reason } }', 'reporter'),
    ).toMatchObject({
      referredTo: 'Pemerintah Provinsi Bali',
      history: { nodes: [{ action: 'FILE' }, { action: 'REFER', reason: 'Jalan provinsi' }] },
    });
    expect(await look(complaint.id, 'referredTo')).toBeNull();
    const again = await change('referComplaint', { complaint: complaint.id, ...sentOn }, 'admin');
    expect(again.refusal.code).toBe('NOT_ALLOWED_NOW');
  });

  it('is shown in full, each field as it was written', async () => {
    const { complaint } = await change('fileComplaint', filing, 'reporter');
    const verification = { kind: 'GRIEVANCE', category: 'INFRA.JALAN' };
    await change(
      'forwardComplaint',
      { complaint: complaint.id, leadAgency: 'PUPR', note: 'Segera', verification },
      'admin',
    );
    await change('postFollowUp', { complaint: complaint.id, body: 'Mohon cepat' }, 'reporter');
    const selection = `class kind category { code } topic body place { address latitude longitude ward }
      incidentDate channel state identityHidden complaintHidden supervisory ownComplaint reporter { id }
      dispositions { agency { id } agencyName role endedAt ending } leadAgency { id }
      filedAt resolvedAt closedAt outcome outcomeReason rating archiveReason referredTo
      thread { nodes { kind author agency { id } agencyName reporter { id } body audience } totalCount }
      history { nodes { action from to byRole byAgency { id } reason changes { field from to } } }
      agencyProposals { agency { id } reason } nextActions`;
    const common = {
      class: 'COMPLAINT',
      kind: 'GRIEVANCE',
      category: { code: 'INFRA.JALAN' },
      topic: 'Jalan berlubang di Sanur',
      body: 'Ada lubang besar di depan pasar.\nSudah dua orang jatuh.',
      incidentDate: '2026-03-02',
      channel: 'WEB',
      state: 'FORWARDED',
      identityHidden: false,
      complaintHidden: false,
      supervisory: false,
      reporter: { id: 'account-reporter' },
      dispositions: [
        { agency: { id: 'PUPR' }, agencyName: 'Dinas PUPR', role: 'LEAD', endedAt: null, ending: null },
      ],
      leadAgency: { id: 'PUPR' },
      resolvedAt: null,
      outcome: null,
      rating: null,
      thread: {
        nodes: [
          {
            kind: 'FOLLOW_UP',
            author: 'REPORTER',
            agency: null,
            agencyName: null,
            reporter: { id: 'account-reporter' },
            body: 'Mohon cepat',
            audience: 'PUBLIC',
          },
        ],
        totalCount: 1,
      },
    };
    const public_ = await look(complaint.id, selection);
    expect(public_).toMatchObject({
      ...common,
      ownComplaint: false,
      // The exact point is not for the public.
      place: { address: 'Jalan Danau Tamblingan', latitude: -8.691, longitude: 115.261, ward: 'Sanur' },
      agencyProposals: null,
      nextActions: [],
    });
    expect(public_.history.nodes).toEqual([
      {
        action: 'FORWARD',
        from: 'SUBMITTED',
        to: 'FORWARDED',
        byRole: 'ADMIN',
        byAgency: null,
        reason: null,
        changes: [],
      },
      {
        action: 'POST',
        from: 'FORWARDED',
        to: 'FORWARDED',
        byRole: 'CITIZEN',
        byAgency: null,
        reason: null,
        changes: [],
      },
    ]);
    const admin = await look(complaint.id, selection, 'admin');
    expect(admin).toMatchObject({
      ...common,
      place: filing.place,
      agencyProposals: [{ agency: { id: 'PUPR' }, reason: 'CATEGORY' }],
      nextActions: [
        ...['COORDINATE', 'WRITE_AGENCY_NOTE', 'RETURN_DISPOSITION', 'POST_FOLLOW_UP', 'CHANGE_SECRECY'],
        ...['REPORT_REPORTER_UNREACHABLE', 'MERGE', 'REFER', 'ARCHIVE'],
      ],
    });
    expect(admin.history.nodes).toHaveLength(3);
    expect(admin.history.nodes[1]).toMatchObject({
      action: 'FORWARD',
      reason: 'Segera',
      changes: [{ field: 'category', from: '', to: 'INFRA.JALAN' }],
    });
    expect(await look(complaint.id, 'ownComplaint', 'reporter')).toEqual({ ownComplaint: true });
  });

  it('goes out of the sight of the agency that gives it back, and says so by null without a refusal', async () => {
    const { complaint } = await change('fileComplaint', { ...filing, hideComplaint: true }, 'reporter');
    const verification = { kind: 'GRIEVANCE', category: 'INFRA.JALAN' };
    await change('forwardComplaint', { complaint: complaint.id, leadAgency: 'PUPR', verification }, 'admin');
    const given = { complaint: complaint.id, reason: 'Jalan provinsi', proposedAgency: 'DISHUB' };
    expect(await change('returnDisposition', given, 'leadOfficer')).toEqual({
      complaint: null,
      refusal: null,
    });
    expect(await look(complaint.id, 'id', 'leadOfficer')).toBeNull();
    expect(
      await look(
        complaint.id,
        'state dispositions { ending } history(last: 1) { nodes { action reason } }',
        'admin',
      ),
    ).toEqual({
      state: 'SUBMITTED',
      dispositions: [{ ending: 'RETURNED' }],
      history: { nodes: [{ action: 'RETURN', reason: 'Jalan provinsi [DISHUB]' }] },
    });
  });

  it('is filed once however often the same key is sent', async () => {
    const keyed = { ...filing, idempotencyKey: 'kunci-00000001' };
    const first = await change('fileComplaint', keyed, 'reporter');
    expect(await change('fileComplaint', keyed, 'reporter')).toEqual(first);
    const other = await change('fileComplaint', keyed, 'otherCitizen');
    expect(other.complaint.id).not.toBe(first.complaint.id);
  });

  it('waits for the bio-data of its reporter', async () => {
    const newcomer = { role: 'CITIZEN', accountId: 'account-new', agencyId: null } as const;
    const text =
      'mutation($input: FileComplaintInput!) { fileComplaint(input: $input) { complaint { id } refusal { code message } } }';
    const asked = { variables: { input: filing }, actor: newcomer, language: 'id' } as const;
    expect((await api.ask(text, asked)).data.fileComplaint).toEqual({
      complaint: null,
      refusal: {
        code: 'PROFILE_INCOMPLETE',
        message: 'Lengkapi data diri (nama, alamat, NIK, telepon) sebelum mengirim pengaduan pertama.',
      },
    });
    api.parts.accounts.tell(accountTold('account-new'));
    expect((await api.ask(text, asked)).data.fileComplaint.refusal).toBeNull();
  });

  it('records what a partner files as coming from a partner app', async () => {
    const filed = await change(
      'fileComplaint',
      { ...filing, channel: 'MOBILE_APP' },
      { by: 'partner', show: 'complaint { channel }' },
    );
    expect(filed.complaint).toEqual({ channel: 'PARTNER_APP' });
  });

  it('is found by its number however people type it', async () => {
    const { complaint } = await change('fileComplaint', filing, 'reporter');
    const typed = complaint.ticket.toLowerCase().replace(/-/g, ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    for (const ticket of [complaint.ticket, typed, complaint.ticket.slice(3)]) {
      const answer = await api.ask('query($ticket: String) { complaint(ticket: $ticket) { id } }', {
        variables: { ticket },
        actor: people.reporter,
      });
      expect([ticket, answer.data.complaint]).toEqual([ticket, { id: complaint.id }]);
    }
    const nonsense = await api.ask('{ complaint(ticket: "PD-???") { id } }', { actor: people.admin });
    expect(nonsense).toEqual({ data: { complaint: null } });
  });

  it('logs no text and no person', () => {
    expect(api.logged).toEqual([]);
  });
});
