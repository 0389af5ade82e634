import { everybody, people, type PersonName } from '../../../../test/support/complaint-builders';
import { complaintCases, liveThrough } from '../../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { accountTold, databaseKinds } from '../../../../test/support/complaints-parts';
import { addProhibitedWord } from '../../commands/conduct/edit-word-list';
import { changeSecrecy } from '../../commands/change-secrecy';
import { returnDisposition } from '../../commands/return-disposition';

const face = 'id body author { id } anonymous state own reason foundWords reports { reason count }';
const third = { ...people.otherCitizen, accountId: 'account-third' };

describe.each(Object.entries(databaseKinds))('comments of citizens, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  let id: string;
  beforeEach(async () => {
    api = await openComplaintsApi(place);
    ({ id } = await liveThrough(api.parts, complaintCases.inProgress));
  });
  afterEach(() => api.stop());

  type Asker = PersonName | typeof third;
  const actorOf = (asker: Asker) => (typeof asker === 'string' ? people[asker] : asker);
  const mutate = async (name: string, input: object, asker: Asker) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { ${name}(input: $input) { comment { ${face} } refusal { code } } }`;
    const answer = await api.ask(query, { variables: { input }, actor: actorOf(asker) });
    expect(answer.errors).toBeUndefined();
    return answer.data[name];
  };
  const write = async (body: string, more: object = {}, asker: Asker = 'otherCitizen') =>
    mutate('writeComment', { complaint: id, body, ...more }, asker);
  const read = async (asker: Asker, complaint = id) =>
    (
      await api.ask(
        `query($id: ID) { complaint(id: $id) { comments(first: 50) { totalCount nodes { ${face} } } } }`,
        {
          variables: { id: complaint },
          actor: actorOf(asker),
        },
      )
    ).data.complaint?.comments ?? null;
  const bodies = async (asker: Asker) => {
    const list = await read(asker);
    const found = list?.nodes.map(({ body }: { body: string }) => body) ?? null;
    expect(list?.totalCount ?? 0).toBe(found?.length ?? 0);
    return found;
  };
  const desk = async (asker: Asker) =>
    (
      await api.ask(`{ commentsToModerate(first: 10) { totalCount nodes { ${face} } } }`, {
        actor: actorOf(asker),
      })
    ).data.commentsToModerate;
  const live = async (asker: Asker) => {
    const event = (await api.parts.events()).findLast(({ type }) => type === 'CommentWritten');
    if (!event) throw new Error('nobody was told');
    return (
      await api.ask('subscription($id: ID!) { commentAdded(complaint: $id) { body } }', {
        ...{ variables: { id }, event },
        actor: actorOf(asker),
      })
    ).data.commentAdded;
  };

  it('are read by all who see the complaint, and change nothing of it', async () => {
    const changed = `query($id: ID) { complaint(id: $id) { state changedAt history { totalCount } thread { totalCount } clocks { clock dueAt } } }`;
    const whole = async () => (await api.ask(changed, { variables: { id }, actor: people.admin })).data;
    const before = await whole();
    expect(await write('Lubangnya makin dalam')).toMatchObject({
      comment: {
        body: 'Lubangnya makin dalam',
        author: { id: people.otherCitizen.accountId },
        state: 'SHOWN',
        own: true,
      },
      refusal: null,
    });
    for (const [person] of everybody) {
      expect([person, await bodies(person)]).toEqual([person, ['Lubangnya makin dalam']]);
      expect(await live(person)).toEqual({ body: 'Lubangnya makin dalam' });
    }
    expect(await whole()).toEqual(before);
    const event = (await api.parts.events()).findLast(({ type }) => type === 'CommentWritten');
    expect(JSON.stringify(event)).not.toMatch(/account-|Lubang/);
    const silent = await api.ask('subscription($id: ID!) { complaintChanged(complaint: $id) { id } }', {
      variables: { id },
      ...(event ? { event } : {}),
    });
    expect(silent.data.complaintChanged).toBeNull();
  });

  it('are written by citizens with an account beside the complaints of others', async () => {
    for (const [person, expected] of [
      ['visitor', 'NOT_SIGNED_IN'],
      ['reporter', 'OWN_COMPLAINT'],
      ['partner', 'FORBIDDEN'],
      ['leadOfficer', 'FORBIDDEN'],
      ['admin', 'FORBIDDEN'],
      [{ ...third, accountId: `offline-${'1'.repeat(28)}` }, 'FORBIDDEN'],
    ] as const)
      expect((await write('Halo semua', {}, person)).refusal?.code).toBe(expected);
    const closed = await liveThrough(api.parts, complaintCases.closed);
    expect((await write('Halo semua', { complaint: closed.id })).refusal).toEqual({
      code: 'NOT_ALLOWED_NOW',
    });
    const hidden = await liveThrough(api.parts, complaintCases.hidden);
    expect(await write('Halo semua', { complaint: hidden.id })).toEqual(
      await write('Halo', { complaint: 'x' }),
    );
  });

  it('are slowed down for one account', async () => {
    const codes = [];
    for (let time = 0; time < 6; time += 1) codes.push((await write(`Halo ${time}`)).refusal?.code ?? 'DONE');
    expect(codes).toEqual(['DONE', 'DONE', 'DONE', 'DONE', 'DONE', 'TOO_MANY_AT_ONCE']);
    expect((await write('Saya juga', {}, third)).refusal).toBeNull();
    api.parts.clock.advance(30_000);
    expect((await write('Sekali lagi')).refusal).toBeNull();
  });

  it('name nobody who wishes not to be named, but to the secretariat', async () => {
    await write('Saya takut disebut', { anonymous: true });
    const shown = new Map<string, string | null>();
    for (const [person] of everybody) shown.set(person, (await read(person)).nodes[0].author?.id ?? null);
    const known = [...shown].filter(([, author]) => author !== null).map(([person]) => person);
    expect(known.sort()).toEqual(['admin', 'otherCitizen', 'system']);
  });

  it('show data of persons to their writer and to those who handle the complaint', async () => {
    const body = 'Hubungi 081234567890';
    await write(body);
    for (const [person] of everybody) {
      const whole = ['otherCitizen', 'admin', 'system', 'leadOfficer', 'leadApprover', 'supportingOfficer'];
      expect([person, await bodies(person)]).toEqual([
        person,
        [whole.includes(person) ? body : 'Hubungi •••'],
      ]);
    }
    expect((await live('visitor')).body).toBe('Hubungi •••');
  });

  it('are held when the word list would block them, until the secretariat lets them stand', async () => {
    const { context } = api.parts;
    const word = { language: 'id', class: 'ABUSE' } as const;
    await addProhibitedWord(context, people.admin, { ...word, word: 'bedebah', action: 'BLOCK' });
    await addProhibitedWord(context, people.admin, { ...word, word: 'ngawur', action: 'FLAG' });
    const { comment } = await write('Petugas b3debah');
    expect(comment).toMatchObject({ state: 'HELD', foundWords: [] });
    expect((await write('Ini ngawur')).comment.state).toBe('SHOWN');
    expect(await bodies('visitor')).toEqual(['Ini ngawur']);
    expect(await bodies('leadOfficer')).toEqual(['Ini ngawur']);
    expect(await bodies('otherCitizen')).toEqual(['Petugas b3debah', 'Ini ngawur']);
    const { totalCount, nodes } = await desk('admin');
    expect([totalCount, nodes.map(({ foundWords }: { foundWords: string[] }) => foundWords)]).toEqual([
      2,
      [['bedebah'], ['ngawur']],
    ]);
    for (const [person] of everybody.filter(([name]) => name !== 'admin'))
      expect([person, await desk(person)]).toEqual([person, { totalCount: 0, nodes: [] }]);
    const deciding = { comment: comment.id, decision: 'LET_STAND', reason: 'Kutipan' };
    expect((await mutate('moderateComment', deciding, 'admin')).refusal).toBeNull();
    expect(await live('visitor')).toEqual({ body: 'Petugas b3debah' });
    expect((await desk('admin')).totalCount).toBe(1);
  });

  it('are reported once by each citizen, hidden with a reason and shown again', async () => {
    const { comment } = await write('Jualan obat murah');
    const report = { comment: comment.id, reason: 'SPAM' };
    expect((await mutate('reportComment', report, 'otherCitizen')).refusal).toEqual({ code: 'OWN_COMMENT' });
    expect((await mutate('reportComment', report, 'leadOfficer')).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await mutate('reportComment', report, 'visitor')).refusal).toEqual({ code: 'NOT_SIGNED_IN' });
    for (const asker of [third, third, 'reporter'] as const)
      expect(await mutate('reportComment', report, asker)).toMatchObject({
        comment: { state: 'SHOWN', reports: [] },
        refusal: null,
      });
    expect((await desk('admin')).nodes).toMatchObject([{ reports: [{ reason: 'SPAM', count: 2 }] }]);
    const hide = { comment: comment.id, decision: 'HIDE', reason: 'Iklan' };
    expect((await mutate('moderateComment', hide, 'leadOfficer')).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await mutate('moderateComment', hide, 'admin')).comment).toMatchObject({
      state: 'HIDDEN',
      reason: 'Iklan',
    });
    expect((await mutate('moderateComment', hide, 'admin')).refusal).toEqual({ code: 'NOTHING_CHANGED' });
    for (const asker of ['visitor', 'reporter', 'leadOfficer', third] as const) {
      expect(await bodies(asker)).toEqual([]);
      expect(await live(asker)).toBeNull();
    }
    // For others it is as if there had never been one.
    const none = { comment: null, refusal: { code: 'NOT_FOUND' } };
    expect(await mutate('reportComment', report, third)).toEqual(none);
    expect(await mutate('reportComment', { ...report, comment: 'x' }, third)).toEqual(none);
    expect((await read('otherCitizen')).nodes).toMatchObject([{ state: 'HIDDEN', reason: 'Iklan' }]);
    const stand = { comment: comment.id, decision: 'LET_STAND', reason: 'Ternyata bukan' };
    expect((await mutate('moderateComment', stand, 'admin')).refusal).toBeNull();
    expect(await bodies('visitor')).toEqual(['Jualan obat murah']);
    expect((await desk('admin')).totalCount).toBe(0);
  });

  it.each([
    ['becomes secret', () => secret()],
    ['is given back', () => givenBack()],
  ])('go out of sight with a complaint that %s, on every route', async (_what, hide) => {
    ({ id } = await liveThrough(api.parts, complaintCases.forwarded));
    const { comment } = await write('Saya melihatnya');
    await mutate('reportComment', { comment: comment.id, reason: 'PRIVACY' }, third);
    await api.ask(
      'mutation($input: OfComplaintInput!) { supportComplaint(input: $input) { refusal { code } } }',
      {
        variables: { input: { complaint: id } },
        actor: people.otherCitizen,
      },
    );
    await hide();
    for (const asker of ['visitor', 'otherCitizen', third, 'partner', 'otherOfficer', 'executive'] as const) {
      expect(await read(asker)).toBeNull();
      expect(await live(asker)).toBeNull();
    }
    for (const [name, more] of [
      ['reportComment', { reason: 'SPAM' }],
      ['moderateComment', { decision: 'HIDE', reason: 'Iklan' }],
    ] as const)
      for (const asker of ['otherCitizen', third, 'otherOfficer'] as const)
        expect(await mutate(name, { comment: comment.id, ...more }, asker)).toEqual(
          await mutate(name, { comment: 'tidak-ada', ...more }, asker),
        );
    for (const name of ['supportComplaint', 'unsupportComplaint'] as const) {
      const query = `mutation($input: OfComplaintInput!) { ${name}(input: $input) { complaint { id } refusal { code } } }`;
      const asked = { variables: { input: { complaint: id } }, actor: people.otherCitizen };
      expect((await api.ask(query, asked)).data[name].refusal).toEqual({ code: 'NOT_FOUND' });
    }
    // Those who handle it go on seeing what was said.
    expect(await bodies('admin')).toEqual(['Saya melihatnya']);
    expect((await desk('admin')).totalCount).toBe(1);
  });
  const secret = () =>
    changeSecrecy(api.parts.context, people.reporter, {
      ...{ complaintId: id, hideIdentity: null, hideComplaint: true, reason: 'Takut' },
    });
  const givenBack = () =>
    returnDisposition(api.parts.context, people.leadOfficer, {
      ...{ complaintId: id, reason: 'Bukan kami', proposedAgencyId: null },
    });

  it('come page by page', async () => {
    for (const body of ['Satu dua', 'Dua tiga', 'Tiga empat']) {
      await write(body);
      api.parts.clock.advance(1_000);
    }
    const query = `query($id: ID, $after: String) { complaint(id: $id) { comments(first: 2, after: $after) {
      nodes { body } pageInfo { hasNextPage endCursor } } } }`;
    const page = async (after: string | null) =>
      (await api.ask(query, { variables: { id, after } })).data.complaint.comments;
    const first = await page(null);
    const rest = await page(first.pageInfo.endCursor);
    expect([...first.nodes, ...rest.nodes].map(({ body }) => body)).toEqual([
      'Satu dua',
      'Dua tiga',
      'Tiga empat',
    ]);
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  it('stay without a name when the account is erased, and go along with an export before', async () => {
    await write('Ini kata saya', { anonymous: true });
    const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Account { exportedComplaints } } }`;
    const { accountId } = people.otherCitizen;
    const exported = async () =>
      (
        await api.ask(query, {
          variables: { of: [{ __typename: 'Account', id: accountId }] },
          actor: people.otherCitizen,
        })
      ).data._entities[0].exportedComplaints;
    expect(await exported()).toMatchObject({
      complaints: [],
      comments: [{ complaint: id, body: 'Ini kata saya', anonymous: true, state: 'SHOWN' }],
      supports: [],
    });
    await secret();
    expect(await exported()).toMatchObject({ comments: [{ complaint: null, body: 'Ini kata saya' }] });
    api.parts.accounts.tell({ ...accountTold(accountId, { active: false }), type: 'AccountErased' });
    await api.parts.directory.catchUp();
    expect((await read('admin')).nodes).toMatchObject([{ body: 'Ini kata saya', author: null }]);
    expect((await write('Masih ada')).refusal).toEqual({ code: 'NOT_FOUND' });
  });
});
