import type { Actor } from '../../../../platform/domain/actor';
import { isRefused } from '../../../../platform/domain/refusal';
import { openAddressee } from '../../../../platform/runtime/sealing/addressee';
import { sealUnder } from '../../../../platform/runtime/sealing/sealed-text';
import { readSealingKeys } from '../../../../platform/runtime/sealing/sealing-keys';
import type { StaffPosition } from '../../../../schema/events/staff-positions';
import { wita } from '../../../../test/support/clock-stories';
import { everybody, people } from '../../../../test/support/complaint-builders';
import { liveThrough, type Step } from '../../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { accountTold, aFiling, databaseKinds } from '../../../../test/support/complaints-parts';
import { fileComplaint } from '../../commands/file-complaint';

const seal = sealUnder(readSealingKeys(`k1:${Buffer.alloc(32, 7).toString('base64')}`));
const { admin, reporter, otherCitizen, leadOfficer, leadApprover, inspector } = people;
const resolved: readonly Step[] = ['forward', 'answer', 'resolve'];
const reason = 'Sudah kami periksa';

describe.each(Object.entries(databaseKinds))('who is told of a step, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  let heard = 0;
  beforeAll(async () => {
    api = await openComplaintsApi(place, seal);
    api.parts.clock.set(wita('2026-03-02 10:00'));
  });
  afterAll(() => api.stop());

  async function change(call: string, input: object, actor: Actor) {
    const type = `${call.charAt(0).toUpperCase()}${call.slice(1)}Input`;
    const { data, errors } = await api.ask(
      `mutation($input: ${type}!) { ${call}(input: $input) { refusal { code } } }`,
      { variables: { input }, actor },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data[call].refusal?.code ?? null;
  }
  const lived = (steps: readonly Step[], filing = {}) => liveThrough(api.parts, { filing, steps });
  async function filedBy(actor: Actor): Promise<{ readonly id: string }> {
    const filed = await fileComplaint(api.parts.context, actor, aFiling());
    if (filed === null || isRefused(filed)) throw new Error('the complaint was not filed');
    return filed;
  }
  const appeal = (complaint: string) => change('appealResolution', { complaint, reason }, reporter);
  const decide = (complaint: string, upheld: boolean, actor: Actor = leadApprover) =>
    change('decideAppeal', { complaint, upheld, reason }, actor);
  const merge = (call: 'mergeComplaint' | 'unmergeComplaint', complaint: string, more = {}) =>
    change(call, { complaint, reason: 'Lubang yang sama', ...more }, admin);

  /** Whom letters are for since the last look: desks by their name, reporters by their account. */
  async function news(): Promise<readonly string[]> {
    const events = await api.parts.events();
    const told = events.slice(heard).flatMap(({ type, notice, complaint, approvers = [] }) => {
      if (type !== 'NoticeIssued' || !notice) return [];
      const { role, agencyId, addressee, kind } = notice;
      const who = addressee
        ? openAddressee(seal, addressee, complaint.id).accountId
        : [role, agencyId, ...approvers].filter((part) => part !== null).join(':');
      return [`${kind} ${who}`];
    });
    heard = events.length;
    return told;
  }

  /** Who finds a notice of a kind about a complaint in the own list. */
  async function readersOf(kind: string, id: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (const [person, actor] of everybody) {
      const { data } = await api.ask('{ notices(first: 50) { nodes { kind complaint { id } } } }', { actor });
      const nodes: { kind: string; complaint: { id: string } | null }[] = data.notices.nodes;
      if (nodes.some((notice) => notice.kind === kind && notice.complaint?.id === id)) found.push(person);
    }
    return found;
  }

  it('of an appeal: who decides it and who made it; of the decision, the agency and the reporter', async () => {
    const { id } = await lived(resolved);
    await news();
    await appeal(id);
    expect(await news()).toEqual([
      `APPEAL_OPENED APPROVER:PUPR:${leadApprover.accountId}`,
      `APPEAL_RECEIVED ${reporter.accountId}`,
    ]);
    expect(await readersOf('APPEAL_OPENED', id)).toEqual(['leadApprover']);
    expect(await readersOf('APPEAL_RECEIVED', id)).toEqual(['reporter']);
    expect(await decide(id, true)).toBeNull();
    expect(await news()).toEqual([
      'APPEAL_UPHELD OFFICER:PUPR',
      'APPEAL_UPHELD APPROVER:PUPR',
      `APPEAL_DECIDED ${reporter.accountId}`,
    ]);
    expect(await readersOf('APPEAL_UPHELD', id)).toEqual(['leadOfficer', 'leadApprover']);
    const other = await lived(resolved);
    await appeal(other.id);
    await news();
    expect(await decide(other.id, false)).toBeNull();
    expect(await news()).toEqual(['APPEAL_DISMISSED APPROVER:PUPR', `APPEAL_DECIDED ${reporter.accountId}`]);
  });

  it('of an appeal that nobody decides in time: who handles complaints', async () => {
    const { id } = await lived(resolved, { complaintHidden: true, identityHidden: true });
    await appeal(id);
    await news();
    api.parts.clock.advance(10 * 86_400_000);
    await api.parts.jobs.runOnce();
    expect((await news()).filter((told) => told.startsWith('APPEAL'))).toEqual(['APPEAL_OVERDUE ADMIN']);
    expect(await readersOf('APPEAL_OVERDUE', id)).toEqual(['admin']);
  });

  it('of an appeal against the Inspectorate: the secretariat; against a signed outcome: those above', async () => {
    const supervisory = await lived(['forwardToInspectorate'], { kind: 'STAFF_DISCIPLINE' });
    await change('postFollowUp', { complaint: supervisory.id, body: 'Kami periksa' }, inspector);
    await change('resolveComplaint', { complaint: supervisory.id, outcome: 'DONE', reason }, inspector);
    await news();
    await appeal(supervisory.id);
    expect(await news()).toEqual(['APPEAL_OPENED ADMIN', `APPEAL_RECEIVED ${reporter.accountId}`]);
    expect(await decide(supervisory.id, false, inspector)).toBe('FORBIDDEN');
    expect(await decide(supervisory.id, false, admin)).toBeNull();
    expect(await news()).toEqual(['APPEAL_DISMISSED INSPECTOR', `APPEAL_DECIDED ${reporter.accountId}`]);
  });

  it('of a merging: both reporters, and from then on those who were merged as far as they can read', async () => {
    const [one, other] = [await filedBy(otherCitizen), await lived(['forward'])];
    await news();
    await merge('mergeComplaint', one.id, { into: other.id });
    expect(await news()).toEqual([
      `DUPLICATES_CHANGED ${reporter.accountId}`,
      `MERGED ${otherCitizen.accountId}`,
    ]);
    expect(await readersOf('MERGED', one.id)).toEqual(['otherCitizen']);
    expect(await readersOf('DUPLICATES_CHANGED', other.id)).toEqual(['reporter']);
    await change('postFollowUp', { complaint: other.id, body: 'Tim meninjau' }, leadOfficer);
    expect(await news()).toEqual([`ANSWERED ${reporter.accountId}`, `MERGED_NEWS ${otherCitizen.accountId}`]);
    expect(await readersOf('MERGED_NEWS', one.id)).toEqual(['otherCitizen']);
    await merge('unmergeComplaint', one.id);
    expect(await news()).toEqual([
      `DUPLICATES_CHANGED ${reporter.accountId}`,
      `UNMERGED ${otherCitizen.accountId}`,
    ]);
    await change('postFollowUp', { complaint: other.id, body: 'Sedang ditambal' }, leadOfficer);
    expect(await news()).toEqual([`ANSWERED ${reporter.accountId}`]);
  });

  it('of what is the parties’ alone: not those who were merged, but that it ends', async () => {
    const [one, other] = [await filedBy(otherCitizen), await filedBy(reporter)];
    await merge('mergeComplaint', one.id, { into: other.id });
    await news();
    await change('postFollowUp', { complaint: other.id, body: 'Kami teliti dahulu' }, admin);
    await change('requestInformation', { complaint: other.id, question: 'Di mana?' }, admin);
    expect(await news()).toEqual([`ANSWERED ${reporter.accountId}`, `QUESTION ${reporter.accountId}`]);
    const archived = { complaint: other.id, reason: 'SPAM', explanation: 'Iklan' };
    expect(await change('archiveComplaint', archived, admin)).toBeNull();
    expect(await news()).toEqual([`ARCHIVED ${reporter.accountId}`, `MERGED_NEWS ${otherCitizen.accountId}`]);
  });

  it('of a reporter who cannot be reached: the approvers of the agency that tried', async () => {
    const { id } = await lived(['forward']);
    await news();
    const tried = { complaint: id, tried: 'Tiga kali ditelepon' };
    await change('reportReporterUnreachable', tried, people.supportingOfficer);
    expect(await news()).toEqual(['REPORTER_UNREACHABLE APPROVER:DLHK']);
    await change('reportReporterUnreachable', tried, leadOfficer);
    expect(await news()).toEqual(['REPORTER_UNREACHABLE APPROVER:PUPR']);
    expect(await readersOf('REPORTER_UNREACHABLE', id)).toEqual(['leadApprover']);
    await change('reportReporterUnreachable', tried, admin);
    expect(await news()).toEqual([]);
  });

  it('of a complaint given back: the secretariat; reopened or withdrawn: the officers of its agencies', async () => {
    const back = await lived(['forward']);
    await news();
    await change('returnDisposition', { complaint: back.id, reason: 'Bukan kewenangan kami' }, leadOfficer);
    expect(await news()).toEqual(['RETURNED ADMIN']);
    expect(await readersOf('RETURNED', back.id)).toEqual(['admin']);
    const taken = await lived(['forward']);
    await news();
    await change('returnDisposition', { complaint: taken.id, reason: 'Keliru' }, admin);
    expect(await news()).toEqual([]);
    const again = await lived(resolved);
    await news();
    await change('reopenComplaint', { complaint: again.id, reason: 'Belum ditambal' }, reporter);
    expect(await news()).toEqual(['REOPENED OFFICER:PUPR']);
    expect(await readersOf('REOPENED', again.id)).toEqual(['leadOfficer']);
    expect(await change('withdrawComplaint', { complaint: again.id }, reporter)).toBeNull();
    expect(await news()).toEqual(['WITHDRAWN OFFICER:PUPR', 'WITHDRAWN OFFICER:DLHK']);
    expect(await readersOf('WITHDRAWN', again.id)).toEqual(['leadOfficer', 'supportingOfficer']);
  });

  describe('and who decides an appeal', () => {
    const approver = (accountId: string): Actor => ({ role: 'APPROVER', accountId, agencyId: 'DISHUB' });
    const positions: readonly (readonly [string, StaffPosition])[] = [
      ['kabid-dishub', 'DIVISION_HEAD'],
      ['kadis-dishub', 'HEAD'],
    ];
    beforeAll(async () => {
      for (const [id, position] of positions) {
        api.parts.accounts.tell(accountTold(id, { role: 'APPROVER', agencyId: 'DISHUB', position }));
      }
      await api.parts.directory.catchUp();
    });

    async function resolvedBy(actor: Actor): Promise<string> {
      const { id } = await filedBy(reporter);
      await change('forwardComplaint', { complaint: id, leadAgency: 'DISHUB' }, admin);
      await change('postFollowUp', { complaint: id, body: 'Kami tinjau' }, actor);
      await change('resolveComplaint', { complaint: id, outcome: 'DONE', reason }, actor);
      await news();
      await appeal(id);
      return id;
    }

    it('stands above who signed; who signed does not, and is not written to', async () => {
      const id = await resolvedBy(approver('kabid-dishub'));
      expect((await news())[0]).toBe('APPEAL_OPENED APPROVER:DISHUB:kadis-dishub');
      const mayDo = async (actor: Actor) =>
        (await api.ask('query($id: ID) { complaint(id: $id) { nextActions } }', { variables: { id }, actor }))
          .data.complaint.nextActions;
      expect(await mayDo(approver('kabid-dishub'))).not.toContain('DECIDE_APPEAL');
      expect(await mayDo(approver('kadis-dishub'))).toContain('DECIDE_APPEAL');
      expect(await decide(id, false, approver('kabid-dishub'))).toBe('NOT_ABOVE');
      expect(await decide(id, false, approver('tidak-dikenal'))).toBe('NOT_ABOVE');
      expect(await decide(id, false, approver('kadis-dishub'))).toBeNull();
    });

    it('is the secretariat where nobody in the agency stands above', async () => {
      const id = await resolvedBy(approver('kadis-dishub'));
      expect((await news())[0]).toBe('APPEAL_OPENED ADMIN');
      expect(await decide(id, true, approver('kabid-dishub'))).toBe('FORBIDDEN');
      expect(await decide(id, true, admin)).toBeNull();
    });
  });
});
