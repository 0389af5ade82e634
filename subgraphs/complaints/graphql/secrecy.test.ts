import { people, type PersonName } from '../../../test/support/complaint-builders';
import { liveThrough } from '../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../test/support/complaints-api';
import { databaseKinds } from '../../../test/support/complaints-parts';

describe.each(Object.entries(databaseKinds))('secrecy after filing, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  beforeAll(async () => {
    api = await openComplaintsApi(place);
  });
  afterAll(() => api.stop());

  async function change(mutation: string, input: Record<string, unknown>, person: PersonName) {
    api.parts.clock.advance(1_000);
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const extra = mutation.includes('Unlock') ? 'unlock { id state }' : '';
    const answer = await api.ask(
      `mutation($input: ${type}!) { ${mutation}(input: $input) {
        complaint { id state reporter { id } } ${extra} refusal { code } } }`,
      { variables: { input }, actor: people[person] },
    );
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data[mutation];
  }
  async function look(id: string, selection: string, person: PersonName) {
    const asked = { variables: { id }, actor: people[person] };
    return (await api.ask(`query($id: ID) { complaint(id: $id) { ${selection} } }`, asked)).data.complaint;
  }

  it('hidden and shown again tells the public nothing of it, and the parties who and why', async () => {
    const { id } = await liveThrough(api.parts, { filing: {}, steps: ['forward', 'answer'] });
    const history = 'history { nodes { action reason } totalCount } thread { totalCount }';
    const before = await look(id, history, 'visitor');
    await change('changeSecrecy', { complaint: id, hideComplaint: true, reason: 'Diancam' }, 'admin');
    expect(await look(id, history, 'visitor')).toBeNull();
    await change('postFollowUp', { complaint: id, body: 'Kami hubungi pelapor' }, 'leadOfficer');
    await change('changeSecrecy', { complaint: id, hideComplaint: false, reason: 'Aman kembali' }, 'admin');
    expect(await look(id, history, 'visitor')).toEqual(before);
    const { nodes } = (await look(id, history, 'reporter')).history;
    expect(nodes.filter(({ action }: { action: string }) => action === 'CHANGE_SECRECY')).toEqual([
      { action: 'CHANGE_SECRECY', reason: 'Diancam' },
      { action: 'CHANGE_SECRECY', reason: 'Aman kembali' },
    ]);
    expect((await api.parts.events()).filter(({ type }) => type === 'SecrecyChanged')).toHaveLength(2);
  });

  it('of a category is there from filing on, and nobody lifts it', async () => {
    const filing = { category: 'SOSIAL.KEKERASAN' };
    const { id } = await liveThrough(api.parts, { filing, steps: ['forward'] });
    expect(await look(id, 'id', 'visitor')).toBeNull();
    expect(await look(id, 'identityHidden identityHeldBy reporter { id }', 'leadOfficer')).toEqual({
      ...{ identityHidden: true, identityHeldBy: ['CATEGORY'], reporter: null },
    });
    const lift = { complaint: id, hideIdentity: false, reason: 'Coba' };
    expect((await change('changeSecrecy', lift, 'reporter')).refusal.code).toBe('SECRECY_NOT_YOURS');
    expect((await change('changeSecrecy', lift, 'admin')).refusal.code).toBe('SECRECY_FORCED');
  });

  it('of a category reaches a complaint when it is verified under it', async () => {
    const { id } = await liveThrough(api.parts, { filing: {}, steps: [] });
    const verification = { category: 'SOSIAL.KEKERASAN' };
    await change('verifyComplaint', { complaint: id, verification }, 'admin');
    expect(await look(id, 'identityHidden complaintHidden complaintHeldBy', 'admin')).toEqual({
      ...{ identityHidden: true, complaintHidden: true, complaintHeldBy: ['CATEGORY'] },
    });
  });

  it('gives way for an agency, for a time, and the log keeps who and why', async () => {
    const filing = { identityHidden: true };
    const { id } = await liveThrough(api.parts, { filing, steps: ['forward'] });
    const asked = { complaint: id, reason: 'Mengukur di halaman pelapor' };
    const { unlock, complaint } = await change('requestIdentityUnlock', asked, 'leadOfficer');
    expect([unlock.state, complaint.reporter]).toEqual(['ASKED', null]);
    expect((await change('requestIdentityUnlock', asked, 'leadApprover')).refusal.code).toBe('UNLOCK_OPEN');
    const open = '{ identityUnlocks(open: true) { nodes { id complaint { id } } } }';
    const waiting = await api.ask(open, { actor: people.admin });
    expect(waiting.data.identityUnlocks.nodes).toEqual([{ id: unlock.id, complaint: { id } }]);
    const granted = { complaint: id, unlock: unlock.id, grant: true, reason: 'Memang perlu', days: 3 };
    expect((await change('decideIdentityUnlock', granted, 'admin')).unlock.state).toBe('ACTIVE');
    expect((await change('decideIdentityUnlock', granted, 'admin')).refusal.code).toBe('UNLOCK_DECIDED');
    const reporter = { id: people.reporter.accountId };
    expect(await look(id, 'reporter { id }', 'leadOfficer')).toEqual({ reporter });
    expect(await look(id, 'reporter { id }', 'supportingOfficer')).toEqual({ reporter: null });
    api.parts.clock.advance(3 * 24 * 60 * 60 * 1000);
    expect(await look(id, 'reporter { id }', 'leadOfficer')).toEqual({ reporter: null });
    const log = 'identityUnlocks { agency { id } state reason decisionReason }';
    expect(await look(id, log, 'reporter')).toEqual({
      identityUnlocks: [
        { agency: { id: 'PUPR' }, state: 'EXPIRED', reason: asked.reason, decisionReason: granted.reason },
      ],
    });
    expect(await look(id, log, 'visitor')).toEqual({ identityUnlocks: [] });
  });

  it('keeps a log that the database itself refuses to change', async () => {
    for (const sql of [`UPDATE identity_access SET reason = '-'`, 'DELETE FROM identity_access']) {
      const changed = api.parts.database.write((manager) => manager.query(sql));
      await expect(changed).rejects.toThrow(/append-only/);
    }
  });

  it('leaves what accuses the secretariat to the Inspectorate, from verifying to archiving', async () => {
    const accused = { accusedAgencyId: 'DISKOMINFO' };
    const { id } = await liveThrough(api.parts, { filing: accused, steps: [] });
    expect(await look(id, 'id', 'admin')).toBeNull();
    const { nextActions, agencyProposals } = await look(
      id,
      'nextActions agencyProposals { agency { id } reason }',
      'inspector',
    );
    expect(nextActions).toEqual(expect.arrayContaining(['VERIFY', 'FORWARD', 'ARCHIVE', 'CHANGE_SECRECY']));
    expect(agencyProposals).toEqual([{ agency: { id: 'INSPEKTORAT' }, reason: 'SUPERVISORY' }]);
    await change('verifyComplaint', { complaint: id }, 'inspector');
    const away = { complaint: id, leadAgency: 'DISKOMINFO' };
    expect((await change('forwardComplaint', away, 'inspector')).refusal.code).toBe('INSPECTORATE_ONLY');
    await change('forwardComplaint', { complaint: id, leadAgency: 'INSPEKTORAT' }, 'inspector');
    expect(
      (await change('postFollowUp', { complaint: id, body: 'Diperiksa' }, 'inspector')).complaint.state,
    ).toBe('IN_PROGRESS');
    expect((await change('archiveComplaint', { complaint: id, ...spam }, 'admin')).refusal.code).toBe(
      'NOT_FOUND',
    );
    expect((await change('archiveComplaint', { complaint: id, ...spam }, 'inspector')).complaint.state).toBe(
      'ARCHIVED',
    );
  });

  it('leaves what accuses the Inspectorate to the secretariat, which may also find that it accuses nobody', async () => {
    const accused = { kind: 'GRIEVANCE', accusedAgencyId: 'INSPEKTORAT' } as const;
    const { id } = await liveThrough(api.parts, { filing: accused, steps: [] });
    expect(await look(id, 'id', 'inspector')).toBeNull();
    expect(await look(id, 'supervisory accusedAgency { id }', 'admin')).toEqual({
      ...{ supervisory: true, accusedAgency: { id: 'INSPEKTORAT' } },
    });
    const away = { complaint: id, leadAgency: 'INSPEKTORAT' };
    expect((await change('forwardComplaint', away, 'admin')).refusal.code).toBe('SECRETARIAT_ONLY');
    const verification = { nobodyAccused: true };
    await change('verifyComplaint', { complaint: id, verification }, 'admin');
    expect(await look(id, 'supervisory accusedAgency { id }', 'admin')).toEqual({
      ...{ supervisory: false, accusedAgency: null },
    });
    const unknown = { complaint: id, leadAgency: 'PUPR', verification: { accusedAgency: 'TIDAK-ADA' } };
    expect((await change('forwardComplaint', unknown, 'admin')).refusal.code).toBe('UNKNOWN_AGENCY');
  });
});

const spam = { reason: 'SPAM', explanation: 'Bukan pengaduan' };
