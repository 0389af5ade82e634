import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../../integrations/sp4n-lapor/export-file/workbook';
import * as operations from '../../tools/demo/operations';
import type { Visitor } from '../../tools/demo/client';
import { startTestHub, type TestHub } from '../support/hub';
import { aReport, laporPair, type LaporPair } from '../support/lapor';
import { aPdf } from '../support/sample-files';

/** When the calls of the national system fail for days, two people send each other Excel files. */
let hub: TestHub;
let pair: LaporPair;
let admin: Visitor;
let token: string;
const folder = mkdtempSync(join(tmpdir(), 'lapor-file-'));
const phone = '081355599887';

const filing = {
  class: 'COMPLAINT',
  kind: 'GRIEVANCE',
  category: 'INFRA.LPJU',
  topic: 'Lampu katakhas mati',
  body: `Lampu di depan balai banjar mati. Hubungi ${phone}.`,
  place: { ward: 'Sesetan' },
};

beforeAll(async () => {
  [hub, pair] = await Promise.all([startTestHub({ DEMO_COMPLAINTS: '1' }), laporPair()]);
  admin = await hub.admin();
  token = await signIn('admin@denpasar.example');
  const citizen = await hub.as('warga@denpasar.example');
  for (const more of [
    {},
    { hideIdentity: true },
    { hideComplaint: true },
    { topic: 'Belum katabelum dilihat' },
  ]) {
    const input = { ...filing, ...more };
    const { complaint } = await citizen.ask<{ complaint: { id: string } }>(operations.fileComplaint, {
      input,
    });
    if ('topic' in more) continue;
    const forward = { complaint: complaint.id, leadAgency: 'DISHUB' };
    await admin.ask(operations.forwardComplaint, { input: forward });
  }
}, 120_000);
afterAll(async () => {
  await Promise.all([hub.end(), pair.simulator.stop()]);
  rmSync(folder, { recursive: true });
});

async function signIn(email: string): Promise<string> {
  const input = { email, password: hub.signIns?.password };
  const { session } = await hub
    .visitor()
    .ask<{ session: { accessToken: string } }>(operations.signIn, { input });
  return session.accessToken;
}
const send = (path: string, as: string | null, body?: Buffer) =>
  fetch(`${hub.origin}/files/mirror/${path}`, {
    ...(body ? { method: 'PUT', body: new Uint8Array(body) } : {}),
    headers: as === null ? {} : { authorization: `Bearer ${as}` },
  });
/** The rows of the one sheet, each by its headings. */
async function rowsOf(bytes: ArrayBuffer): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const path = join(folder, 'file.xlsx');
  writeFileSync(path, Buffer.from(bytes));
  const sheets = await readWorkbook(path);
  if ('fault' in sheets) throw new Error(sheets.fault);
  const [, , , headings = [], ...rows] = sheets[0]?.data ?? [];
  return rows.map((row) =>
    Object.fromEntries(headings.map((heading, place) => [String(heading), row[place]])),
  );
}

it('ours tells of every verified complaint that may leave, and of no person', async () => {
  const answer = await send('exports/own.xlsx', token);
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
    200,
    'attachment; filename="pro-denpasar.xlsx"',
  ]);
  const rows = await rowsOf(await answer.arrayBuffer());
  const ours = rows.filter((row) => row['Judul Laporan'] === filing.topic);
  // Two of four: one is hidden, one nobody has verified.
  expect(ours.map((row) => [row['Nama Pelapor'], row['Status Laporan'], row['Kelurahan']])).toEqual([
    [null, 'Terverifikasi', 'Sesetan'],
    ['Anonim', 'Terverifikasi', 'Sesetan'],
  ]);
  const text = JSON.stringify(rows);
  for (const secret of [phone, 'katabelum', 'warga@', 'Wayan'])
    expect([secret, text.includes(secret)]).toEqual([secret, false]);
  expect(text).toContain('Nomor tiket PRO Denpasar: PD-');
});

it('theirs is compared with what is known, and changes nothing', async () => {
  const kept = await pair.client.createReport({ ...aReport, secret: true });
  const sentOn = await pair.client.createReport(aReport);
  await pair.client.referReport(sentOn, { institutionId: 900, reason: 'Bukan wewenang' });
  const saved = await (await fetch(`${pair.simulator.url}/desk/laporan.xlsx`)).arrayBuffer();
  const told = async () => {
    const answer = await send('exports', token, Buffer.from(saved));
    expect(answer.status).toBe(200);
    const { check, ...found } = (await answer.json()) as Record<string, unknown>;
    expect(check).toMatchObject({ digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    return found;
  };
  const found = await told();
  expect(found).toEqual({
    added: [{ row: 5, trackingId: kept }],
    outside: [{ row: 6, trackingId: sentOn, institution: 'PT PLN (Persero)', city: 'Kota Denpasar' }],
    ...{ changed: [], same: 0, broken: [], repeated: 0 },
  });
  expect(await told()).toEqual(found);
});

it.each([
  ['no workbook', aPdf(), 415, 'EXPORT_NOT_A_WORKBOOK'],
  ['100 MB', Buffer.alloc(100_000_000), 413, 'EXPORT_TOO_LARGE'],
])('%s is refused with a code', async (...[, body, status, code]) => {
  const answer = await send('exports', token, body);
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(`"code":"${code}"`);
});

it.each(['warga@denpasar.example', 'petugas.pupr@denpasar.example', null])(
  'neither exists for %s',
  async (email) => {
    const as = email === null ? null : await signIn(email);
    expect((await send('exports/own.xlsx', as)).status).toBe(404);
    expect((await send('exports', as, aPdf())).status).toBe(404);
  },
);
