import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../integrations/sp4n-lapor/export-file/workbook';
import { linkOnce } from '../../integrations/sp4n-lapor/store/outbound/sent-reports';
import type { LinkRow } from '../../integrations/sp4n-lapor/store/link.entity';
import * as operations from '../../tools/demo/operations';
import { everybody } from '../support/complaint-builders';
import { caseNames, complaintCases, isSeenBy, liveThrough, type CaseName } from '../support/complaint-cases';
import { aReport, laporCredentials, laporPair, type LaporPair } from '../support/lapor';
import { pdfText } from '../support/pdf-text';
import { startTrialHub, type TrialHub } from '../support/trial-hub';
import { until } from '../support/until';

/** The mirror as people meet it: through the public door of a running hub, beside a simulated national side. */
const secret = 'rahasia-dorongan-uji';
let pair: LaporPair;
let trial: TrialHub;

beforeAll(async () => {
  pair = await laporPair();
  trial = await startTrialHub({
    LAPOR_API_URL: pair.simulator.url,
    LAPOR_BEARER: laporCredentials.bearer,
    LAPOR_TOKEN: laporCredentials.token,
    LAPOR_PUSH_SECRET: secret,
    LAPOR_REPORT_URL: 'https://lapor.example/laporan/{id}',
    // Looks only when it is told to.
    LAPOR_POLL_SECONDS: '86400',
    LAPOR_CALLS_PER_MINUTE: '100000',
    LAPOR_DEFAULT_CATEGORY_ID: '900',
  });
  pair.clock.set(trial.clock.now());
}, 120_000);
afterAll(async () => {
  await trial.end();
  await pair.simulator.stop();
});

const mirror = () => trial.hub.services.mirror;
const ask = (person: string, query: string, variables: object = {}) =>
  trial.ask(person, { of: 'mirror', query, variables });

it('admins hear of each change of its health at once, everybody else of what they may notice', async () => {
  const query = 'subscription { mirrorHealthChanged { state trouble delayedSince } }';
  const heard: Record<string, unknown[]> = { admin: [], visitor: [] };
  for (const [person, told] of Object.entries(heard)) {
    const visitor = trial.hub.visitor();
    const token = trial.tokenOf(person);
    if (token) visitor.signInWith(token);
    await visitor.watch(query, {}, (health) => void told.push(health));
  }
  const pause = (paused: boolean) =>
    ask('admin', 'mutation ($input: PauseMirrorInput!) { pauseMirror(input: $input) { paused } }', {
      input: { paused },
    });
  const toldTo = (person: string, times: number) => until(() => (heard[person]?.length ?? 0) >= times);
  await pause(true);
  await toldTo('admin', 1);
  await pause(false);
  await toldTo('admin', 2);
  await mirror().remoteStates.set({ credentialsRefusedAt: trial.clock.now() });
  await mirror().health.runOnce();
  await toldTo('admin', 3);
  await pause(false);
  await toldTo('admin', 4);
  await pause(true);
  await toldTo('visitor', 3);
  const at = trial.clock.now().toISOString();
  const [inStep, paused] = [
    { state: 'IN_STEP', delayedSince: null },
    { state: 'PAUSED', delayedSince: at },
  ];
  expect(heard['admin']).toEqual([
    { ...paused, trouble: 'PAUSED' },
    { ...inStep, trouble: 'NONE' },
    { ...inStep, trouble: 'CREDENTIALS_REFUSED' },
    { ...inStep, trouble: 'NONE' },
    { ...paused, trouble: 'PAUSED' },
  ]);
  expect(heard['visitor']).toEqual([paused, inStep, paused].map((health) => ({ ...health, trouble: null })));
  await pause(false);
});

it('an event that is pushed to the public door brings the report in, and only with its signature (129) (130)', async () => {
  const trackingId = await pair.client.createReport({ ...aReport, content: 'Lampu katadorong padam.' });
  const body = JSON.stringify({ event_id: 'e-1', type: 'created', complaint_id: trackingId });
  const timestamp = String(Math.floor(trial.clock.now().getTime() / 1_000));
  const push = async (key: string) => {
    const signature = createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex');
    const headers = { 'x-lapor-timestamp': timestamp, 'x-lapor-signature': signature };
    const url = `${trial.hub.origin}/integrations/sp4n-lapor/events`;
    return (await fetch(url, { method: 'POST', body, headers })).status;
  };
  expect([await push('lain'), await push(secret), await push(secret)]).toEqual([401, 202, 200]);
  const links = async () =>
    (await ask('admin', '{ laporLinks { nodes { trackingId origin } } }')).data?.laporLinks.nodes;
  await until(async () => (await links()).length > 0);
  expect(await links()).toEqual([{ trackingId: String(trackingId), origin: 'LAPOR' }]);
});

const record = `mutation($input: RecordComplaintInput!) { recordComplaint(input: $input) {
  receipt { ticket pdfUrl } refusal { code } } }`;

describe('script in a text', () => {
  const nasty = `<script>alert(1)</script> "><img src=x onerror=alert(2)> =cmd|' /C calc'!A0`;
  const link = '[klik](javascript:alert(3))';
  const turned = 'foto\u202egnp.exe\u200b';
  const alive = /<script|<img|onerror=alert\(2\)>/;
  const page = async (path: string, origin = trial.hub.origin, headers = {}) => {
    const answer = await fetch(`${origin}${path}`, { headers });
    return { type: answer.headers.get('content-type') ?? '', text: Buffer.from(await answer.arrayBuffer()) };
  };

  it('from there is text in the graph, without marks that turn it around, and no part of a page', async () => {
    const id = await pair.client.createReport({ ...aReport, title: `${nasty} ${turned}`, content: link });
    const answer = {
      reportId: id,
      content: `${nasty} ${turned}`,
      templateCode: '',
      rating: 0,
      secret: false,
    };
    pair.simulator.national.followUp(id, { ...answer, fromId: 1, toId: null, files: [] });
    await mirror().lookThere();
    const links = await ask('admin', '{ laporLinks { nodes { trackingId complaintId } } }');
    const { complaintId } = links.data?.laporLinks.nodes.find(
      ({ trackingId }: { trackingId: string }) => trackingId === String(id),
    );
    const query = `{ complaint(id: "${complaintId}") { topic body thread(first: 5) { nodes { body } } } }`;
    const { data } = await ask('admin', query);
    expect(data?.complaint).toEqual({
      ...{ topic: `${nasty} fotognp.exe`, body: link },
      thread: { nodes: [{ body: `${nasty} fotognp.exe` }] },
    });
    const raw = await fetch(`${trial.hub.endpoint}`, {
      ...{ method: 'POST', body: JSON.stringify({ query }) },
      headers: { 'content-type': 'application/json', authorization: `Bearer ${trial.tokenOf('admin')}` },
    });
    expect(raw.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/);
    expect(raw.headers.get('x-content-type-options')).toBe('nosniff');
    await raw.body?.cancel();
  });

  it('of ours is text on their desk, in the workbook, on the receipt and in the mailbox', async () => {
    const body = `${nasty} ${link} ${turned}`;
    const reporter = { contact: 'KNOWN', name: 'Ni Luh Contoh', email: 'niluh@contoh.example' };
    const input = {
      ...{ class: 'COMPLAINT', kind: 'GRIEVANCE', category: 'INFRA.JALAN', channel: 'FACE_TO_FACE' },
      ...{ topic: nasty, body, reporter },
    };
    const { receipt } = (await ask('leadOfficer', record, { input })).data?.recordComplaint ?? {};
    const found = await ask('admin', `{ complaint(ticket: "${receipt.ticket}") { id } }`);
    const forward = { complaint: found.data?.complaint.id, leadAgency: 'PUPR' };
    await ask('admin', operations.forwardComplaint, { input: forward });
    await mirror().caughtUp();
    await mirror().sender?.runOnce();
    const national = pair.simulator.national.all().find(({ content }) => content.includes(receipt.ticket));
    expect(national).toMatchObject({ title: nasty, content: expect.stringContaining(link) });
    const desk = await page('/', pair.simulator.url);
    expect(desk.text.toString()).toContain('&#60;script&#62;alert(1)');
    expect(desk.text.toString()).not.toMatch(alive);

    const path = join(trial.hub.dataFolder, 'own.xlsx');
    const bearer = { authorization: `Bearer ${trial.tokenOf('admin')}` };
    writeFileSync(path, (await page('/files/mirror/exports/own.xlsx', trial.hub.origin, bearer)).text);
    const sheets = await readWorkbook(path);
    expect(JSON.stringify(sheets)).toContain(JSON.stringify(nasty).slice(1, -1));

    const paper = await page(receipt.pdfUrl);
    expect(paper.type).toBe('application/pdf');
    expect(pdfText(paper.text)).toContain('<script>alert(1)</script>');
    expect(paper.text.toString('latin1')).not.toMatch(/\/(JavaScript|JS|Launch|SubmitForm)|\(javascript:/);

    await trial.hub.work();
    const list = JSON.parse((await page('/mailbox.json')).text.toString()) as { id: string }[];
    expect(list.length).toBeGreaterThan(0);
    for (const { id } of list) {
      const [letter, shown] = [await page(`/mailbox/${id}.json`), await page(`/mailbox/${id}`)];
      expect(`${letter.text.toString()} ${shown.text.toString()}`).not.toMatch(/alert\(|calc|javascript:/);
    }
  });
});

describe('the report of a complaint', () => {
  const cases = new Map<
    CaseName,
    { readonly id: string; readonly ticket: string; readonly trackingId: number }
  >();
  beforeAll(async () => {
    await mirror().sender?.stop();
    const { context } = trial.hub.services.complaints;
    const parts = { inspectorate: 'ITKO', secretariat: 'DISKOMINFOS' };
    for (const [place, name] of caseNames.entries()) {
      const filed = await liveThrough({ context, clock: trial.clock, parts }, complaintCases[name]);
      const trackingId = 7_300_000 + place;
      await mirror().deliveries.database.write((manager) =>
        linkOnce(manager, linkOf({ ...filed, trackingId }, trial.clock.now())),
      );
      cases.set(name, { ...filed, trackingId });
    }
  }, 60_000);

  const lapor = 'lapor { trackingId statusRaw url }';
  const queries = [
    `query ($id: ID) { complaint(id: $id) { ${lapor} } }`,
    `query ($ticket: String) { complaint(ticket: $ticket) { ${lapor} } }`,
  ];

  it.each(caseNames)(
    'of a complaint that is %s is shown to who sees it, and to nobody else',
    async (name) => {
      const known = cases.get(name);
      if (!known) throw new Error('no such case');
      const shown: Record<string, boolean> = {};
      for (const [person] of everybody) {
        if (person === 'system') continue;
        for (const query of queries) {
          const variables = query.includes('$id') ? { id: known.id } : { ticket: known.ticket };
          const answer = JSON.stringify(await ask(person, query, variables));
          const isShown = answer.includes(String(known.trackingId)) || answer.includes('katastatus');
          shown[person] = (shown[person] ?? false) || isShown;
        }
      }
      const expected = everybody.flatMap(([person]) =>
        person === 'system' ? [] : [[person, isSeenBy(name, person)] as const],
      );
      expect(shown).toEqual(Object.fromEntries(expected));
    },
  );

  it('is in no list of who does not see the complaint', async () => {
    const query = `{ complaints(first: 100) { nodes { ${lapor} } } }`;
    for (const [person] of everybody) {
      if (person === 'system') continue;
      const answer = JSON.stringify(await ask(person, query));
      const leaked = caseNames.filter((name) => {
        const { trackingId } = cases.get(name) ?? { trackingId: NaN };
        return answer.includes(String(trackingId)) && !isSeenBy(name, person);
      });
      expect([person, leaked]).toEqual([person, []]);
    }
  });
});

function linkOf(
  { id, ticket, trackingId }: { id: string; ticket: string; trackingId: number },
  at: Date,
): LinkRow {
  return {
    ...{ trackingId, complaintId: id, sequence: 1, ticket, origin: 'HUB' },
    ...{ statusRaw: 'katastatus', status: 'IN_PROCESS', statusAt: at, toldState: null },
    ...{ identityHidden: false, complaintHidden: false, categoryId: null, institutionId: null },
    ...{ title: null, content: null, changedThereAt: null, syncedAt: at, linkedAt: at },
    ...{ receivedThereAt: null, passedOnAt: null, takenInAt: null },
  };
}
