import type { ComplaintEvent } from '../../../../schema/events/complaint-events';
import { everybody, people, type PersonName } from '../../../../test/support/complaint-builders';
import { liveThrough } from '../../../../test/support/complaint-cases';
import { openComplaintsApi, type Answer, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { databaseKinds } from '../../../../test/support/complaints-parts';

const parties: readonly PersonName[] = [
  'reporter',
  'admin',
  'leadOfficer',
  'leadApprover',
  'supportingOfficer',
  'system',
];
const insult = 'Kalian semua B4NGSAT!';
const flags = 'conductFlags { place class action word decision reason followUp }';

describe.each(Object.entries(databaseKinds))('what is not accepted, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  beforeAll(async () => {
    api = await openComplaintsApi(place);
  });
  afterAll(() => api.stop());

  const ask = async (query: string, variables: object, person: PersonName): Promise<Answer['data']> => {
    const answer = await api.ask(query, { variables: { ...variables }, actor: people[person] });
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
  const forwarded = () => liveThrough(api.parts, { filing: {}, steps: ['forward', 'answer'] });
  async function posted(complaint: string, body: string, person: PersonName = 'reporter') {
    api.parts.clock.advance(1_000);
    const given = await ask(
      'mutation($input: PostFollowUpInput!) { postFollowUp(input: $input) { followUp { id body audience review } refusal { code } } }',
      { input: { complaint, body } },
      person,
    );
    return given.postFollowUp.followUp;
  }
  async function decided(input: object, person: PersonName = 'admin') {
    api.parts.clock.advance(1_000);
    const given = await ask(
      'mutation($input: DecideConductInput!) { decideConduct(input: $input) { complaint { state archiveReason } refusal { code } } }',
      { input: { reason: 'Sudah dibaca', ...input } },
      person,
    );
    return given.decideConduct;
  }
  const complaintOf = async (id: string, person: PersonName, selection: string) =>
    (await ask(`query($id: ID) { complaint(id: $id) { ${selection} } }`, { id }, person)).complaint;
  const bodiesFor = async (id: string, person: PersonName) => {
    const seen = await complaintOf(id, person, 'thread(first: 50) { totalCount nodes { body } }');
    expect(seen.thread.nodes).toHaveLength(seen.thread.totalCount);
    return seen.thread.nodes.map(({ body }: { body: string }) => body);
  };
  async function newest(id: string): Promise<ComplaintEvent> {
    const told = (await api.parts.events()).filter(({ complaint }) => complaint.id === id);
    const event = told[told.length - 1];
    if (!event) throw new Error('nothing told');
    return event;
  }
  const live = async (event: ComplaintEvent, person: PersonName) =>
    (
      await api.ask('subscription($id: ID!) { followUpAdded(complaint: $id) { body } }', {
        variables: { id: event.complaint.id },
        actor: people[person],
        event,
      })
    ).data.followUpAdded;

  it('is filed all the same, and flagged for the secretariat alone', async () => {
    const filing = {
      body: 'Petugasnya goblok dan dasar anjing.',
      place: { address: 'dekat toko bokep', latitude: null, longitude: null, ward: null },
    };
    const { id } = await liveThrough(api.parts, { filing, steps: ['forward'] }, 'Petugas t0l0l');
    expect((await complaintOf(id, 'admin', flags)).conductFlags).toEqual(
      [
        { place: 'ADDRESS', class: 'PORNOGRAPHY', action: 'BLOCK', word: 'bokep' },
        { place: 'BODY', class: 'ABUSE', action: 'BLOCK', word: 'dasar anjing' },
        { place: 'BODY', class: 'ABUSE', action: 'FLAG', word: 'goblok' },
        { place: 'TOPIC', class: 'ABUSE', action: 'FLAG', word: 'tolol' },
      ].map((flag) => ({ ...flag, decision: null, reason: null, followUp: null })),
    );
    for (const [person] of everybody) {
      if (person === 'admin') continue;
      expect([person, (await complaintOf(id, person, flags)).conductFlags]).toEqual([person, null]);
    }
  });

  it('is shown to an inspector where the complaint is the Inspectorate’s', async () => {
    const filing = { kind: 'CORRUPTION', body: 'Petugasnya goblok sekali.' } as const;
    const { id } = await liveThrough(api.parts, { filing, steps: [] });
    expect((await complaintOf(id, 'inspector', flags)).conductFlags).toHaveLength(1);
  });

  it('is decided by the Inspectorate where the complaint is about the secretariat', async () => {
    const filing = { accusedAgencyId: 'DISKOMINFO', body: 'Petugasnya goblok sekali.' } as const;
    const { id } = await liveThrough(api.parts, { filing, steps: [] });
    expect((await decided({ complaint: id, decision: 'RELEASE' })).refusal.code).toBe('NOT_FOUND');
    expect((await decided({ complaint: id, decision: 'RELEASE' }, 'inspector')).refusal).toBeNull();
    expect((await complaintOf(id, 'inspector', flags)).conductFlags).toMatchObject([{ decision: 'RELEASE' }]);
  });

  it('is held back from the public in the thread, and its writer sees so', async () => {
    const { id } = await forwarded();
    const entry = await posted(id, insult);
    expect(entry).toMatchObject({ body: insult, audience: 'PARTIES', review: 'HELD' });
    const event = await newest(id);
    for (const [person] of everybody) {
      const isParty = parties.includes(person);
      expect([person, (await bodiesFor(id, person)).includes(insult)]).toEqual([person, isParty]);
      expect([person, await live(event, person)]).toEqual([person, isParty ? { body: insult } : null]);
      const [entity] = (
        await ask(
          'query($of: [_Any!]!) { _entities(representations: $of) { ... on FollowUp { body review } } }',
          { of: [{ __typename: 'FollowUp', id: entry.id }] },
          person,
        )
      )._entities;
      expect([person, entity]).toEqual([person, isParty ? { body: insult, review: 'HELD' } : null]);
    }
  });

  it('is only flagged where the list says so, where nobody reads along, and in what an agency writes', async () => {
    const { id } = await forwarded();
    expect(await posted(id, 'Petugas itu tolol')).toMatchObject({ audience: 'PUBLIC', review: null });
    expect(await posted(id, 'Warga berteriak bangsat', 'leadOfficer')).toMatchObject({
      audience: 'PUBLIC',
      review: null,
    });
    expect((await complaintOf(id, 'admin', flags)).conductFlags).toHaveLength(1);
    const early = await liveThrough(api.parts, { filing: {}, steps: [] });
    expect(await posted(early.id, insult)).toMatchObject({ audience: 'PARTIES', review: null });
    expect((await complaintOf(early.id, 'admin', flags)).conductFlags).toHaveLength(1);
  });

  it('is looked through when information is given and when a complaint is opened again', async () => {
    const asked = await liveThrough(api.parts, { filing: {}, steps: ['ask'] });
    await ask(
      'mutation($input: ProvideInformationInput!) { provideInformation(input: $input) { refusal { code } } }',
      { input: { complaint: asked.id, answer: insult } },
      'reporter',
    );
    expect((await complaintOf(asked.id, 'admin', flags)).conductFlags).toHaveLength(1);
    const done = await liveThrough(api.parts, { filing: {}, steps: ['forward', 'answer', 'resolve'] });
    await ask(
      'mutation($input: ReopenComplaintInput!) { reopenComplaint(input: $input) { complaint { state } refusal { code } } }',
      { input: { complaint: done.id, reason: insult } },
      'reporter',
    );
    expect((await complaintOf(done.id, 'visitor', 'state')).state).toBe('IN_PROGRESS');
    expect(await bodiesFor(done.id, 'visitor')).not.toContain(insult);
    expect(
      JSON.stringify(await complaintOf(done.id, 'visitor', 'history(first: 50) { nodes { reason } }')),
    ).not.toContain('B4NG');
  });

  it('becomes public, and is told, once the secretariat lets it stand', async () => {
    const { id } = await forwarded();
    const entry = await posted(id, insult);
    expect((await decided({ complaint: id, entry: entry.id, decision: 'RELEASE' })).refusal).toBeNull();
    expect(await bodiesFor(id, 'visitor')).toContain(insult);
    const event = await newest(id);
    expect(event).toMatchObject({ type: 'ConductDecided', followUpId: entry.id });
    expect(await live(event, 'visitor')).toEqual({ body: insult });
    expect((await complaintOf(id, 'admin', flags)).conductFlags).toMatchObject([
      { decision: 'RELEASE', reason: 'Sudah dibaca' },
    ]);
    expect((await decided({ complaint: id, entry: entry.id, decision: 'KEEP_HIDDEN' })).refusal.code).toBe(
      'NOTHING_FLAGGED',
    );
    const history = 'history(first: 50) { nodes { action reason } }';
    expect(JSON.stringify(await complaintOf(id, 'reporter', history))).toContain('DECIDE_CONDUCT');
    expect(JSON.stringify(await complaintOf(id, 'visitor', history))).not.toContain('DECIDE_CONDUCT');
  });

  it('stays with the parties when the secretariat says so', async () => {
    const { id } = await forwarded();
    const entry = await posted(id, insult);
    expect((await decided({ complaint: id, entry: entry.id, decision: 'KEEP_HIDDEN' })).refusal).toBeNull();
    expect(await bodiesFor(id, 'visitor')).not.toContain(insult);
    expect(await live(await newest(id), 'visitor')).toBeNull();
    const seen = await complaintOf(id, 'reporter', 'thread(last: 1) { nodes { review body } }');
    expect(seen.thread.nodes).toEqual([{ review: 'KEPT_HIDDEN', body: insult }]);
  });

  it('is archived as prohibited, with a reason its reporter reads', async () => {
    const { id } = await forwarded();
    const entry = await posted(id, insult);
    const done = await decided({
      complaint: id,
      entry: entry.id,
      decision: 'ARCHIVE',
      reason: 'Memuat caci maki',
    });
    expect(done).toEqual({ complaint: { state: 'ARCHIVED', archiveReason: 'PROHIBITED' }, refusal: null });
    expect(
      JSON.stringify(await complaintOf(id, 'reporter', 'history(first: 50) { nodes { reason } }')),
    ).toContain('Memuat caci maki');
    expect(await complaintOf(id, 'visitor', 'id')).toBeNull();
  });

  it('is decided of the complaint’s own text too, which only secrecy hides', async () => {
    const { id } = await liveThrough(api.parts, { filing: { body: 'Petugasnya goblok sekali.' }, steps: [] });
    expect((await decided({ complaint: id, decision: 'KEEP_HIDDEN' })).refusal.code).toBe('ENTRY_NEEDED');
    expect((await decided({ complaint: id, decision: 'RELEASE' })).refusal).toBeNull();
    expect((await decided({ complaint: id, decision: 'RELEASE' })).refusal.code).toBe('NOTHING_FLAGGED');
    const other = await forwarded();
    const entry = await posted(other.id, insult);
    // An entry of another complaint is none of this one.
    expect((await decided({ complaint: id, entry: entry.id, decision: 'RELEASE' })).refusal.code).toBe(
      'NOTHING_FLAGGED',
    );
  });

  it('is decided by the secretariat alone', async () => {
    const { id } = await forwarded();
    const entry = await posted(id, insult);
    for (const [person] of everybody) {
      if (person === 'admin') continue;
      const { refusal } = await decided({ complaint: id, entry: entry.id, decision: 'RELEASE' }, person);
      expect([person, refusal.code]).toEqual([person, person === 'visitor' ? 'NOT_SIGNED_IN' : 'FORBIDDEN']);
    }
    expect(await bodiesFor(id, 'visitor')).not.toContain(insult);
  });

  const add = (person: PersonName, word: string, more: object = {}) =>
    api.ask(
      'mutation($input: AddProhibitedWordInput!) { addProhibitedWord(input: $input) { word { id word language class action } refusal { code message } } }',
      {
        variables: { input: { word, language: 'BALINESE', class: 'ABUSE', action: 'BLOCK', ...more } },
        actor: people[person],
      },
    );
  const remove = async (person: PersonName, word: string) =>
    (
      await ask(
        'mutation($input: RemoveProhibitedWordInput!) { removeProhibitedWord(input: $input) { word { word } refusal { code } } }',
        { input: { word } },
        person,
      )
    ).removeProhibitedWord;

  it('is what the list says at the moment of writing', async () => {
    const { id } = await forwarded();
    expect(await posted(id, 'ulian be ento')).toMatchObject({ review: null });
    const { word } = (await add('admin', '  Ulian  BE*')).data.addProhibitedWord;
    expect(word).toMatchObject({ word: 'ulian be*', language: 'BALINESE', class: 'ABUSE', action: 'BLOCK' });
    expect(await posted(id, 'ulian béné ento')).toMatchObject({ review: 'HELD' });
    expect((await add('admin', 'ULIAN be*')).data.addProhibitedWord.refusal.code).toBe('WORD_KNOWN');
    expect((await remove('admin', word.id)).word).toEqual({ word: 'ulian be*' });
    expect((await remove('admin', word.id)).refusal.code).toBe('UNKNOWN_WORD');
    expect(await posted(id, 'ulian bene ento')).toMatchObject({ review: null });
  });

  it('is listed, added to and taken from by the secretariat alone', async () => {
    for (const [person] of everybody) {
      const listed = (await ask('{ prohibitedWords { id word language } }', {}, person)).prohibitedWords;
      if (person === 'admin') {
        expect(listed.length).toBeGreaterThan(20);
        expect(new Set(listed.map(({ language }: { language: string }) => language))).toEqual(
          new Set(['INDONESIAN', 'BALINESE']),
        );
        continue;
      }
      expect([person, listed]).toEqual([person, null]);
      const code = person === 'visitor' ? 'NOT_SIGNED_IN' : 'FORBIDDEN';
      expect((await add(person, 'kata lain')).data.addProhibitedWord.refusal.code).toBe(code);
      expect((await remove(person, 'tidak-ada')).refusal.code).toBe(code);
    }
  });

  it.each([
    ['(a+)+$', 'WORD_PATTERN'],
    ['.*', 'WORD_PATTERN'],
    ['*', 'WORD_PATTERN'],
    ['ab', 'WORD_LENGTH'],
    ['(a*)*b'.repeat(10_000), 'WORD_LENGTH'],
  ])('takes no pattern that could be slow or match everything: %#', async (word, code) => {
    const answer = await add('admin', word);
    expect(answer.errors?.[0]?.extensions?.code ?? answer.errors).toBe(code);
  });
});
