import type { Actor } from '../../../../platform/domain/actor';
import { people } from '../../../../test/support/complaint-builders';
import { liveThrough } from '../../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { accountTold, agencyTold, databaseKinds } from '../../../../test/support/complaints-parts';
import { pdfText } from '../../../../test/support/pdf-text';
import { printRecord } from '../../print/print-record';

const approver = (accountId: string): Actor => ({ role: 'APPROVER', accountId, agencyId: 'PUPR' });
const [section, division, head] = ['kasi', 'kabid', 'kadis'].map(approver);
const chain = {
  answers: ['RESOLUTION'],
  steps: [
    { kind: 'INITIAL', name: 'Paraf Kepala Seksi', positions: ['SECTION_HEAD'], accountIds: [] },
    { kind: 'SIGN', name: 'Tanda tangan Kepala Bidang', positions: ['DIVISION_HEAD'], accountIds: [] },
    { kind: 'TAKE_NOTE', name: 'Mengetahui Kepala Dinas', positions: ['HEAD'], accountIds: [] },
  ],
} as const;
const address = ['Jalan Contoh Kop No. 1, Denpasar', 'Telepon (0361) 000000'];
const report = {
  subject: 'Laporan penanganan lubang jalan',
  sections: [{ text: 'Lubang sudah ditambal.' }],
  people: [
    { part: 'SIGNER', step: 'CHECKS', position: 'Kepala Seksi', name: 'Ni Made Seksi' },
    { part: 'SIGNER', step: 'SIGNS', position: 'Kepala Bidang', name: 'I Ketut Bidang' },
    { part: 'SIGNER', step: 'NOTES', position: 'Kepala Dinas', name: 'I Wayan Dinas' },
  ],
};

describe.each(Object.entries(databaseKinds))('a handling report and its chain, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  let id: string;
  let complaintId: string;
  beforeAll(async () => {
    api = await openComplaintsApi(place);
    const { agencies, accounts, directory } = api.parts;
    agencies.tell(agencyTold('PUPR', { approvalChain: chain, letterhead: address }));
    const agencyId = 'PUPR';
    accounts.tell(
      accountTold('account-lead', { role: 'OFFICER', agencyId }),
      accountTold('kasi', { role: 'APPROVER', agencyId, position: 'SECTION_HEAD' }),
      accountTold('kabid', { role: 'APPROVER', agencyId, position: 'DIVISION_HEAD' }),
      accountTold('kadis', { role: 'APPROVER', agencyId, position: 'HEAD' }),
    );
    await directory.catchUp();
    const complaint = await liveThrough(api.parts, { filing: {}, steps: ['forward'] });
    complaintId = complaint.id;
    const drafted = await change('draftRecord', {
      ...{ complaint: complaint.id, kind: 'HANDLING_REPORT', content: report },
    });
    id = drafted.record.id;
  });
  afterAll(() => api.stop());

  async function change(mutation: string, input: object, actor: Actor = people.leadOfficer) {
    api.parts.clock.advance(1_000);
    const type = { draftRecord: 'DraftRecord', editRecord: 'EditRecord' }[mutation] ?? 'OfRecord';
    const text = `mutation($input: ${type}Input!) { ${mutation}(input: $input) {
      record { id number current { version state approvals { kind title by onBehalfOf } } } refusal { code } } }`;
    const { data, errors } = await api.ask(text, { variables: { input }, actor });
    if (errors) throw new Error(JSON.stringify(errors));
    return data[mutation];
  }
  const refusal = async (mutation: string, actor?: Actor) =>
    (await change(mutation, { record: id }, actor)).refusal?.code ?? null;
  /** Whom the record newly waited for, step by step. */
  const told = async (kind = 'RECORD_WAITING') =>
    (await api.parts.events()).flatMap(({ notice, approvers = [] }) =>
      notice?.kind === kind ? [`${notice.role} ${approvers.join(' ')}`] : [],
    );
  const noticesOf = async (actor: Actor | undefined) => {
    const { data } = await api.ask('{ notices(first: 20) { nodes { kind } } }', actor ? { actor } : {});
    const nodes: readonly { readonly kind: string }[] = data.notices.nodes;
    return nodes.filter(({ kind }) => kind === 'RECORD_WAITING').length;
  };
  async function printed(): Promise<string> {
    const seen = await api.parts.context.records.one(people.leadOfficer, id);
    if (!seen) throw new Error('no record');
    return pdfText(await printRecord(seen, seen.current, (code) => `https://pro.example/${code}`));
  }

  it('is final only after initial and signature, in their order, and prints who gave them', async () => {
    expect(await refusal('finaliseRecord', division)).toBe('RECORD_NOT_APPROVED');
    expect(await refusal('approveRecord', division)).toBe('NOT_YOUR_STEP');
    expect(await refusal('approveRecord')).toBe('NOT_YOUR_STEP');
    expect(await refusal('approveRecord', section)).toBeNull();
    expect(await refusal('finaliseRecord', division)).toBe('RECORD_NOT_APPROVED');
    expect(await printed()).not.toContain('Tanda tangan di sistem');
    const signed = await change('approveRecord', { record: id }, division);
    expect(signed.record.current).toEqual({
      ...{ version: 1, state: 'DRAFT' },
      approvals: [
        { kind: 'INITIAL', title: 'Paraf Kepala Seksi', by: 'kasi', onBehalfOf: null },
        { kind: 'SIGN', title: 'Tanda tangan Kepala Bidang', by: 'kabid', onBehalfOf: null },
      ],
    });
    const words = await printed();
    for (const part of [
      ...['Ni Made Seksi', 'Paraf di sistem', 'I Ketut Bidang', 'Tanda tangan di sistem', '2 Maret 2026'],
      'I Wayan Dinas',
    ]) {
      expect(words).toContain(part);
    }
  });

  it('climbs anew when it is edited', async () => {
    const edited = { record: id, version: 1, content: { ...report, subject: 'Laporan penanganan' } };
    expect((await change('editRecord', edited)).record.current).toEqual({
      ...{ version: 2, state: 'DRAFT', approvals: [] },
    });
    expect(await refusal('finaliseRecord', division)).toBe('RECORD_NOT_APPROVED');
    expect(await refusal('approveRecord', head)).toBeNull();
    expect(await refusal('approveRecord', section)).toBeNull();
    expect(await refusal('approveRecord', division)).toBeNull();
    const final = await change('finaliseRecord', { record: id }, division);
    expect(final.record).toMatchObject({
      number: expect.stringMatching(/^060\/\d+\/PUPR\/2026$/),
      current: { version: 2, state: 'FINAL' },
    });
    expect(await refusal('approveRecord', section)).toBe('RECORD_FINAL');
  });

  it('tells each step whom it waits for, in their own list and by an event for their letters', async () => {
    const once = ['APPROVER kasi', 'APPROVER kabid'];
    expect(await told()).toEqual([...once, ...once]);
    expect(await told('RECORD_SIGNED')).toEqual(['OFFICER account-lead', 'OFFICER account-lead']);
    expect(await Promise.all([section, division, head, people.leadOfficer].map(noticesOf))).toEqual([
      2, 2, 0, 0,
    ]);
    const incomplete = { ...report, people: [] };
    const of = { complaint: complaintId, kind: 'HANDLING_REPORT' };
    const { record } = await change('draftRecord', { ...of, content: incomplete });
    expect(await told()).toHaveLength(4);
    const edit = (version: number) =>
      change('editRecord', {
        record: record.id,
        version,
        content: { ...report, subject: `Laporan ${version}` },
      });
    await edit(1);
    expect(await told()).toEqual([...once, ...once, 'APPROVER kasi']);
    // It waits for the same one still.
    await edit(2);
    expect(await told()).toHaveLength(5);
  });

  it('has the letterhead of the day on which it was drawn up', async () => {
    const { agencies, directory } = api.parts;
    agencies.tell(agencyTold('PUPR', { approvalChain: chain, letterhead: ['Jalan Pindah No. 2, Denpasar'] }));
    await directory.catchUp();
    const words = await printed();
    for (const line of address) expect(words).toContain(line);
    expect(words).not.toContain('Jalan Pindah');
  });

  it('is for the agency that keeps it: to others there is none', async () => {
    for (const actor of [people.supportingOfficer, people.reporter, people.otherOfficer])
      expect(await refusal('approveRecord', actor)).toBe('UNKNOWN_RECORD');
    expect(await refusal('approveRecord', people.visitor)).toBe('NOT_SIGNED_IN');
  });
});
