import type { Visitor } from '../../tools/demo/client';
import * as operations from '../../tools/demo/operations';
import { startTestHub, type TestHub } from '../support/hub';
import { listen, liveClient } from '../support/live-client';
import { aPhoto } from '../support/sample-files';
import { activationToken, tracesOf } from '../support/traces';
import { until } from '../support/until';

/** Written so that each of them is found wherever it is. */
const person = {
  email: 'ni.komang.terlupakan@example.org',
  name: 'Ni Komang Terlupakan',
  nik: '5171015208900077',
  address: 'Jalan Kamboja Ungu 77',
  phone: '+6281299977700',
};
const password = 'sepeda biru di pantai';
const filing = {
  class: 'COMPLAINT',
  kind: 'GRIEVANCE',
  category: 'INFRA.LPJU',
  topic: 'Lampu jalan mati di depan pura',
  body: 'Sudah seminggu lampu di depan pura mati, mohon diganti.',
  place: { address: 'Jl. Nangka', ward: 'Tonja' },
};
const looked = `query($id: ID!) { complaint(id: $id) {
  state topic identityHidden reporter { id displayName }
  thread { nodes { author body reporter { displayName } } } history { nodes { action byRole } } } }`;

interface Looked {
  readonly state: string;
  readonly reporter: { displayName: string } | null;
  readonly thread: { readonly nodes: readonly { body: string; reporter: unknown }[] };
}

describe('a citizen who wants to be forgotten', () => {
  let hub: TestHub;
  let citizen: Visitor;
  let accountId: string;
  let accessToken: string;
  let id: string;

  beforeAll(async () => {
    hub = await startTestHub({ DEMO_COMPLAINTS: '10' });
    citizen = hub.visitor();
    await citizen.ask(operations.register, { input: { email: person.email, name: person.name, password } });
    const token = await activationToken(hub.origin, person.email);
    await citizen.ask(operations.activateAccount, { input: { token } });
    accountId = await signIn(citizen);
    const { nik, address, phone } = person;
    await citizen.ask(
      `mutation($input: CompleteProfileInput!) { completeProfile(input: $input) { refusal { code message } } }`,
      { input: { nik, address, phone } },
    );
    const filed = await citizen.ask<{ complaint: { id: string } }>(operations.fileComplaint, {
      input: filing,
    });
    id = filed.complaint.id;
    const admin = await hub.admin();
    await admin.ask(operations.forwardComplaint, { input: { complaint: id, leadAgency: 'DISHUB' } });
    const officer = await hub.officer('DISHUB');
    await officer.ask(operations.postFollowUp, { input: { complaint: id, body: 'Kami cek malam ini.' } });
    await citizen.ask(operations.postFollowUp, { input: { complaint: id, body: 'Terima kasih banyak.' } });
    const photo = await aPhoto();
    const { upload } = await citizen.ask<{ upload: { url: string } }>(
      `mutation($input: RequestUploadInput!) { requestUpload(input: $input) { upload { url } refusal { code message } } }`,
      { input: { complaint: id, fileName: 'lampu mati.jpg', bytes: photo.length } },
    );
    await fetch(hub.origin + upload.url, { method: 'PUT', body: new Uint8Array(photo) });
    await admin.ask(
      `mutation($input: RevealPersonalDataInput!) { revealPersonalData(input: $input) { refusal { code message } } }`,
      { input: { account: accountId, reason: 'Menghubungi pelapor' } },
    );
    await citizen.ask(
      `mutation($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { refusal { code message } } }`,
      { input: { email: person.email } },
    );
  }, 120_000);
  afterAll(() => hub.end());

  async function signIn(visitor: Visitor): Promise<string> {
    const { session } = await visitor.ask<{ session: { accessToken: string; account: { id: string } } }>(
      `mutation($input: SignInInput!) { signIn(input: $input) {
        session { accessToken account { id } } refusal { code message } } }`,
      { input: { email: person.email, password } },
    );
    visitor.signInWith(session.accessToken);
    accessToken = session.accessToken;
    return session.account.id;
  }

  it('takes all of it along first, through one query over two services', async () => {
    const query = '{ me { id exportedData exportedComplaints } }';
    const me = await citizen.ask<{ exportedData: object; exportedComplaints: object }>(query);
    expect(me.exportedData).toMatchObject({
      version: 1,
      account: { email: person.email, name: person.name },
      profile: { nik: person.nik, address: person.address, phone: person.phone },
      accesses: [{ byRole: 'ADMIN', reason: 'Menghubungi pelapor' }],
    });
    expect(me.exportedComplaints).toMatchObject({
      version: 1,
      complaints: [
        {
          id,
          topic: filing.topic,
          thread: [{ body: 'Kami cek malam ini.' }, { body: 'Terima kasih banyak.' }],
          attachments: [{ name: 'lampu mati.jpg', mediaType: 'image/jpeg', author: 'REPORTER' }],
          notices: [{ kind: 'ANSWERED' }, { kind: 'FORWARDED' }, { kind: 'RECEIPT' }],
          ...{ appeal: null, appealCount: 0 },
        },
      ],
    });
    const other = await (await hub.as('warga@denpasar.example')).send(query);
    for (const datum of [id, accountId, ...Object.values(person)]) {
      expect(JSON.stringify(other)).not.toContain(datum);
    }
  });

  it('is forgotten: live streams end, tokens are void, and the complaint goes on without a name', async () => {
    const heard: unknown[] = [];
    const watch = `subscription($complaint: ID!) { complaintChanged(complaint: $complaint) { reporter { displayName } } }`;
    const watcher = hub.visitor();
    await watcher.watch(watch, { complaint: id }, (told) => heard.push(told));
    const own = liveClient(hub.endpoint, { connectionParams: { authorization: `Bearer ${accessToken}` } });
    const ownStream = listen(own, watch, { complaint: id });
    const before = await hub.visitor().ask<Looked>(looked, { id });
    expect(before.reporter?.displayName).toBe(person.name);

    const erased = await citizen.ask<{ tombstone: object }>(
      `mutation($input: EraseMyAccountInput!) { eraseMyAccount(input: $input) {
        tombstone { account askedBy } refusal { code message } } }`,
      { input: { password } },
    );
    expect(erased.tombstone).toEqual({ account: accountId, askedBy: 'OWNER' });
    await until(() => heard.length > 0);
    expect(heard.at(-1)).toEqual({ reporter: null });
    // The socket of the one who is no more: closed, and whatever follows is not told there.
    expect(await own.closed).toEqual({
      code: 4403,
      reason: expect.stringMatching(/^Token(Revoked|Invalid)$/),
    });
    const heardBefore = ownStream.waiting;
    await until(
      async () => (await citizen.send('{ me { id } }')).errors?.[0]?.extensions?.['code'] === 'TOKEN_INVALID',
    );
    for (const viewer of [hub.visitor(), await hub.admin(), await hub.officer('DISHUB')]) {
      const seen = await viewer.ask<Looked>(looked, { id });
      expect(seen).toMatchObject({ state: 'IN_PROGRESS', reporter: null });
      expect(seen.thread.nodes.map(({ body }) => body)).toEqual(before.thread.nodes.map(({ body }) => body));
      expect(JSON.stringify(seen)).not.toContain(person.name);
    }
    const officer = await hub.officer('DISHUB');
    await officer.ask(operations.postFollowUp, { input: { complaint: id, body: 'Lampu sudah diganti.' } });
    expect((await hub.visitor().ask<Looked>(looked, { id })).thread.nodes.at(-1)?.body).toBe(
      'Lampu sudah diganti.',
    );
    await until(() => heard.length > 1);
    expect(ownStream.waiting).toBe(heardBefore);
    const again = liveClient(hub.endpoint, { connectionParams: { authorization: `Bearer ${accessToken}` } });
    listen(again, watch, { complaint: id });
    expect((await again.closed).code).toBe(4403);
  });

  it('is in no table of any service, and in nothing that anybody is shown', async () => {
    expect(tracesOf(hub.dataFolder, { data: Object.values(person), accountId })).toEqual([]);
    const admin = await hub.admin();
    const revealed = await admin.send(
      `mutation($input: RevealPersonalDataInput!) { revealPersonalData(input: $input) {
        personalData { name email nik address phone } refusal { code } } }`,
      { input: { account: accountId, reason: 'Masih ada?' } },
    );
    expect(revealed.data?.['revealPersonalData']).toEqual({
      personalData: null,
      refusal: { code: 'NOT_FOUND' },
    });
    const listed = `{ complaints(first: 100) { nodes { id topic body reporter { id displayName }
      thread(first: 50) { nodes { body reporter { id displayName } } } history { nodes { reason } } } } accessLog { nodes { account reason } } }`;
    for (const viewer of [hub.visitor(), admin, await hub.officer('DISHUB')]) {
      const shown = JSON.stringify(await viewer.send(listed));
      expect(shown).toContain(id);
      for (const datum of Object.values(person)) expect(shown).not.toContain(datum);
    }
  });

  it('may come back as somebody new, under the same e-mail', async () => {
    const again = hub.visitor();
    await again.ask(operations.register, { input: { email: person.email, name: 'Ni Komang', password } });
    const token = await activationToken(hub.origin, person.email);
    await again.ask(operations.activateAccount, { input: { token } });
    expect(await signIn(again)).not.toBe(accountId);
    expect(await again.ask(`{ complaints(filter: { mine: true }) { totalCount } }`)).toEqual({
      totalCount: 0,
    });
  });
});
