import type { Actor } from '../../../../platform/domain/actor';
import { people } from '../../../../test/support/complaint-builders';
import { liveThrough, type Step } from '../../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { databaseKinds } from '../../../../test/support/complaints-parts';

const face =
  'state rating outcome nextActions appeal { ground state reason dueAt agency { id } answer escalatedAt }';
const resolved: readonly Step[] = ['forward', 'answer', 'resolve'];

describe.each(Object.entries(databaseKinds))('appeals on %s', (_kind, place) => {
  let api: ComplaintsApi;
  beforeAll(async () => {
    api = await openComplaintsApi(place);
  });
  afterAll(() => api.stop());

  async function change(call: string, input: object, actor: Actor) {
    const type = `${call.charAt(0).toUpperCase()}${call.slice(1)}Input`;
    const { data, errors } = await api.ask(
      `mutation($input: ${type}!) { ${call}(input: $input) { complaint { ${face} } refusal { code } } }`,
      { variables: { input }, actor },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data[call].refusal?.code ?? data[call].complaint;
  }
  const lived = (steps: readonly Step[] = resolved) => liveThrough(api.parts, { filing: {}, steps });
  const appeal = (id: string, actor: Actor = people.reporter) =>
    change('appealResolution', { complaint: id, reason: 'Lubangnya masih ada' }, actor);
  const decide = (id: string, upheld: boolean, actor: Actor = people.leadApprover) =>
    change('decideAppeal', { complaint: id, upheld, reason: 'Sudah kami periksa' }, actor);
  const read = async (id: string, selection: string, actor: Actor) =>
    (await api.ask(`query($id: ID) { complaint(id: $id) { ${selection} } }`, { variables: { id }, actor }))
      .data.complaint;

  it('that are upheld go back to work in a round of their own', async () => {
    const { id } = await lived();
    expect(await appeal(id)).toMatchObject({
      state: 'RESOLVED',
      appeal: { ground: 'OUTCOME_REJECTED', state: 'OPEN', agency: { id: 'PUPR' }, escalatedAt: null },
    });
    expect((await read(id, 'nextActions', people.leadApprover)).nextActions).toContain('DECIDE_APPEAL');
    expect(await decide(id, true)).toMatchObject({
      ...{ state: 'IN_PROGRESS', outcome: null, appeal: { state: 'UPHELD', answer: 'Sudah kami periksa' } },
    });
    const { clocks } = await read(id, 'clocks { clock round state }', people.reporter);
    expect(clocks).toContainEqual({ clock: 'FINAL_RESULT', round: 2, state: 'RUNNING' });
    const told = (await api.parts.events()).filter(
      (event) => event.complaint.id === id && event.type !== 'NoticeIssued',
    );
    expect(told.slice(-2).map(({ type, complaint }) => [type, complaint.appealed])).toEqual([
      ['AppealOpened', true],
      ['AppealUpheld', true],
    ]);
  });

  it('that are dismissed leave the outcome, with a reason in the thread; once for each outcome', async () => {
    const { id } = await lived();
    await appeal(id);
    expect(await appeal(id)).toBe('APPEAL_TWICE');
    expect(await decide(id, false)).toMatchObject({ state: 'RESOLVED', appeal: { state: 'DISMISSED' } });
    expect(await appeal(id)).toBe('APPEAL_TWICE');
    expect(await decide(id, true)).toBe('NO_OPEN_APPEAL');
    const { thread } = await read(
      id,
      'thread(last: 2) { nodes { author body agencyName } }',
      people.reporter,
    );
    expect(thread.nodes).toMatchObject([
      { author: 'REPORTER', body: 'Lubangnya masih ada' },
      { author: 'AGENCY', body: 'Sudah kami periksa', agencyName: 'Dinas PUPR' },
    ]);
  });

  it('come by themselves with a rating of 1 or 2, and with no better one', async () => {
    const { id } = await lived();
    const closed = await change('confirmResolution', { complaint: id, rating: 2 }, people.reporter);
    expect(closed).toMatchObject({
      state: 'CLOSED',
      rating: 2,
      appeal: { ground: 'LOW_RATING', state: 'OPEN' },
    });
    expect(await decide(id, true)).toMatchObject({ state: 'IN_PROGRESS', rating: null });
    const content = await lived();
    const happy = await change('confirmResolution', { complaint: content.id, rating: 3 }, people.reporter);
    expect(happy).toMatchObject({ state: 'CLOSED', appeal: null });
    expect(await appeal(content.id)).toBe('APPEAL_RATING');
  });

  it('that nobody decides in time are given to the secretariat too', async () => {
    const { id } = await lived();
    await appeal(id);
    expect(await decide(id, false, people.admin)).toBe('FORBIDDEN');
    api.parts.clock.advance(10 * 86_400_000);
    await api.parts.jobs.runOnce();
    const seen = await read(id, face, people.admin);
    expect(seen.appeal.escalatedAt).not.toBeNull();
    expect((await api.parts.events()).some(({ type }) => type === 'AppealOverdue')).toBe(true);
    expect(await decide(id, false, people.admin)).toMatchObject({ appeal: { state: 'DISMISSED' } });
  });

  it('are nobody else’s to open, to decide or to see', async () => {
    const { id } = await lived();
    expect(await appeal(id, people.otherCitizen)).toBe('FORBIDDEN');
    expect(await appeal(id, people.visitor)).toBe('NOT_SIGNED_IN');
    await appeal(id);
    for (const actor of [people.reporter, people.leadOfficer, people.otherOfficer, people.inspector]) {
      expect(await decide(id, true, actor)).toBe('FORBIDDEN');
    }
    expect((await read(id, face, people.visitor)).appeal).toBeNull();
    const listed = async (actor: Actor) =>
      (await api.ask('{ complaints(filter: { appeal: OPEN }) { nodes { id } } }', { actor })).data.complaints
        .nodes;
    expect(await listed(people.leadApprover)).toContainEqual({ id });
    expect(await listed(people.visitor)).toEqual([]);
  });

  it('are not allowed while there is no outcome', async () => {
    expect(await appeal((await lived(['forward'])).id)).toBe('NOT_ALLOWED_NOW');
  });
});
