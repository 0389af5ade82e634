import type { Actor } from '../../../../platform/domain/actor';
import { readSigningKeys } from '../../../../platform/runtime/auth/signing-keys';
import { replyAddress } from '../../../../platform/runtime/mail/reply-address';
import { everybody, people } from '../../../../test/support/complaint-builders';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { databaseKinds } from '../../../../test/support/complaints-parts';

const file = `mutation($input: FileMailedComplaintInput!) { fileMailedComplaint(input: $input) {
  complaint reporter ticket trackingCode refusal { code } } }`;
const post = `mutation($input: PostMailedReplyInput!) { postMailedReply(input: $input) {
  complaint reporter followUp refusal { code } } }`;
const whole = `query($id: ID) { complaint(id: $id) { state channel identityHidden
  history(first: 10) { nodes { action } } thread(first: 10) { nodes { id author kind body } } } }`;

const mail = {
  ...{ name: 'Ni Luh Contoh', email: 'niluh@contoh.example', class: 'COMPLAINT', kind: 'GRIEVANCE' },
  ...{ topic: 'Lampu jalan mati', body: 'Lampu di depan balai banjar mati.', hideIdentity: true },
  hideComplaint: false,
};

describe.each(Object.entries(databaseKinds))('what the mailroom hands over, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  beforeAll(async () => {
    api = await openComplaintsApi(place);
  });
  afterAll(() => api.stop());

  async function call(
    text: string,
    input: object,
    actor: Actor = people.system,
  ): Promise<Record<string, unknown>> {
    const { data, errors } = await api.ask(text, { variables: { input }, actor });
    if (errors) return { code: errors[0].extensions.code };
    const [answer] = Object.values<Record<string, unknown>>(data);
    return { ...answer, code: (answer?.['refusal'] as { code: string } | null)?.code ?? null };
  }
  const look = async (id: unknown, actor: Actor) =>
    (await api.ask(whole, { variables: { id }, actor })).data.complaint;
  const { accountId: account } = people.reporter;
  let counter = 0;
  const key = () => `surel-${(counter += 1)}`;

  /** The token of a letter that went to the reporter. */
  function tokenFor(complaintId: string, more: { reporterId?: string; days?: number } = {}): string {
    const keys = readSigningKeys(`k1:${'0123456789abcdef'.repeat(2)}`, 'reply-address');
    const address = replyAddress(keys, 'pengaduan@kota.example', {
      ...{ complaintId, reporterId: more.reporterId ?? String(account), email: mail.email },
      expiresAt: new Date(api.parts.clock.now().getTime() + (more.days ?? 60) * 86_400_000),
    });
    return /\+(.+)@/.exec(address ?? '')?.[1] ?? '';
  }

  it('is taken from the hub itself and from nobody else', async () => {
    for (const [name, actor] of everybody.filter(([one]) => one !== 'system')) {
      const expected = name === 'visitor' ? 'NOT_SIGNED_IN' : 'FORBIDDEN';
      expect([name, (await call(file, { ...mail, key: key() }, actor))['code']]).toEqual([name, expected]);
      const reply = { key: key(), token: tokenFor('00000000-0000-4000-8000-000000000000'), body: 'Halo.' };
      expect([name, (await call(post, reply, actor))['code']]).toEqual([name, expected]);
    }
  });

  it('is a complaint of the account, once however often it is handed over', async () => {
    const input = { ...mail, key: key(), account };
    const [first, again] = [await call(file, input), await call(file, input)];
    expect(first).toMatchObject({ reporter: account, trackingCode: null, code: null });
    expect(again).toEqual(first);
    expect(await look(first['complaint'], people.reporter)).toMatchObject({
      ...{ state: 'SUBMITTED', channel: 'EMAIL', identityHidden: true },
      history: { nodes: [{ action: 'FILE' }] },
    });
  });

  it('is one of somebody without account when there is none, or none that may file', async () => {
    for (const unknown of [null, '00000000-0000-4000-8000-000000000009']) {
      const input = { ...mail, key: key(), account: unknown };
      const [first, again] = [await call(file, input), await call(file, input)];
      expect(first['reporter']).toMatch(/^offline-/);
      expect(first['trackingCode']).toMatch(/^(\w{4}-){3}\w{4}$/);
      expect(again).toEqual(first);
    }
  });

  it.each([
    [{ topic: 'x' }, 'TOPIC_LENGTH'],
    [{ body: 'x' }, 'BODY_LENGTH'],
    [{ topic: 'Lampu\u0000 mati' }, 'TEXT_CHARACTERS'],
    [{ name: ' ' }, 'REPORTER_NAME'],
    [{ email: 'bukan alamat' }, 'REPORTER_EMAIL'],
  ])('is refused with %j', async (fault, code) => {
    expect((await call(file, { ...mail, key: key(), ...fault }))['code']).toBe(code);
  });

  it('answers the open question, else goes into the thread, once', async () => {
    const { complaint } = await call(file, { ...mail, key: key(), account });
    const token = tokenFor(String(complaint));
    const posted = { key: key(), token, body: 'Di Banjar Contoh.' };
    const first = await call(post, posted);
    expect(first).toMatchObject({ complaint, reporter: account, code: null });
    expect(await call(post, posted)).toEqual(first);
    const ask =
      'mutation($input: RequestInformationInput!) { requestInformation(input: $input) { refusal { code } } }';
    await call(ask, { complaint, question: 'Nomor berapa?' }, people.admin);
    await call(post, { key: key(), token, body: 'Nomor tiga.' });
    const { state, thread } = await look(complaint, people.reporter);
    expect(state).toBe('SUBMITTED');
    expect(
      thread.nodes.map(({ kind, author, body }: Record<string, string>) => [kind, author, body]),
    ).toEqual([
      ['FOLLOW_UP', 'REPORTER', 'Di Banjar Contoh.'],
      ['QUESTION', 'ADMIN', 'Nomor berapa?'],
      ['INFORMATION', 'REPORTER', 'Nomor tiga.'],
    ]);
    expect(thread.nodes[0].id).toBe(first['followUp']);
  });

  it('says of a token that is broken, over or another’s what it says of no complaint', async () => {
    const { complaint } = await call(file, { ...mail, key: key(), account, hideComplaint: true });
    const good = tokenFor(String(complaint));
    const answers: Record<string, unknown>[] = [];
    for (const token of [
      good.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      tokenFor(String(complaint), { reporterId: String(people.otherCitizen.accountId) }),
      tokenFor(String(complaint), { days: -2 }),
      tokenFor('00000000-0000-4000-8000-000000000000'),
      'tanda',
    ])
      answers.push(await call(post, { key: key(), token, body: 'Halo.' }));
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(answers[0]).toMatchObject({ code: 'NOT_FOUND', complaint: null });
    expect((await look(complaint, people.reporter)).thread.nodes).toEqual([]);
  });

  it('is refused by a complaint that takes no more', async () => {
    const { complaint } = await call(file, { ...mail, key: key(), account });
    const withdraw =
      'mutation($input: WithdrawComplaintInput!) { withdrawComplaint(input: $input) { refusal { code } } }';
    await call(withdraw, { complaint }, people.reporter);
    const reply = { key: key(), token: tokenFor(String(complaint)), body: 'Halo.' };
    expect((await call(post, reply))['code']).toBe('NOT_ALLOWED_NOW');
  });
});
