import { people } from '../../../../test/support/complaint-builders';
import { liveThrough } from '../../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { accountTold, databaseKinds } from '../../../../test/support/complaints-parts';
import { columnsOfCitizens, columnsOfStaff, tombstoneColumn } from './account-columns';

const erased = (id: string) => ({
  ...accountTold(id, { active: false, profileComplete: false }),
  type: 'AccountErased' as const,
});
const looked = `query($id: ID) { complaint(id: $id) {
  state topic reporter { id } identityHidden ownComplaint thread { nodes { author body reporter { id } } }
  history { nodes { action byRole } } } }`;

describe.each(Object.entries(databaseKinds))('a reporter whose account was erased, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  beforeEach(async () => {
    api = await openComplaintsApi(place);
  });
  afterEach(() => api.stop());

  const rows = (table: string) =>
    api.parts.database.read((manager) => manager.query<object[]>(`SELECT * FROM ${table}`));
  const look = async (id: string, actor: (typeof people)[keyof typeof people]) =>
    (await api.ask(looked, { variables: { id }, actor })).data.complaint;
  const forget = async () => {
    api.parts.accounts.tell(erased(people.reporter.accountId));
    await api.parts.directory.catchUp();
  };
  /** Every row of every table but the tombstone and the feed that was heard. */
  const everything = async () => {
    const tables = api.parts.database.read((manager) =>
      Promise.all(
        manager.connection.entityMetadatas
          .map(({ tableName }) => tableName)
          .filter((table) => table !== 'erased_account')
          .map((table) => manager.query<object[]>(`SELECT * FROM ${table}`)),
      ),
    );
    return JSON.stringify(await tables);
  };

  it('is in no table any more, whatever state the complaints are in', async () => {
    await liveThrough(api.parts, { filing: {}, steps: [] });
    await liveThrough(api.parts, { filing: {}, steps: ['forward', 'answer', 'reporterPosts'] });
    await liveThrough(api.parts, { filing: {}, steps: ['forward', 'answer', 'resolve', 'confirm'] });
    expect(await everything()).toContain(people.reporter.accountId);
    await forget();
    expect(await everything()).not.toContain(people.reporter.accountId);
    expect(api.parts.faults).toEqual([]);
  });

  it('is shown to nobody, while texts stay and the complaint goes on', async () => {
    const { id } = await liveThrough(api.parts, {
      filing: {},
      steps: ['forward', 'answer', 'reporterPosts'],
    });
    const before = await look(id, people.admin);
    await forget();
    for (const actor of [people.admin, people.leadOfficer, people.visitor]) {
      const seen = await look(id, actor);
      expect(seen).toMatchObject({ state: 'IN_PROGRESS', topic: before.topic, reporter: null });
      expect(seen.thread.nodes.map(({ body }: { body: string }) => body)).toEqual(
        before.thread.nodes.map(({ body }: { body: string }) => body),
      );
      expect(seen.thread.nodes.every(({ reporter }: { reporter: unknown }) => reporter === null)).toBe(true);
    }
    const seen = await look(id, people.admin);
    expect(seen.history.nodes.at(-1)).toEqual({ action: 'FORGET_ACCOUNT', byRole: 'SYSTEM' });
    expect(JSON.stringify((await look(id, people.visitor)).history)).not.toContain('FORGET_ACCOUNT');
    // The token that is still in somebody's hand opens nothing.
    expect(await look(id, people.reporter)).toMatchObject({ ownComplaint: false });
    const answered = await api.ask(
      `mutation($input: PostFollowUpInput!) { postFollowUp(input: $input) { complaint { id } refusal { code } } }`,
      { variables: { input: { complaint: id, body: 'Sudah kami perbaiki' } }, actor: people.leadOfficer },
    );
    expect(answered.data.postFollowUp).toEqual({ complaint: { id }, refusal: null });
  });

  it('is forgotten once, however often it is told, and told of once for each complaint', async () => {
    await liveThrough(api.parts, { filing: {}, steps: ['forward'] });
    await forget();
    const after = await everything();
    await forget();
    expect((await everything()).replace(/"position":"?\d+"?/g, '')).toBe(
      after.replace(/"position":"?\d+"?/g, ''),
    );
    const told = (await api.parts.events()).filter(({ type }) => type === 'ReporterErased');
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain(people.reporter.accountId);
  });

  it('files nothing with a token that outlived the account', async () => {
    const check = api.parts.directory.profileComplete.bind(api.parts.directory);
    // Between the check of the bio-data and the writing.
    jest.spyOn(api.parts.directory, 'profileComplete').mockImplementationOnce(async (id) => {
      const known = await check(id);
      await forget();
      return known;
    });
    const answer = await api.ask(
      `mutation($input: FileComplaintInput!) { fileComplaint(input: $input) { complaint { id } refusal { code } } }`,
      {
        variables: {
          input: {
            class: 'COMPLAINT',
            kind: 'GRIEVANCE',
            topic: 'Lampu jalan padam',
            body: 'Padam sejak minggu lalu.',
          },
        },
        actor: people.reporter,
      },
    );
    expect(answer.data.fileComplaint.refusal).toEqual({ code: 'NOT_SIGNED_IN' });
    expect(await rows('complaint')).toEqual([]);
  });

  it('takes no complaint over with a receipt and a token that outlived the account', async () => {
    const record = `mutation($input: RecordComplaintInput!) { recordComplaint(input: $input) {
      receipt { ticket trackingCode } refusal { code } } }`;
    const intake = {
      ...{ class: 'COMPLAINT', kind: 'GRIEVANCE', category: 'INFRA.JALAN', channel: 'FACE_TO_FACE' },
      ...{ topic: 'Trotoar amblas', body: 'Trotoar di depan pasar amblas.' },
      reporter: { contact: 'KNOWN', name: 'Ni Luh Contoh', phone: '081234567890' },
    };
    const taken = await api.ask(record, { variables: { input: intake }, actor: people.admin });
    const { ticket, trackingCode } = taken.data.recordComplaint.receipt;
    const check = api.parts.directory.profileComplete.bind(api.parts.directory);
    // Between the check of the bio-data and the writing.
    jest.spyOn(api.parts.directory, 'profileComplete').mockImplementationOnce(async (id) => {
      const known = await check(id);
      await forget();
      return known;
    });
    const link = await api.ask(
      `mutation($input: TrackComplaintInput!) { linkComplaint(input: $input) { complaint { id } refusal { code } } }`,
      { variables: { input: { number: ticket, code: trackingCode } }, actor: people.reporter },
    );
    expect(link.data.linkComplaint).toEqual({ complaint: null, refusal: { code: 'NOT_SIGNED_IN' } });
    expect(await everything()).not.toContain(people.reporter.accountId);
    // The receipt still opens it for whoever holds it.
    const track = `mutation($input: TrackComplaintInput!) { trackComplaint(input: $input) { refusal { code } } }`;
    const input = { number: ticket, code: trackingCode };
    expect((await api.ask(track, { variables: { input } })).data.trackComplaint.refusal).toBeNull();
  });

  it('leaves history otherwise as it was written', async () => {
    await liveThrough(api.parts, { filing: {}, steps: ['forward'] });
    const run = (statement: string) => api.parts.database.write((manager) => manager.query(statement));
    for (const change of [`byAccountId = 'other'`, `byAccountId = NULL, reason = 'x'`, `byRole = 'ADMIN'`]) {
      await expect(run(`UPDATE history_line SET ${change}`)).rejects.toThrow(/append-only/);
    }
    await expect(run('DELETE FROM history_line')).rejects.toThrow(/append-only/);
  });

  it('is emptied out of the records of the complaints, where nobody else is', async () => {
    const { id } = await liveThrough(api.parts, { filing: {}, steps: ['forward', 'answer'] });
    const draft =
      'mutation($input: DraftRecordInput!) { draftRecord(input: $input) { record { id } refusal { code } } }';
    const named = [
      { part: 'REPORTER', name: 'Ni Luh Pelapor', phone: '081234567890', address: 'Jalan Melati 1' },
      { part: 'ATTENDEE', name: 'I Made Hadir' },
    ];
    const drafted = await api.ask(draft, {
      variables: {
        input: {
          complaint: id,
          kind: 'COMPLAINT_FORM',
          content: { subject: 'Formulir pengaduan', people: named },
        },
      },
      actor: people.leadOfficer,
    });
    expect(drafted.errors).toBeUndefined();
    expect(drafted.data.draftRecord).toMatchObject({ record: {}, refusal: null });
    expect(await everything()).toContain('Ni Luh Pelapor');
    await forget();
    const left = await everything();
    for (const gone of ['Ni Luh Pelapor', '081234567890', 'Jalan Melati 1']) expect(left).not.toContain(gone);
    expect(left).toContain('I Made Hadir');
  });

  it('is looked for in every column that can name an account', async () => {
    const named = api.parts.database.read(async (manager) =>
      manager.connection.entityMetadatas.flatMap(({ tableName, columns }) =>
        columns
          .filter(({ databaseName }) =>
            /account|reporter|citizen|person|supporter|author(Id)?$|By$/i.test(databaseName),
          )
          .filter(({ databaseName }) => !/HeldBy$/.test(databaseName) && databaseName !== 'author')
          .map(({ databaseName }) => `${tableName}.${databaseName}`),
      ),
    );
    const decided = columnsOfCitizens.map(({ table, column }) => `${table}.${column}`);
    expect([...(await named)].sort()).toEqual([...decided, ...columnsOfStaff, tombstoneColumn].sort());
  });

  it('takes along all of the own data, and nothing of anybody else', async () => {
    const { id } = await liveThrough(api.parts, {
      filing: {},
      steps: ['forward', 'answer', 'reporterPosts'],
    });
    const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Account { exportedComplaints } } }`;
    const ask = async (actor: (typeof people)[keyof typeof people], of: string) =>
      (await api.ask(query, { variables: { of: [{ __typename: 'Account', id: of }] }, actor })).data
        ._entities[0];
    const own = await ask(people.reporter, people.reporter.accountId);
    const nothingYet = { appeal: null, appealCount: 0, attachments: [] };
    expect(own.exportedComplaints).toMatchObject({
      version: 1,
      complaints: [{ id, state: 'IN_PROGRESS', ...nothingYet }],
    });
    expect(own.exportedComplaints.complaints[0].thread).toHaveLength(2);
    const { id: appealed } = await liveThrough(api.parts, {
      filing: {},
      steps: ['forward', 'answer', 'resolve'],
    });
    const appeal = `mutation($input: AppealResolutionInput!) { appealResolution(input: $input) { refusal { code } } }`;
    const input = { complaint: appealed, reason: 'Lubangnya masih ada.' };
    await api.ask(appeal, { variables: { input }, actor: people.reporter });
    const [first] = (await ask(people.reporter, people.reporter.accountId)).exportedComplaints.complaints;
    expect(first).toMatchObject({
      ...{ id: appealed, appealCount: 1 },
      appeal: { ground: 'OUTCOME_REJECTED', reason: 'Lubangnya masih ada.', state: 'OPEN', decidedAt: null },
    });
    for (const other of [people.leadOfficer, people.admin, people.otherCitizen, people.visitor]) {
      expect(await ask(other, people.reporter.accountId)).toBeNull();
    }
    expect((await ask(people.otherCitizen, people.otherCitizen.accountId)).exportedComplaints).toEqual({
      version: 1,
      ...{ complaints: [], comments: [], supports: [] },
    });
  });
});
