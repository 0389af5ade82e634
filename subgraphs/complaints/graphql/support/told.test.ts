import { wita } from '../../../../test/support/clock-stories';
import { people, type PersonName } from '../../../../test/support/complaint-builders';
import { complaintCases, liveThrough, type Step } from '../../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { databaseKinds } from '../../../../test/support/complaints-parts';
import { openAddressee } from '../../../../platform/runtime/sealing/addressee';
import { sealUnder } from '../../../../platform/runtime/sealing/sealed-text';
import { readSealingKeys } from '../../../../platform/runtime/sealing/sealing-keys';
import type { ComplaintEvent } from '../../../../schema/events/complaint-events';
import { changeSecrecy } from '../../commands/change-secrecy';
import { mergeComplaint } from '../../commands/merge/merge-complaints';
import { postFollowUp } from '../../commands/post-follow-up';
import { moderateComment, supportComplaint, writeComment } from '../../commands/support/join-in';
import { SupportRecord } from '../../store/support/support-rows.entity';
import { unseen } from '../../store/told-writes';

const seal = sealUnder(readSealingKeys(`k1:${Buffer.alloc(32, 7).toString('base64')}`));
const { otherCitizen, leadOfficer, reporter, admin } = people;

describe.each(Object.entries(databaseKinds))('of support and comments, on %s,', (_kind, place) => {
  let api: ComplaintsApi;
  beforeEach(async () => {
    api = await openComplaintsApi(place, seal);
    // A Monday.
    api.parts.clock.set(wita('2026-03-02 10:00'));
  });
  afterEach(() => api.stop());

  const story = async (steps: readonly Step[] = ['forward']) =>
    (await liveThrough(api.parts, { filing: {}, steps })).id;
  const answer = (complaintId: string) =>
    postFollowUp(api.parts.context, leadOfficer, { complaintId, body: 'Kami tinjau' });
  const say = (complaintId: string, body = 'Masih rusak') =>
    writeComment(api.parts.context, otherCitizen, { complaintId, body, anonymous: false });
  const hide = (complaintId: string) =>
    changeSecrecy(api.parts.context, reporter, {
      ...{ complaintId, hideIdentity: null, hideComplaint: true, reason: 'Takut' },
    });
  const notices = async (person: PersonName) =>
    (
      await api.ask(
        '{ notices(first: 20) { totalCount nodes { id kind clock level dueAt complaint { id } } } }',
        {
          actor: people[person],
        },
      )
    ).data.notices;
  const issued = async (kind: string): Promise<readonly ComplaintEvent[]> =>
    (await api.parts.events()).filter(({ notice }) => notice?.kind === kind);
  const hear = async (person: PersonName, event: ComplaintEvent) =>
    (
      await api.ask('subscription { noticeReceived { count notices { kind complaint { id } } } }', {
        ...{ actor: people[person], event },
      })
    ).data.noticeReceived;
  const { runOnce } = { runOnce: () => api.parts.jobs.runOnce() };
  const at = async (time: string) => {
    api.parts.clock.set(wita(time));
    await runOnce();
  };

  describe('supporters', () => {
    it('are told of answers and of the outcome, in words that name nobody', async () => {
      const id = await story();
      await supportComplaint(api.parts.context, otherCitizen, id);
      await answer(id);
      await runOnce();
      const told = { kind: 'SUPPORTED', clock: null, level: null, dueAt: null, complaint: { id } };
      expect(await notices('otherCitizen')).toMatchObject({ totalCount: 1, nodes: [told] });
      const [event] = await issued('SUPPORTED');
      if (!event?.notice?.addressee) throw new Error('nobody was told');
      expect(JSON.stringify(event)).not.toContain(otherCitizen.accountId);
      expect(openAddressee(seal, event.notice.addressee, id)).toEqual({ accountId: otherCitizen.accountId });
      expect(await hear('otherCitizen', event)).toMatchObject({ count: 1, notices: [{ kind: 'SUPPORTED' }] });
      for (const person of ['visitor', 'reporter', 'partner', 'leadOfficer', 'admin'] as const)
        expect(await hear(person, event)).toBeNull();
      // The reporter is told as reporters are.
      expect((await notices('reporter')).nodes[0].kind).toBe('ANSWERED');
      const read =
        'mutation($input: MarkNoticeReadInput!) { markNoticeRead(input: $input) { notice { readAt } } }';
      const { nodes } = await notices('otherCitizen');
      const marking = { variables: { input: { notice: nodes[0].id } } };
      expect((await api.ask(read, { ...marking, actor: reporter })).data.markNoticeRead.notice).toBeNull();
      expect(
        (await api.ask(read, { ...marking, actor: otherCitizen })).data.markNoticeRead.notice,
      ).not.toBeNull();
    });

    it('hear nothing of what the secretariat and the reporter write, nor once they left', async () => {
      const id = await story();
      await supportComplaint(api.parts.context, otherCitizen, id);
      await postFollowUp(api.parts.context, reporter, { complaintId: id, body: 'Terima kasih' });
      await runOnce();
      expect(await issued('SUPPORTED')).toEqual([]);
      await api.ask(
        'mutation($input: OfComplaintInput!) { unsupportComplaint(input: $input) { refusal { code } } }',
        {
          ...{ variables: { input: { complaint: id } }, actor: otherCitizen },
        },
      );
      await answer(id);
      await runOnce();
      expect(await issued('SUPPORTED')).toEqual([]);
    });

    it('of a duplicate hear of the complaint it was merged into', async () => {
      const [target, duplicate] = [await story(), await story()];
      await supportComplaint(api.parts.context, otherCitizen, duplicate);
      await mergeComplaint(api.parts.context, admin, {
        complaintId: duplicate,
        targetId: target,
        reason: 'Sama',
      });
      await answer(target);
      await runOnce();
      expect((await notices('otherCitizen')).nodes).toMatchObject([
        { kind: 'SUPPORTED', complaint: { id: target } },
      ]);
    });

    it('stop hearing of a complaint that became secret, whatever was told before', async () => {
      const id = await story();
      await supportComplaint(api.parts.context, otherCitizen, id);
      await answer(id);
      await runOnce();
      const [event] = await issued('SUPPORTED');
      await answer(id);
      await hide(id);
      await runOnce();
      await answer(id);
      await runOnce();
      expect(await issued('SUPPORTED')).toHaveLength(1);
      expect(await notices('otherCitizen')).toEqual({ totalCount: 0, nodes: [] });
      expect(event && (await hear('otherCitizen', event))).toBeNull();
    });

    it('are all told once, however many there are', async () => {
      const id = await story();
      const accounts = Array.from(
        { length: 250 },
        (_, number) => `account-${String(number).padStart(4, '0')}`,
      );
      await api.parts.database.write((manager) =>
        unseen(manager, () =>
          manager.insert(
            SupportRecord,
            accounts.map((accountId) => ({ complaintId: id, accountId, at: api.parts.clock.now() })),
          ),
        ),
      );
      await answer(id);
      for (let time = 0; time < 4; time += 1) await runOnce();
      const told = (await issued('SUPPORTED')).map(
        ({ notice }) => openAddressee(seal, notice?.addressee ?? '', id).accountId,
      );
      expect([...told].sort()).toEqual(accounts);
    });
  });

  describe('officers', () => {
    it('are told of comments as the next working day begins, once for all of them', async () => {
      const [one, other] = [await story(), await story()];
      await say(one);
      await say(one, 'Sudah seminggu');
      await say(other);
      await at('2026-03-02 17:00');
      expect(await issued('COMMENTS')).toEqual([]);
      await at('2026-03-03 08:30');
      const told = await issued('COMMENTS');
      expect(told.map(({ notice }) => [notice?.role, notice?.agencyId, notice?.count]).sort()).toEqual([
        ['OFFICER', 'DLHK', 2],
        ['OFFICER', 'PUPR', 2],
      ]);
      const { totalCount, nodes } = await notices('leadOfficer');
      expect(totalCount).toBe(2);
      expect(nodes).toMatchObject([
        { kind: 'COMMENTS', clock: null, level: null, dueAt: null },
        { kind: 'COMMENTS' },
      ]);
      for (const person of ['leadApprover', 'otherOfficer', 'admin', 'reporter'] as const)
        expect(
          (await notices(person)).nodes.filter(({ kind }: { kind: string }) => kind === 'COMMENTS'),
        ).toEqual([]);
      const event = told.find(({ notice }) => notice?.agencyId === 'PUPR');
      expect(event && (await hear('leadOfficer', event))).toMatchObject({ count: 2 });
      expect(event && (await hear('otherOfficer', event))).toBeNull();
      await say(other, 'Belum juga');
      await at('2026-03-04 08:30');
      expect(await issued('COMMENTS')).toHaveLength(4);
      expect((await notices('leadOfficer')).totalCount).toBe(3);
      await at('2026-03-05 08:30');
      expect(await issued('COMMENTS')).toHaveLength(4);
    });

    it('are told on Monday of what was said from Friday on', async () => {
      const id = await story();
      api.parts.clock.set(wita('2026-03-06 10:00'));
      await say(id);
      api.parts.clock.set(wita('2026-03-08 10:00'));
      await say(id, 'Lagi');
      await runOnce();
      expect(await issued('COMMENTS')).toEqual([]);
      await at('2026-03-09 08:30');
      expect(await issued('COMMENTS')).toHaveLength(2);
    });

    it('are told nothing of comments that were hidden, or of a complaint that became secret', async () => {
      const [one, other] = [await story(), await story(['forward', 'answer'])];
      const written = await say(one);
      if ('refused' in written) throw new Error(written.refused);
      await moderateComment(api.parts.context, admin, {
        ...{ commentId: written.comment.id, decision: 'HIDE', reason: 'Iklan' },
      });
      await say(other);
      await hide(other);
      await at('2026-03-03 08:30');
      expect(await issued('COMMENTS')).toEqual([]);
    });
  });

  it('a case that nobody joined in tells nobody', async () => {
    await liveThrough(api.parts, complaintCases.resolved);
    await at('2026-03-03 08:30');
    expect([...(await issued('COMMENTS')), ...(await issued('SUPPORTED'))]).toEqual([]);
  });
});
