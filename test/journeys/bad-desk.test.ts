import { readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import type { Visitor } from '../../tools/demo/client';
import { startTestHub, type TestHub } from '../support/hub';
import { aDocx, aPdf, aPhoto, zipOf } from '../support/sample-files';

/** What a careless or hostile desk may send: each is answered with a code, nothing is lost, and the hub lives. */
let hub: TestHub;
let admin: Visitor;
let citizen: Visitor;
let complaint: string;
let before: string;
let photo: string;

const inside = `{ agency(id: "DPMPTSP") { units { code name parentCode } approvalChain { answers steps { title } } }
  answerTemplates(agency: "DPMPTSP") { title version } }`;
const attached = `query($id: ID!) { complaint(id: $id) { attachments { id url } } }`;
interface Attached {
  readonly attachments: readonly { readonly id: string; readonly url: string }[];
}
const everythingKept = async () =>
  JSON.stringify([
    (await admin.send(inside)).data,
    (await citizen.ask<Attached>(attached, { id: complaint })).attachments.map(({ id }) => id),
  ]);

beforeAll(async () => {
  hub = await startTestHub();
  [admin, citizen] = await Promise.all([hub.admin(), hub.as('warga@denpasar.example')]);
  const filing = { class: 'COMPLAINT', kind: 'GRIEVANCE', topic: 'Izin tertunda', body: 'Sudah sebulan.' };
  const filed = await citizen.ask<{ complaint: { id: string } }>(
    `mutation($input: FileComplaintInput!) { fileComplaint(input: $input) { complaint { id } } }`,
    { input: filing },
  );
  complaint = filed.complaint.id;
  expect(await put(await aPhoto(3))).toMatchObject({ status: 201 });
  const [kept] = (await citizen.ask<Attached>(attached, { id: complaint })).attachments;
  photo = hub.origin + (kept?.url ?? '');
  before = await everythingKept();
});
afterAll(() => hub.end());

afterEach(async () => {
  expect((await fetch(`${hub.origin}/health/ready`)).status).toBe(200);
  expect(await everythingKept()).toBe(before);
  expect((await fetch(photo)).status).toBe(200);
  expect(readdirSync(hub.services.complaints.context.files.spool)).toEqual([]);
});

describe('an admin', () => {
  const unit = { agencyId: 'DPMPTSP', code: 'PENGADUAN-KEBIJAKAN-DAN-PELAPORAN-LAYANA' };
  const under = 'PENGADUAN-DAN-INFORMASI-LAYANAN';
  const initial = { kind: 'INITIAL', title: 'Paraf', positions: ['SECTION_HEAD'], accounts: [] };
  const nobody = { kind: 'SIGN', title: 'Tanda tangan', positions: [], accounts: [] };
  const chain = { agencyId: 'DPMPTSP', answers: ['RESOLUTION'] };
  const template = { agency: 'DPMPTSP', title: 'Uji', automatic: false, active: true };

  it.each<[string, string, object, string]>([
    ['a unit under itself', 'moveAgencyUnit', { ...unit, parent: unit.code }, 'UNIT_CIRCLE'],
    ['a unit below its own', 'moveAgencyUnit', { ...unit, parent: under }, 'UNIT_CIRCLE'],
    [
      'a chain with a step of nobody',
      'setApprovalChain',
      { ...chain, steps: [initial, nobody] },
      'STEP_WITHOUT_MEMBERS',
    ],
    ['a chain without steps', 'setApprovalChain', { ...chain, steps: [] }, 'CHAIN_WITHOUT_STEPS'],
    [
      'a chain in which nobody signs',
      'setApprovalChain',
      { ...chain, steps: [initial] },
      'CHAIN_WITHOUT_SIGNATURE',
    ],
    [
      'a template that asks for a name',
      'addAnswerTemplate',
      { ...template, textId: 'Yth. {nama_pelapor}' },
      'UNKNOWN_PLACEHOLDER',
    ],
    [
      'a template with half a brace',
      'addAnswerTemplate',
      { ...template, textId: '{nomor' },
      'BROKEN_PLACEHOLDER',
    ],
    ['a template that says nothing', 'addAnswerTemplate', template, 'TEMPLATE_WITHOUT_TEXT'],
  ])('who sends %s is refused with a reason', async (_what, mutation, input, code) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const text = `mutation($input: ${type}!) { ${mutation}(input: $input) { refusal { code message } } }`;
    const { data, errors } = await admin.send(text, { input });
    expect(errors).toBeUndefined();
    const { refusal } = data?.[mutation] as { refusal: { code: string; message: string } };
    expect(refusal).toEqual({ code, message: expect.stringMatching(/^[A-Z].{10,}\.$/) });
  });
});

describe('a file', () => {
  const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const bomb = (name: string) => ({ name, content: Buffer.alloc(60 * 1024 * 1024) });
  const page = Buffer.from('<!doctype html><script>alert(1)</script>');

  it.each<[string, () => Buffer | Promise<Buffer>, number, string]>([
    ['that is an SVG with a script', () => Buffer.from(script), 415, 'FILE_TYPE_REFUSED'],
    ['that is an SVG behind white space', () => Buffer.from(`\n\n${script}`), 415, 'FILE_TYPE_REFUSED'],
    ['that is a bomb in a ZIP', () => zipOf([bomb('a.txt')]), 415, 'FILE_TYPE_REFUSED'],
    ['that is a bomb in a document', () => aDocx([bomb('word/media/a.xml')]), 422, 'FILE_UNSAFE'],
    [
      'that is a bomb which says it is small',
      () => aDocx([{ ...bomb('word/a.xml'), says: { unpacked: 100 } }]),
      422,
      'FILE_UNSAFE',
    ],
    ['that is a page and a PDF', () => Buffer.concat([page, aPdf()]), 415, 'FILE_TYPE_REFUSED'],
    ['that is a page and a document', () => Buffer.concat([page, aDocx()]), 415, 'FILE_TYPE_REFUSED'],
    ['that is a document and a page', () => Buffer.concat([aDocx(), page]), 422, 'FILE_UNREADABLE'],
    ['that is a PDF and a document', () => Buffer.concat([aPdf(), aDocx()]), 422, 'FILE_UNREADABLE'],
    [
      'that is a GIF and a script',
      () => Buffer.from('GIF89a/*<script>*/=1;alert(1)'),
      415,
      'FILE_TYPE_REFUSED',
    ],
  ])('%s is refused with a code', async (_what, make, status, code) => {
    const answer = await put(await make());
    expect(answer).toMatchObject({ status, code });
    expect(answer.text).not.toMatch(/node_modules|\.(js|ts):\d+|\/spool/);
  });

  it('that is a photo and a page is a photo and nothing else when it comes back', async () => {
    const both = Buffer.concat([await aPhoto(5), page]);
    expect(await put(both)).toMatchObject({ status: 201 });
    const { attachments } = await citizen.ask<Attached>(attached, { id: complaint });
    const link = hub.origin + (attachments.find(({ url }) => hub.origin + url !== photo)?.url ?? '');
    const bytes = Buffer.from(await (await fetch(link)).arrayBuffer());
    expect(bytes.includes('<script>')).toBe(false);
    before = await everythingKept();
  });

  it('of 5 GB gets no ticket', async () => {
    for (const bytes of [2_147_483_647, 5_368_709_120]) {
      const { data, errors } = await citizen.send(request, { input: ticketFor(bytes) });
      expect(data?.['requestUpload'] ?? null).toBeNull();
      expect(errors?.[0]?.extensions?.['code']).toMatch(/^(FILE_BYTES|BAD_USER_INPUT)$/);
    }
  });

  it('that says it has 5 GB is refused before it is read', async () => {
    const sent = await stream(await ticket(1_000), ['content-length: 5368709120']);
    expect(sent).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
    expect(sent.bytes).toBeLessThan(200 * 1024 * 1024);
  });

  it('that never ends is refused at the first byte too many, and costs no memory', async () => {
    const memory = process.memoryUsage().rss;
    const sent = await stream(await ticket(1_000), ['transfer-encoding: chunked']);
    expect(sent).toMatchObject({ status: 400, code: 'FILE_LENGTH_WRONG' });
    expect(process.memoryUsage().rss - memory).toBeLessThan(300 * 1024 * 1024);
  });

  const nothing = Buffer.alloc(0);
  it.each<[string, readonly string[], string]>([
    ['shorter than it says', ['content-length: 2000'], 'FILE_LENGTH_WRONG'],
    ['longer than it says', ['content-length: 999'], 'FILE_LENGTH_WRONG'],
    ['of no length', ['content-length: 0'], 'FILE_LENGTH_WRONG'],
    ['of a negative length', ['content-length: -1'], 'BAD_REQUEST'],
    ['of a length in words', ['content-length: banyak'], 'BAD_REQUEST'],
    ['of two lengths', ['content-length: 1000', 'content-length: 1001'], 'BAD_REQUEST'],
    ['with a length and chunks', ['content-length: 1000', 'transfer-encoding: chunked'], 'BAD_REQUEST'],
  ])('%s is refused, and its ticket still takes the right one', async (_what, headers, code) => {
    const url = await ticket(1_000);
    const sent = await stream(url, headers, headers.includes('content-length: 0') ? nothing : aPdf(1_000));
    expect(sent).toMatchObject({ status: 400, code });
    expect(sent.text).not.toMatch(/node_modules|\.(js|ts):\d+|Client Error/);
    const answer = await fetch(hub.origin + url, { method: 'PUT', body: new Uint8Array(aPdf(1_000)) });
    expect(answer.status).toBe(201);
    before = await everythingKept();
  });
});

const request = `mutation($input: RequestUploadInput!) { requestUpload(input: $input) {
  upload { url } refusal { code } } }`;
const ticketFor = (bytes: number) => ({ complaint, fileName: 'lampiran', bytes });

async function ticket(bytes: number): Promise<string> {
  const { upload } = await citizen.ask<{ upload: { url: string } }>(request, { input: ticketFor(bytes) });
  return upload.url;
}

interface Answered {
  readonly status: number;
  readonly code: string | null;
  readonly text: string;
}

async function put(body: Buffer): Promise<Answered> {
  const url = hub.origin + (await ticket(body.length));
  const response = await fetch(url, { method: 'PUT', body: new Uint8Array(body) });
  const text = await response.text();
  return { status: response.status, code: codeIn(text), text };
}

function codeIn(text: string): string | null {
  return /"code":"([A-Z_]+)"/.exec(text)?.[1] ?? null;
}

/** Sends what no client would: these headers, then the body, or bytes without end until it is answered. */
async function stream(
  path: string,
  headers: readonly string[],
  body?: Buffer,
): Promise<Answered & { readonly bytes: number }> {
  const { hostname, port } = new URL(hub.origin);
  const socket = connect(Number(port), hostname);
  const said: Buffer[] = [];
  const ended = new Promise<void>((resolve) => {
    socket.on('data', (chunk: Buffer) => {
      said.push(chunk);
      socket.end();
      resolve();
    });
    for (const end of ['close', 'error', 'end'] as const) socket.on(end, () => resolve());
  });
  socket.write([`PUT ${path} HTTP/1.1`, `host: ${hostname}`, ...headers, '', ''].join('\r\n'));
  if (body) socket.write(body);
  else
    flood(
      socket,
      headers.some((header) => header.includes('chunked')),
    );
  await ended;
  socket.destroy();
  const text = Buffer.concat(said).toString('utf8');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
  return { status, code: codeIn(text), text, bytes: socket.bytesWritten };
}

function flood(socket: Socket, chunked: boolean): void {
  const block = Buffer.alloc(64 * 1024, 'x');
  const piece = chunked
    ? Buffer.concat([Buffer.from(`${block.length.toString(16)}\r\n`), block, Buffer.from('\r\n')])
    : block;
  const more = () => {
    while (socket.writable && socket.write(piece));
    if (socket.writable) socket.once('drain', more);
  };
  more();
}
