import type { Actor } from '../../../../platform/domain/actor';
import type { StaffPosition } from '../../../../schema/events/staff-positions';
import { everybody, people } from '../../../../test/support/complaint-builders';
import { liveThrough, type Step } from '../../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { accountTold, agencyTold, databaseKinds } from '../../../../test/support/complaints-parts';
import { outcomeOf } from '../../../../test/support/outcome-of';

const { admin, leadOfficer, supportingOfficer, visitor, reporter } = people;
const approver = (accountId: string): Actor => ({ role: 'APPROVER', accountId, agencyId: 'PUPR' });
const section = approver('kasi');
const division = approver('kabid');
const secretary = approver('sekretaris');
const head = approver('kadis');
const positions: readonly (readonly [Actor, StaffPosition])[] = [
  [section, 'SECTION_HEAD'],
  [division, 'DIVISION_HEAD'],
  [secretary, 'SECRETARY'],
  [head, 'HEAD'],
];

/** By the licensing office's procedure. */
const chain = {
  answers: ['FIRST_ANSWER', 'RESOLUTION'],
  steps: [
    { kind: 'INITIAL', name: 'Paraf Kepala Seksi', positions: ['SECTION_HEAD'], accountIds: [] },
    { kind: 'SIGN', name: 'Tanda tangan Kepala Bidang', positions: ['DIVISION_HEAD'], accountIds: [] },
    { kind: 'TAKE_NOTE', name: 'Mengetahui Kepala Dinas', positions: ['SECRETARY', 'HEAD'], accountIds: [] },
  ],
} as const;

describe.each(Object.entries(databaseKinds))('an approval chain, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  beforeAll(async () => {
    api = await openComplaintsApi(place);
    const { agencies, accounts, directory } = api.parts;
    agencies.tell(agencyTold('PUPR', { approvalChain: chain }));
    accounts.tell(accountTold('account-lead', { role: 'OFFICER', agencyId: 'PUPR' }));
    for (const [{ accountId, agencyId }, position] of positions) {
      accounts.tell(accountTold(accountId ?? '', { role: 'APPROVER', agencyId, position }));
    }
    await directory.catchUp();
  });
  afterAll(() => api.stop());

  const filed = async (steps: readonly Step[] = ['forward']) =>
    (await liveThrough(api.parts, { filing: {}, steps })).id;
  async function look(id: string, actor: Actor = admin) {
    const face = `{ state nextActions clocks { clock state } thread { totalCount nodes { kind body agency { id } } }
      answerDrafts { id answer state versions { version body by }
        steps { title waiting decisions { version decision by onBehalfOf reason } } } }`;
    const answer = await api.ask(`query($id: ID) { complaint(id: $id) ${face} }`, {
      variables: { id },
      actor,
    });
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data.complaint;
  }
  const delegations = async (
    actor: Actor,
  ): Promise<readonly { readonly id: string; readonly member: string; readonly delegate: string }[]> =>
    (await api.ask('{ approvalDelegations { id member delegate } }', { actor })).data.approvalDelegations;
  async function endDelegations(): Promise<void> {
    for (const [actor] of positions) {
      for (const { id } of await delegations(actor)) await act(actor, 'revokeDelegation', { delegation: id });
    }
  }
  const act = (actor: Actor, mutation: string, input: Record<string, unknown>) =>
    outcomeOf(api, actor, { mutation, input });
  const waiting = async (actor: Actor) => {
    const text = '{ answerDraftsToDecide { id complaint { id } } }';
    return (await api.ask(text, { actor })).data.answerDraftsToDecide.length;
  };
  const first = (complaint: string) => ({ complaint, body: 'Petugas kami meninjau lokasi besok.' });

  it('is climbed step by step; with its signature the answer is public, and the clock stops', async () => {
    const id = await filed();
    expect(await act(leadOfficer, 'postFollowUp', first(id))).toBe('APPROVAL_NEEDED');
    const { nextActions } = await look(id, leadOfficer);
    expect(nextActions).toContain('SUBMIT_ANSWER_DRAFT');
    expect(nextActions).not.toContain('POST_FOLLOW_UP');
    expect(await act(leadOfficer, 'submitAnswerDraft', first(id))).toBe('DONE');
    expect(await act(leadOfficer, 'submitAnswerDraft', first(id))).toBe('DRAFT_PENDING');
    expect((await look(id, leadOfficer)).nextActions).not.toContain('SUBMIT_ANSWER_DRAFT');
    const draft = (await look(id)).answerDrafts[0].id;
    const one = { complaint: id, draft };
    expect([await waiting(section), await waiting(division), await waiting(leadOfficer)]).toEqual([1, 0, 0]);
    const moved = (await api.parts.events()).findLast(({ type }) => type === 'AnswerDraftMoved');
    expect(moved).toMatchObject({ approvers: ['kasi'] });

    expect(await act(division, 'acceptAnswerDraft', one)).toBe('NOT_YOUR_STEP');
    expect(await act(leadOfficer, 'acceptAnswerDraft', one)).toBe('NOT_YOUR_STEP');
    expect(await act(section, 'acceptAnswerDraft', one)).toBe('DONE');
    expect(await look(id)).toMatchObject({ state: 'FORWARDED', thread: { totalCount: 0 } });
    expect(await act(section, 'acceptAnswerDraft', one)).toBe('NOT_YOUR_STEP');
    expect(await act(division, 'acceptAnswerDraft', one)).toBe('DONE');
    const now = await look(id, visitor);
    expect(now).toMatchObject({ state: 'IN_PROGRESS', answerDrafts: [] });
    expect(now.thread.nodes).toEqual([{ kind: 'FOLLOW_UP', body: first(id).body, agency: { id: 'PUPR' } }]);
    expect(now.clocks).toContainEqual({ clock: 'FIRST_RESULT', state: 'MET' });

    expect(await act(head, 'acceptAnswerDraft', one)).toBe('DONE');
    expect(await act(head, 'acceptAnswerDraft', one)).toBe('DRAFT_DECIDED');
    expect(
      (await look(id)).answerDrafts[0].steps.map(
        ({ decisions }: { decisions: object[] }) => decisions.length,
      ),
    ).toEqual([1, 1, 1]);
    // Later answers are not asked for by this chain.
    expect(await act(leadOfficer, 'postFollowUp', first(id))).toBe('DONE');
  });

  it('sends back with a reason; versions are kept and go up anew', async () => {
    const id = await filed(['forward']);
    await act(leadOfficer, 'submitAnswerDraft', first(id));
    const one = { complaint: id, draft: (await look(id)).answerDrafts[0].id };
    expect(await act(section, 'acceptAnswerDraft', one)).toBe('DONE');
    expect(await act(division, 'sendBackAnswerDraft', { ...one, reason: ' ' })).toBe('TEXT_LENGTH');
    expect(await act(division, 'sendBackAnswerDraft', { ...one, reason: 'Sebut tanggalnya' })).toBe('DONE');
    expect(await act(division, 'acceptAnswerDraft', one)).toBe('DRAFT_DECIDED');
    expect((await look(id, leadOfficer)).nextActions).toContain('SUBMIT_ANSWER_DRAFT');
    const again = { complaint: id, body: 'Petugas kami meninjau lokasi tanggal 5 Maret.' };
    expect(await act(leadOfficer, 'submitAnswerDraft', again)).toBe('DONE');
    const [draft] = (await look(id)).answerDrafts;
    expect(
      draft.versions.map(({ version, body }: { version: number; body: string }) => [version, body]),
    ).toEqual([
      [1, first(id).body],
      [2, again.body],
    ]);
    expect(draft.steps[1].decisions[0]).toMatchObject({ decision: 'SENT_BACK', reason: 'Sebut tanggalnya' });
    expect(draft.steps[0].waiting).toBe(true);
    expect(await act(section, 'acceptAnswerDraft', one)).toBe('DONE');
    expect(await act(division, 'acceptAnswerDraft', one)).toBe('DONE');
    expect((await look(id)).thread.nodes).toMatchObject([{ body: again.body }]);
  });

  it('guards the outcome', async () => {
    const id = await filed();
    const outcome = { complaint: id, outcome: 'DONE', reason: 'Sudah ditambal' };
    const draft = { complaint: id, outcome: 'DONE', body: 'Sudah ditambal' };
    expect(await act(leadOfficer, 'submitAnswerDraft', draft)).toBe('NOT_ALLOWED_NOW');
    await act(leadOfficer, 'submitAnswerDraft', first(id));
    const up = async () => {
      const { answerDrafts } = await look(id);
      const pending = answerDrafts.find(({ state }: { state: string }) => state === 'PENDING');
      const one = { complaint: id, draft: pending.id };
      return [await act(section, 'acceptAnswerDraft', one), await act(division, 'acceptAnswerDraft', one)];
    };
    expect(await up()).toEqual(['DONE', 'DONE']);
    expect(await act(leadOfficer, 'resolveComplaint', outcome)).toBe('APPROVAL_NEEDED');
    expect(await act(supportingOfficer, 'submitAnswerDraft', draft)).toBe('NOT_LEAD');
    expect(await act(leadOfficer, 'submitAnswerDraft', draft)).toBe('DONE');
    expect((await look(id)).state).toBe('IN_PROGRESS');
    expect(await up()).toEqual(['DONE', 'DONE']);
    expect((await look(id)).state).toBe('RESOLVED');
    // Who initialled and signed it does not decide about it; nor is told that somebody has to.
    expect(await act(reporter, 'confirmResolution', { complaint: id, rating: 2 })).toBe('DONE');
    const judges: string[] = [];
    for (const actor of [leadOfficer, section, division, secretary, head, admin]) {
      const asked = '{ notices(first: 50) { nodes { kind complaint { id } } } }';
      const nodes: readonly { kind: string; complaint: { id: string } }[] = (await api.ask(asked, { actor }))
        .data.notices.nodes;
      const isTold = nodes.some((one) => one.kind === 'APPEAL_OPENED' && one.complaint.id === id);
      const mayDecide = (await look(id, actor)).nextActions.includes('DECIDE_APPEAL');
      expect([actor.accountId, isTold]).toEqual([actor.accountId, mayDecide]);
      if (isTold) judges.push(actor.accountId ?? '');
    }
    expect(judges).toEqual(['sekretaris', 'kadis']);
    const decision = { complaint: id, upheld: true, reason: 'Sisi timur belum ditambal' };
    for (const actor of [section, division])
      expect(await act(actor, 'decideAppeal', decision)).toBe('NOT_ABOVE');
    expect(await act(head, 'decideAppeal', decision)).toBe('DONE');
    expect((await look(id)).state).toBe('IN_PROGRESS');
    // The new outcome climbs the chain again.
    expect(await act(leadOfficer, 'resolveComplaint', outcome)).toBe('APPROVAL_NEEDED');
    expect(await act(leadOfficer, 'submitAnswerDraft', draft)).toBe('DONE');
    expect(await up()).toEqual(['DONE', 'DONE']);
    expect((await look(id)).state).toBe('RESOLVED');
  });

  it('is taken by a delegate on behalf of who is away, never by one person twice', async () => {
    const until = new Date(api.parts.clock.now().getTime() + 86_400_000).toISOString();
    expect(await act(division, 'delegateApproval', { delegate: 'kabid', until })).toBe('UNKNOWN_DELEGATE');
    expect(await act(division, 'delegateApproval', { delegate: 'account-supporting', until })).toBe(
      'UNKNOWN_DELEGATE',
    );
    const past = '2020-01-01T00:00:00.000Z';
    expect(await act(division, 'delegateApproval', { delegate: 'sekretaris', until: past })).toBe(
      'DELEGATION_PERIOD',
    );
    expect(await act(leadOfficer, 'delegateApproval', { delegate: 'kasi', until })).toBe('FORBIDDEN');
    expect(await act(division, 'delegateApproval', { delegate: 'kasi', until })).toBe('DONE');
    expect(await act(section, 'delegateApproval', { delegate: 'kabid', until })).toBe('DELEGATION_CIRCLE');

    const id = await filed();
    await act(leadOfficer, 'submitAnswerDraft', first(id));
    const one = { complaint: id, draft: (await look(id)).answerDrafts[0].id };
    expect(await act(section, 'acceptAnswerDraft', one)).toBe('DONE');
    expect(await act(section, 'acceptAnswerDraft', one)).toBe('APPROVED_ALREADY');
    expect(await act(division, 'delegateApproval', { delegate: 'sekretaris', until })).toBe('DONE');
    expect(await act(secretary, 'acceptAnswerDraft', one)).toBe('DONE');
    const { steps } = (await look(id)).answerDrafts[0];
    expect(steps[1].decisions[0]).toMatchObject({ by: 'sekretaris', onBehalfOf: 'kabid' });
    expect((await look(id)).state).toBe('IN_PROGRESS');
  });

  it('is not climbed with a draft of one’s own, nor where nobody else is in a step', async () => {
    const id = await filed();
    expect(await act(section, 'submitAnswerDraft', first(id))).toBe('STEP_UNSTAFFED');
    expect(await act(secretary, 'submitAnswerDraft', first(id))).toBe('DONE');
    const one = { complaint: id, draft: (await look(id)).answerDrafts[0].id };
    expect(await act(section, 'acceptAnswerDraft', one)).toBe('DONE');
    // The delegate of the division head wrote it.
    expect(await act(secretary, 'acceptAnswerDraft', one)).toBe('OWN_DRAFT');
  });

  it('is seen by the own agency and the secretariat alone; agencies without one answer directly', async () => {
    const id = await filed();
    await act(leadOfficer, 'submitAnswerDraft', first(id));
    const read: string[] = [];
    for (const [name, actor] of everybody) {
      if ((await look(id, actor)).answerDrafts.length > 0) read.push(name);
    }
    expect(read).toEqual(['admin', 'leadOfficer', 'leadApprover', 'system']);
    const one = { complaint: id, draft: (await look(id)).answerDrafts[0].id };
    expect(await act(supportingOfficer, 'acceptAnswerDraft', one)).toBe('UNKNOWN_DRAFT');
    expect(await act(reporter, 'acceptAnswerDraft', one)).toBe('FORBIDDEN');
    expect(await act(section, 'acceptAnswerDraft', { ...one, draft: 'tidak-ada' })).toBe('UNKNOWN_DRAFT');
    expect(await act(supportingOfficer, 'submitAnswerDraft', first(id))).toBe('NO_CHAIN');
    expect(await act(supportingOfficer, 'postFollowUp', first(id))).toBe('DONE');
    const event = (await api.parts.events()).findLast(({ type }) => type === 'AnswerDraftMoved');
    const text = 'subscription($of: ID!) { complaintChanged(complaint: $of) { id } }';
    const live = await api.ask(text, { variables: { of: id }, actor: visitor, ...(event ? { event } : {}) });
    expect(live.data.complaintChanged).toBeNull();
  });

  it('tells whom the draft waits for, and who wrote it when it comes back', async () => {
    await endDelegations();
    const since = (await api.parts.events()).length;
    const told = async () =>
      (await api.parts.events()).slice(since).flatMap(({ type, notice, approvers = [] }) => {
        if (type !== 'NoticeIssued' || !notice?.kind.startsWith('DRAFT')) return [];
        return [`${notice.kind} ${notice.role}:${notice.agencyId} ${approvers.join(' ')}`];
      });
    const id = await filed();
    await act(leadOfficer, 'submitAnswerDraft', first(id));
    const draft = (await look(id)).answerDrafts[0].id;
    const one = { complaint: id, draft };
    expect(await told()).toEqual(['DRAFT_WAITING APPROVER:PUPR kasi']);
    // Who takes note changes nothing of whom it waits for.
    await act(secretary, 'acceptAnswerDraft', one);
    await act(section, 'acceptAnswerDraft', one);
    await act(division, 'sendBackAnswerDraft', { ...one, reason: 'Sebut tanggalnya' });
    await act(leadOfficer, 'submitAnswerDraft', { ...first(id), body: 'Selesai 5 Maret.' });
    const until = new Date(api.parts.clock.now().getTime() + 86_400_000).toISOString();
    await act(section, 'delegateApproval', { delegate: 'sekretaris', until });
    await act(section, 'sendBackAnswerDraft', { ...one, reason: 'Sebut tempatnya' });
    await act(leadOfficer, 'submitAnswerDraft', { ...first(id), body: 'Selesai 5 Maret di pasar.' });
    const back = `DRAFT_SENT_BACK OFFICER:PUPR ${leadOfficer.accountId}`;
    expect((await told()).slice(1)).toEqual([
      ...['DRAFT_WAITING APPROVER:PUPR kabid', back, 'DRAFT_WAITING APPROVER:PUPR kasi', back],
      'DRAFT_WAITING APPROVER:PUPR kasi sekretaris',
    ]);
    const listed = async (actor: Actor) => {
      const { data } = await api.ask('{ notices(first: 20) { nodes { kind complaint { id } } } }', { actor });
      const nodes: { kind: string; complaint: { id: string } }[] = data.notices.nodes;
      return nodes.filter(({ complaint }) => complaint.id === id).map(({ kind }) => kind);
    };
    expect(new Set(await listed(section))).toEqual(new Set(['DRAFT_WAITING']));
    expect(await listed(leadOfficer)).toEqual(['DRAFT_SENT_BACK', 'DRAFT_SENT_BACK']);
    for (const actor of [supportingOfficer, reporter, visitor]) {
      expect((await listed(actor)).filter((kind) => kind.startsWith('DRAFT'))).toEqual([]);
    }
  });

  it('is delegated until who gave it, or who got it, ends it', async () => {
    await endDelegations();
    const id = await filed();
    await act(leadOfficer, 'submitAnswerDraft', first(id));
    const one = { complaint: id, draft: (await look(id)).answerDrafts[0].id };
    const until = new Date(api.parts.clock.now().getTime() + 86_400_000).toISOString();
    expect(await act(section, 'delegateApproval', { delegate: 'kadis', until })).toBe('DONE');
    const [given] = await delegations(head);
    expect(given).toMatchObject({ member: 'kasi', delegate: 'kadis' });
    const revoke = (actor: Actor) => act(actor, 'revokeDelegation', { delegation: given?.id });
    for (const [actor, refused] of [
      [visitor, 'NOT_SIGNED_IN'],
      [reporter, 'FORBIDDEN'],
      [division, 'UNKNOWN_DELEGATION'],
      [supportingOfficer, 'UNKNOWN_DELEGATION'],
    ] as const) {
      expect(await revoke(actor)).toBe(refused);
    }
    expect(await delegations(division)).toEqual([]);
    expect(await revoke(section)).toBe('DONE');
    expect(await revoke(head)).toBe('UNKNOWN_DELEGATION');
    expect(await act(head, 'sendBackAnswerDraft', { ...one, reason: 'Terlambat' })).toBe('NOT_YOUR_STEP');
  });
});
