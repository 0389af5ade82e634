import { wita } from '../../../../test/support/clock-stories';
import { people, type PersonName } from '../../../../test/support/complaint-builders';
import { liveThrough, type Step } from '../../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { databaseKinds } from '../../../../test/support/complaints-parts';
import { openAddressee } from '../../../../platform/runtime/sealing/addressee';
import { sealUnder } from '../../../../platform/runtime/sealing/sealed-text';
import { readSealingKeys } from '../../../../platform/runtime/sealing/sealing-keys';
import type { FileComplaint } from '../../commands/file-complaint';

const seal = sealUnder(readSealingKeys(`k1:${Buffer.alloc(32, 7).toString('base64')}`));
const face = 'id kind clock level dueAt readAt complaint { id }';

describe.each(Object.entries(databaseKinds))('what reporters are told, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  beforeAll(async () => {
    api = await openComplaintsApi(place, seal);
    api.parts.clock.set(wita('2026-03-02 10:00'));
  });
  afterAll(() => api.stop());

  async function story(steps: readonly Step[], filing: Partial<FileComplaint> = {}): Promise<string> {
    return (await liveThrough(api.parts, { filing, steps })).id;
  }
  async function list(person: PersonName, args = 'first: 50') {
    const query = `{ notices(${args}) { nodes { ${face} } totalCount } }`;
    return (await api.ask(query, { actor: people[person] })).data.notices;
  }
  /** What the reporter was told of a complaint, oldest first. */
  async function toldOf(id: string): Promise<readonly string[]> {
    const { nodes } = await list('reporter');
    return nodes
      .filter(({ complaint }: { complaint: { id: string } | null }) => complaint?.id === id)
      .map(({ kind }: { kind: string }) => kind)
      .reverse();
  }

  it.each([
    [['ask'], ['RECEIPT', 'QUESTION']],
    [
      ['forward', 'reporterPosts', 'answer', 'resolve'],
      ['RECEIPT', 'FORWARDED', 'ANSWERED', 'RESOLVED'],
    ],
    [['archive'], ['RECEIPT', 'ARCHIVED']],
    [
      ['forward', 'refer'],
      ['RECEIPT', 'FORWARDED', 'REFERRED'],
    ],
  ] as const)('after %j is %j, whatever is hidden', async (steps, kinds) => {
    expect(await toldOf(await story(steps))).toEqual(kinds);
    const secret = { identityHidden: true, complaintHidden: true };
    expect(await toldOf(await story(steps, secret))).toEqual(kinds);
  });

  it('is theirs alone, and marked as read by them alone', async () => {
    const id = await story(['forward']);
    for (const person of ['visitor', 'otherCitizen', 'partner', 'admin', 'leadOfficer', 'executive'] as const)
      expect((await list(person)).nodes.filter(({ kind }: { kind: string }) => kind !== 'CLOCK')).toEqual([]);
    const notice = (await list('reporter')).nodes.find(
      ({ complaint }: { complaint: { id: string } }) => complaint.id === id,
    );
    const mark = (person: PersonName) =>
      api.ask(
        'mutation($input: MarkNoticeReadInput!) { markNoticeRead(input: $input) { notice { readAt } refusal { code } } }',
        { variables: { input: { notice: notice.id } }, actor: people[person] },
      );
    expect((await mark('otherCitizen')).data.markNoticeRead.refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await mark('admin')).data.markNoticeRead.refusal).toEqual({ code: 'NOT_FOUND' });
    const { totalCount: before } = await list('reporter', 'unreadOnly: true, first: 1');
    expect((await mark('reporter')).data.markNoticeRead.notice.readAt).not.toBeNull();
    expect((await list('reporter', 'unreadOnly: true, first: 1')).totalCount).toBe(before - 1);
  });

  it('arrives live with them and with nobody else, in an event that names nobody', async () => {
    const id = await story(['forward'], { identityHidden: true });
    const event = (await api.parts.events()).findLast(({ type }) => type === 'NoticeIssued');
    if (!event?.notice?.addressee) throw new Error('nobody was told');
    expect(JSON.stringify(event)).not.toContain(people.reporter.accountId);
    expect(openAddressee(seal, event.notice.addressee, id)).toEqual({
      accountId: people.reporter.accountId,
    });
    expect(() => openAddressee(seal, event.notice?.addressee ?? '', 'another complaint')).toThrow();
    const hear = async (person: PersonName) =>
      (
        await api.ask('subscription { noticeReceived { count notices { kind complaint { id } } } }', {
          actor: people[person],
          event,
        })
      ).data.noticeReceived;
    expect(await hear('reporter')).toEqual({ count: 1, notices: [{ kind: 'FORWARDED', complaint: { id } }] });
    for (const person of ['visitor', 'otherCitizen', 'partner', 'admin', 'leadOfficer', 'inspector'] as const)
      expect(await hear(person)).toBeNull();
  });

  it('is once that a resolved complaint closes soon, unless they spoke', async () => {
    const [silent, spoken] = [
      await story(['forward', 'answer', 'resolve']),
      await story(['forward', 'answer', 'resolve', 'reporterPosts']),
    ];
    for (let day = 1; day <= 20; day += 1) {
      api.parts.clock.advance(86_400_000);
      await api.parts.jobs.runOnce();
    }
    expect((await toldOf(silent)).slice(-2)).toEqual(['RESOLVED', 'CLOSING_SOON']);
    expect(await toldOf(spoken)).not.toContain('CLOSING_SOON');
  });
});
