import { manyNodesEnvironment, startTestHub, type TestHub } from '../support/hub';
import { listen, liveClient } from '../support/live-client';
import { until } from '../support/until';
import { playJourney } from '../../tools/demo/journey';
import type { Visitor } from '../../tools/demo/client';
import * as operations from '../../tools/demo/operations';

const nowhere = { env: {} as Record<string, string>, drop: async () => undefined };
const worlds = { 'embedded, on SQLite': async () => nowhere, 'on MariaDB and Redis': manyNodesEnvironment };

const filing = {
  class: 'COMPLAINT',
  kind: 'GRIEVANCE',
  category: 'INFRA.LPJU',
  topic: 'Lampu jalan mati di depan balai banjar',
  body: 'Sudah seminggu lampu di depan balai banjar mati, mohon diganti.',
  place: { address: 'Jl. Nangka', ward: 'Tonja', latitude: -8.63412, longitude: 115.22187 },
};
const stateOf = `query($id: ID!) { complaint(id: $id) { state outcome rating } }`;
const listed = `query($text: String!) { complaints(filter: { text: $text }) { totalCount nodes { id } } }`;

interface Entry {
  readonly author: string;
  readonly body: string;
}

describe.each(Object.entries(worlds))('a complaint in a hub %s', (_name, world) => {
  let hub: TestHub;
  let drop: () => Promise<unknown>;
  let citizen: Visitor;
  let admin: Visitor;
  let officer: Visitor;

  beforeAll(async () => {
    const place = await world();
    drop = place.drop;
    hub = await startTestHub(place.env);
    [citizen, admin, officer] = await Promise.all([
      hub.as('warga@denpasar.example'),
      hub.admin(),
      hub.officer('DISHUB'),
    ]);
  });
  afterAll(async () => {
    await hub.end();
    await drop();
  });

  const fileOne = async (more: object = {}): Promise<string> => {
    const { complaint } = await citizen.ask<{ complaint: { id: string } }>(operations.fileComplaint, {
      input: { ...filing, ...more },
    });
    return complaint.id;
  };
  const forward = (id: string) =>
    admin.ask(operations.forwardComplaint, { input: { complaint: id, leadAgency: 'DISHUB' } });
  const state = (person: Visitor, id: string) => person.ask<{ state: string } | null>(stateOf, { id });

  it('is played by the demo from registration to rating, with what each side sees live', async () => {
    const said: string[] = [];
    if (!hub.signIns) throw new Error('no made-up city');
    await playJourney(hub.origin, hub.signIns, (line) => said.push(line));
    const story = said.join('\n');
    expect(story).toContain('no such complaint');
    expect(story).toContain('[live, agency] disposition as LEAD');
    expect(story.match(/\[live, citizen\]/g)).toHaveLength(3);
    const whole = JSON.parse(said[said.length - 1] ?? '{}');
    expect(whole).toMatchObject({
      state: 'CLOSED',
      outcome: 'DONE',
      rating: 5,
      reporter: { displayName: 'Ni Luh Demo' },
    });
    expect(whole.dispositions[0].agency.officersInCharge.length).toBeGreaterThan(0);
    expect(whole.dispositions[0].agency.statistics.total).toBeGreaterThan(0);
    expect(whole.thread.totalCount).toBe(3);
  });

  it('is nobody else’s business until it is forwarded, then everybody’s', async () => {
    const id = await fileOne();
    const stranger = hub.visitor();
    expect(await state(stranger, id)).toBeNull();
    expect(await state(officer, id)).toBeNull();
    expect(await state(citizen, id)).toMatchObject({ state: 'SUBMITTED' });
    await forward(id);
    for (const person of [stranger, officer])
      expect(await state(person, id)).toMatchObject({ state: 'FORWARDED' });
  });

  it('comes back when it is not theirs, out of public sight, and goes to the right agency', async () => {
    const id = await fileOne();
    await forward(id);
    await officer.ask(
      `mutation($input: ReturnDispositionInput!) { returnDisposition(input: $input) { complaint { id } refusal { code message } } }`,
      {
        input: { complaint: id, reason: 'Bukan kewenangan kami.', proposedAgency: 'PUPR' },
      },
    );
    expect(await state(hub.visitor(), id)).toBeNull();
    expect(await state(officer, id)).toBeNull();
    expect(await state(citizen, id)).toMatchObject({ state: 'SUBMITTED' });
    await admin.ask(operations.forwardComplaint, { input: { complaint: id, leadAgency: 'PUPR' } });
    expect(await state(await hub.officer('PUPR'), id)).toMatchObject({ state: 'FORWARDED' });
  });

  it('asks back and forth, resolves, is reopened and closed', async () => {
    const id = await fileOne();
    const act = (person: Visitor, name: string, input: object) => {
      const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
      return person.ask<{ complaint: { state: string } }>(
        `mutation($input: ${type}!) { ${name}(input: $input) { complaint { state } refusal { code message } } }`,
        { input: { complaint: id, ...input } },
      );
    };
    const states: string[] = [];
    const take = async (person: Visitor, name: string, input: object) =>
      states.push((await act(person, name, input)).complaint.state);
    await take(admin, 'requestInformation', { question: 'Di sebelah mana?' });
    await take(citizen, 'provideInformation', { answer: 'Di timur balai banjar.' });
    await take(admin, 'verifyComplaint', { verification: { topic: 'Lampu jalan mati, Jl. Nangka' } });
    await take(admin, 'forwardComplaint', { leadAgency: 'DISHUB', supportingAgencies: ['KEL-TONJA'] });
    await take(officer, 'postFollowUp', { body: 'Kami cek malam ini.' });
    await take(officer, 'resolveComplaint', {
      outcome: 'PARTLY_DONE',
      reason: 'Satu dari dua lampu diganti.',
    });
    await take(citizen, 'reopenComplaint', { reason: 'Lampu kedua masih mati.' });
    await take(officer, 'resolveComplaint', { outcome: 'DONE', reason: 'Lampu kedua diganti.' });
    await take(citizen, 'confirmResolution', { rating: 4 });
    expect(states).toEqual([
      'NEEDS_INFO',
      'SUBMITTED',
      'VERIFIED',
      'FORWARDED',
      'IN_PROGRESS',
      'RESOLVED',
      'IN_PROGRESS',
      'RESOLVED',
      'CLOSED',
    ]);
    await expect(act(officer, 'postFollowUp', { body: 'terlambat' })).rejects.toThrow('NOT_ALLOWED_NOW');
  });

  it('shows each live viewer what he or she may see, and nothing to who may see nothing', async () => {
    const id = await fileOne({ hideIdentity: true, hideComplaint: true });
    const stranger = hub.visitor();
    const heard = { citizen: [] as Entry[], officer: [] as Entry[], stranger: [] as Entry[] };
    const watch = `subscription($complaint: ID!) {
      followUpAdded(complaint: $complaint) { author body reporter { displayName } complaint { leadAgency { shortName } } }
    }`;
    await Promise.all([
      citizen.watch<Entry>(watch, { complaint: id }, (entry) => heard.citizen.push(entry)),
      officer.watch<Entry>(watch, { complaint: id }, (entry) => heard.officer.push(entry)),
      stranger.watch<Entry>(watch, { complaint: id }, (entry) => heard.stranger.push(entry)),
    ]);
    await forward(id);
    await officer.ask(operations.postFollowUp, { input: { complaint: id, body: 'Kami tinjau.' } });
    await citizen.ask(operations.postFollowUp, { input: { complaint: id, body: 'Terima kasih.' } });
    await until(() => heard.citizen.length === 2 && heard.officer.length === 2);
    expect(heard.citizen[1]).toMatchObject({
      author: 'REPORTER',
      reporter: { displayName: expect.any(String) },
    });
    expect(heard.officer[1]).toMatchObject({
      author: 'REPORTER',
      reporter: null,
      complaint: { leadAgency: { shortName: 'Dishub' } },
    });
    expect(heard.stranger).toEqual([]);
  });

  it('cannot be told from one that never existed when it is hidden', async () => {
    const word = `sangatrahasia${Date.now()}`;
    const id = await fileOne({ hideComplaint: true, topic: `Laporan ${word}` });
    await forward(id);
    const stranger = hub.visitor();
    const never = '00000000-0000-4000-8000-000000000000';
    expect(await stranger.send(stateOf, { id })).toEqual(await stranger.send(stateOf, { id: never }));
    expect(await stranger.ask(listed, { text: word })).toEqual({ totalCount: 0, nodes: [] });
    const other = await hub.as('warga.1@denpasar.example');
    for (const [operation, input] of [
      [operations.postFollowUp, { body: 'Apakah ada?' }],
      [operations.confirmResolution, {}],
    ] as const) {
      const hidden = await other.send(operation, { input: { complaint: id, ...input } });
      expect(hidden).toEqual(await other.send(operation, { input: { complaint: never, ...input } }));
    }
    expect(await citizen.ask(listed, { text: word })).toMatchObject({ totalCount: 1 });
  });

  it('reaches the statistics by its events', async () => {
    const count = `query { statistics(filter: { category: "INFRA.LPJU" }) { total } }`;
    const before = await hub.visitor().ask<{ total: number }>(count);
    const id = await fileOne();
    await forward(id);
    await until(async () => (await hub.visitor().ask<{ total: number }>(count)).total === before.total + 1);
  });

  /** Somebody signed in twice: to act, and on a live connection of its own with one stream. */
  async function listener(email: string, query: string, variables: Record<string, unknown>) {
    const { session } = await hub.visitor().ask<{ session: { accessToken: string } }>(operations.signIn, {
      input: { email, password: hub.signIns?.password },
    });
    const connectionParams = { authorization: `Bearer ${session.accessToken}` };
    const client = liveClient(hub.endpoint, { connectionParams });
    const stream = listen(client, query, variables);
    await listen(client, '{ __typename }').ended;
    const person = hub.visitor();
    person.signInWith(session.accessToken);
    return { person, stream, closed: client.closed };
  }
  const changes = `subscription($complaint: ID!) { complaintChanged(complaint: $complaint) { state } }`;

  it('ends the stream of a stranger when it becomes secret, and says why', async () => {
    const id = await fileOne();
    await forward(id);
    const { person, stream, closed } = await listener('warga.1@denpasar.example', changes, { complaint: id });
    await officer.ask(operations.postFollowUp, { input: { complaint: id, body: 'Kami tinjau.' } });
    expect((await stream.next()).data).toEqual({ complaintChanged: { state: 'IN_PROGRESS' } });
    await citizen.ask(
      `mutation($input: ChangeSecrecyInput!) { changeSecrecy(input: $input) { refusal { code message } } }`,
      { input: { complaint: id, hideComplaint: true } },
    );
    expect(await stream.ended).toMatchObject([{ extensions: { code: 'RIGHT_LOST' } }]);
    expect(await closed).toEqual({ code: 4410, reason: 'RightLost' });
    expect(await state(person, id)).toBeNull();
    expect(stream.waiting).toBe(0);
  });

  it('is not told any more to an officer who is moved to another agency', async () => {
    const issued = `subscription { dispositionIssued(agency: "DLHK") { complaint { id } } }`;
    const { person, closed } = await listener('petugas.dlhk@denpasar.example', issued, {});
    const { id } = await person.ask<{ id: string }>('{ me { id } }');
    await admin.ask(
      `mutation($input: UpdateStaffAccountInput!) { updateStaffAccount(input: $input) { refusal { code message } } }`,
      { input: { id, agencyId: 'PUPR' } },
    );
    expect(await closed).toEqual({ code: 4403, reason: 'TokenRevoked' });
  });

  it('ends the streams and the tokens of who signs out everywhere', async () => {
    const { person, closed } = await listener(
      'warga.2@denpasar.example',
      'subscription { noticeReceived { __typename } }',
      {},
    );
    await person.ask(`mutation { signOut(input: { everywhere: true }) { refusal { code message } } }`);
    expect(await closed).toEqual({ code: 4403, reason: 'TokenRevoked' });
    await until(
      async () => (await person.send('{ me { id } }')).errors?.[0]?.extensions?.['code'] === 'TOKEN_INVALID',
    );
  });
});
