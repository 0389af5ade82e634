import { wita } from '../../../../test/support/clock-stories';
import { liveThrough } from '../../../../test/support/complaint-cases';
import { people, type PersonName } from '../../../../test/support/complaint-builders';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { databaseKinds } from '../../../../test/support/complaints-parts';
import type { ComplaintEvent } from '../../../../schema/events/complaint-events';
import { ScheduledJobRecord } from '../../../../platform/runtime/jobs/scheduled-job.entity';

const face = 'id clock level dueAt issuedAt readAt complaint { id topic }';

describe.each(Object.entries(databaseKinds))('notices in the API, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  let complaintId: string;
  let issued: readonly ComplaintEvent[];

  beforeAll(async () => {
    api = await openComplaintsApi(place);
    const { clock, database, jobs } = api.parts;
    clock.set(wita('2026-03-02 10:00'));
    complaintId = (await liveThrough(api.parts, { filing: {}, steps: [] })).id;
    // Nobody forwards it: the secretariat's own clock runs over.
    for (const end = wita('2026-03-03 11:00'); ;) {
      const rows = await database.read((manager) => manager.find(ScheduledJobRecord));
      const next = Math.min(...rows.map(({ nextAt }) => nextAt.getTime()));
      if (next > end.getTime()) break;
      clock.set(new Date(next));
      await jobs.runOnce();
    }
    issued = (await api.parts.events()).filter(({ type }) => type === 'NoticeIssued');
  });
  afterAll(() => api.stop());

  const list = async (person: PersonName, page = 'first: 10') =>
    (
      await api.ask(
        `{ notices(${page}) { nodes { ${face} } totalCount pageInfo { hasNextPage endCursor } } }`,
        {
          actor: people[person],
        },
      )
    ).data.notices;

  it('are listed for their desk, newest first, page by page', async () => {
    const { nodes, totalCount } = await list('admin');
    expect(nodes.map(({ clock, level }: { clock: string; level: string }) => `${clock} ${level}`)).toEqual([
      'FORWARD OVERDUE',
      'FORWARD NEARLY_DUE',
      'FORWARD HALF',
    ]);
    expect(totalCount).toBe(3);
    expect(nodes[0]).toMatchObject({
      complaint: { id: complaintId },
      readAt: null,
      dueAt: wita('2026-03-03 10:00').toISOString(),
    });
    const first = await list('admin', 'first: 1');
    const rest = await list('admin', `first: 10, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...rest.nodes]).toEqual(nodes);
    for (const person of ['visitor', 'reporter', 'leadOfficer', 'inspector', 'executive'] as const)
      expect(await list(person)).toMatchObject({ nodes: [], totalCount: 0 });
  });

  it('arrive live at their desk and nowhere else', async () => {
    expect(issued).toHaveLength(3);
    const event = issued.at(-1);
    if (!event) throw new Error('nothing was issued');
    const hear = async (person: PersonName) =>
      (
        await api.ask(`subscription { noticeReceived { count notices { level complaint { id } } } }`, {
          actor: people[person],
          event,
        })
      ).data.noticeReceived;
    expect(await hear('admin')).toEqual({
      count: 1,
      notices: [{ level: 'OVERDUE', complaint: { id: complaintId } }],
    });
    for (const person of ['visitor', 'reporter', 'leadOfficer', 'inspector', 'executive'] as const)
      expect(await hear(person)).toBeNull();
  });

  it('are no change of the complaint', async () => {
    const [event] = issued;
    const answer = await api.ask('subscription($id: ID!) { complaintChanged(complaint: $id) { id } }', {
      ...{ variables: { id: complaintId }, actor: people.admin },
      ...(event ? { event } : {}),
    });
    expect(answer.data.complaintChanged).toBeNull();
  });

  it('are marked as read, and then are not among the unread', async () => {
    const { nodes } = await list('admin');
    const mark =
      'mutation($input: MarkNoticeReadInput!) { markNoticeRead(input: $input) { notice { id readAt } refusal { code } } }';
    const answer = await api.ask(mark, {
      variables: { input: { notice: nodes[0].id } },
      actor: people.admin,
    });
    expect(answer.data.markNoticeRead).toEqual({
      notice: { id: nodes[0].id, readAt: api.parts.clock.now().toISOString() },
      refusal: null,
    });
    expect((await list('admin', 'unreadOnly: true')).totalCount).toBe(2);
  });

  it('carry no text and no person in their events', () => {
    expect(JSON.stringify(issued)).not.toMatch(/account-|Jalan|berlubang|PD-/);
  });
});
