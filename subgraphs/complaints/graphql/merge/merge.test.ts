import type { Actor } from '../../../../platform/domain/actor';
import { people } from '../../../../test/support/complaint-builders';
import { liveThrough, type Step } from '../../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { databaseKinds } from '../../../../test/support/complaints-parts';

const face = 'id state mergedInto { id } mergedFrom { id } reporterCount';

describe.each(Object.entries(databaseKinds))('duplicates on %s', (_kind, place) => {
  let api: ComplaintsApi;
  beforeAll(async () => {
    api = await openComplaintsApi(place);
  });
  afterAll(() => api.stop());

  const lived = (steps: readonly Step[] = ['forward'], filing: object = {}) =>
    liveThrough(api.parts, { filing, steps });

  async function change(call: string, input: object, actor: Actor = people.admin) {
    const type = `${call.charAt(0).toUpperCase()}${call.slice(1)}Input`;
    const { data, errors } = await api.ask(
      `mutation($input: ${type}!) { ${call}(input: $input) { complaint { ${face} } refusal { code } } }`,
      { variables: { input: { reason: 'Lubang yang sama', ...input } }, actor },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data[call].refusal?.code ?? data[call].complaint;
  }

  async function read(id: string, selection = face, actor: Actor = people.admin) {
    const query = `query($id: ID) { complaint(id: $id) { ${selection} } }`;
    return (await api.ask(query, { variables: { id }, actor })).data.complaint;
  }

  it('are handled as one, counted for everybody, and seen by each as far as it may', async () => {
    const [one, other] = [await lived(), await lived()];
    expect(await change('mergeComplaint', { complaint: one.id, into: other.id })).toMatchObject({
      ...{ state: 'MERGED', mergedInto: { id: other.id } },
    });
    expect(await read(other.id)).toMatchObject({ mergedFrom: [{ id: one.id }], reporterCount: 2 });
    expect(await read(other.id, face, people.visitor)).toMatchObject({ mergedFrom: [], reporterCount: 2 });
    expect(await read(one.id, face, people.visitor)).toBeNull();
    expect(await read(one.id, face, people.reporter)).toMatchObject({ mergedInto: { id: other.id } });
    const posted = await api.ask(
      'mutation($id: ID!) { postFollowUp(input: { complaint: $id, body: "Halo" }) { refusal { code } } }',
      { variables: { id: one.id }, actor: people.reporter },
    );
    expect(posted.data.postFollowUp.refusal.code).toBe('NOT_ALLOWED_NOW');
    const told = (await api.parts.events()).slice(-2);
    expect(told.map(({ type, complaint }) => [type, complaint.id])).toEqual([
      ['DuplicatesChanged', other.id],
      ['ComplaintMerged', one.id],
    ]);
  });

  it('keep the earliest deadline of both, and give it back when they part', async () => {
    const early = await lived();
    api.parts.clock.advance(2 * 86_400_000);
    const late = await lived();
    const dueOf = async (id: string) => {
      const { clocks } = await read(id, 'clocks { clock dueAt state }');
      return clocks.find(({ clock }: { clock: string }) => clock === 'FINAL_RESULT').dueAt as string;
    };
    const [earlier, later] = [await dueOf(early.id), await dueOf(late.id)];
    expect(earlier < later).toBe(true);
    await change('mergeComplaint', { complaint: early.id, into: late.id });
    expect(await dueOf(late.id)).toBe(earlier);
    api.parts.clock.advance(7 * 86_400_000);
    expect(await change('unmergeComplaint', { complaint: early.id })).toMatchObject({
      ...{ state: 'FORWARDED', mergedInto: null },
    });
    expect(await dueOf(late.id)).toBe(later);
    // The days in which it was merged are charged to nobody.
    expect((await dueOf(early.id)) > earlier).toBe(true);
    const { history } = await read(early.id, 'history { nodes { action from to } }');
    expect(history.nodes.slice(-2)).toEqual([
      { action: 'MERGE', from: 'FORWARDED', to: 'MERGED' },
      { action: 'UNMERGE', from: 'MERGED', to: 'FORWARDED' },
    ]);
  });

  it('may be merged into what is merged itself, and never in a circle', async () => {
    const [a, b, c] = [await lived(), await lived(), await lived()];
    await change('mergeComplaint', { complaint: a.id, into: b.id });
    expect(await change('mergeComplaint', { complaint: c.id, into: a.id })).toMatchObject({
      mergedInto: { id: b.id },
    });
    expect(await change('mergeComplaint', { complaint: b.id, into: c.id })).toBe('MERGE_WITH_ITSELF');
    expect(await change('mergeComplaint', { complaint: b.id, into: b.id })).toBe('MERGE_WITH_ITSELF');
    expect(await read(b.id)).toMatchObject({ reporterCount: 3 });
    const d = await lived();
    await change('mergeComplaint', { complaint: b.id, into: d.id });
    expect(await read(d.id)).toMatchObject({ reporterCount: 4 });
    expect((await read(d.id)).mergedFrom).toHaveLength(3);
  });

  it('are not made of what both merge into each other at once', async () => {
    const [a, b] = [await lived(), await lived()];
    const [one, other] = await Promise.all([
      change('mergeComplaint', { complaint: a.id, into: b.id }),
      change('mergeComplaint', { complaint: b.id, into: a.id }),
    ]);
    const outcomes = [one, other].map((answer) => (typeof answer === 'string' ? 'refused' : 'merged'));
    expect(outcomes.sort()).toEqual(['merged', 'refused']);
  });

  it.each([
    ['MERGE_SECRET', ['forward'], { complaintHidden: true }, ['forward'], {}],
    ['MERGE_SECRET', ['forward'], {}, ['forward'], { complaintHidden: true }],
    ['MERGE_SECRET', ['verify'], { kind: 'CORRUPTION', category: 'PEGAWAI.PUNGLI' }, ['forward'], {}],
    ['MERGE_TARGET_ENDED', ['forward'], {}, ['forward', 'answer', 'resolve'], {}],
    ['MERGE_TARGET_ENDED', ['forward'], {}, ['archive'], {}],
    ['NOT_ALLOWED_NOW', ['forward', 'answer', 'resolve'], {}, ['forward'], {}],
  ] as const)('are refused with %s', async (...[code, steps, filing, targetSteps, targetFiling]) => {
    const one = await lived(steps, filing);
    const other = await lived(targetSteps, targetFiling);
    expect(await change('mergeComplaint', { complaint: one.id, into: other.id })).toBe(code);
    expect((await read(other.id)).mergedFrom).toEqual([]);
  });

  it('hide which of them exist from who may not know', async () => {
    const [mine, secret] = [await lived(), await lived(['forward'], { complaintHidden: true })];
    const tried = (into: string) =>
      change('mergeComplaint', { complaint: mine.id, into }, people.otherCitizen);
    expect(await tried(secret.id)).toBe(await tried('tidak-ada'));
    expect(await change('unmergeComplaint', { complaint: mine.id })).toBe('NOT_MERGED');
  });

  it('are not counted any more once their secrecy was raised', async () => {
    const [one, other] = [await lived(), await lived()];
    await change('mergeComplaint', { complaint: one.id, into: other.id });
    await api.ask(
      'mutation($id: ID!) { changeSecrecy(input: { complaint: $id, hideComplaint: true }) { refusal { code } } }',
      { variables: { id: one.id }, actor: people.reporter },
    );
    expect(await read(other.id, face, people.visitor)).toMatchObject({ reporterCount: 1 });
  });
});
