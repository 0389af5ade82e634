import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { visitor, type Actor } from '../../../platform/domain/actor';
import { asStoragePlace, openStorage } from '../../../platform/runtime/files/open-storage';
import { fileDoor, type FileDoor } from '../../../platform/runtime/http/files/file-door';
import type { FileAnswer } from '../../../platform/runtime/http/files/file-route';
import type { LocalSubgraph } from '../../../platform/runtime/graphql/subgraph';
import { makeLogger } from '../../../platform/runtime/logging/logger';
import { people } from '../../../test/support/complaint-builders';
import {
  aFiling,
  databaseKinds,
  openComplaintsParts,
  type ComplaintsParts,
} from '../../../test/support/complaints-parts';
import { startS3Server } from '../../../test/support/s3-server';
import { aDocx, aPdf, aPhoto, zipOf } from '../../../test/support/sample-files';
import { fileComplaint } from '../commands/file-complaint';
import { forwardComplaint } from '../commands/forward-complaint';
import { postFollowUp } from '../commands/post-follow-up';
import { uploadMinutes } from '../domain/attachments/attach';
import { forgetSender } from '../store/attachments/attachment-store';
import { complaintsSubgraph } from '../graphql/subgraph';
import { attachmentRoutes } from './attachment-routes';
import { unseen } from '../store/told-writes';

const inBucket = async () => {
  const server = await startS3Server();
  const storage = await openStorage(asStoragePlace(server.url));
  return {
    storage,
    async stop() {
      await storage.stop();
      await server.stop();
    },
  };
};
interface Going {
  readonly actor?: Actor;
  readonly body?: Buffer;
  readonly headers?: Record<string, string>;
}
const nothing: Buffer = Buffer.alloc(0);

/** Both databases, both storages. */
const places = [
  ['SQLite and a folder', databaseKinds.sqlite, null],
  ['MariaDB and a bucket', databaseKinds.mysql, inBucket],
] as const;

const requestUpload = `mutation ($input: RequestUploadInput!) {
  requestUpload(input: $input) { upload { id url expiresAt } refusal { code } }
}`;
const decide = `mutation ($input: DecideAttachmentInput!) {
  decideAttachment(input: $input) { complaint { id } refusal { code } }
}`;
const look = `query ($id: ID!) { complaint(id: $id) {
  attachments { id kind mediaType name bytes width height author isPublic publicity url thumbnailUrl alikeIn { id } }
  thread(first: 10) { edges { node { id attachments { id name } } } }
} }`;

describe.each(places)('files of complaints on %s', (_name, database, storage) => {
  let parts: ComplaintsParts;
  let subgraph: LocalSubgraph;
  let door: FileDoor;
  const closers: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    const [found, kept] = await Promise.all([database(), storage?.()]);
    parts = await openComplaintsParts(found.url, kept ? { files: kept.storage } : {});
    closers.push(
      () => parts.stop(),
      async () => found.drop(),
      async () => kept?.stop(),
    );
    const log = makeLogger('complaints', 'silent');
    subgraph = await complaintsSubgraph({ context: parts.context, reading: parts.reading, log });
    door = fileDoor(attachmentRoutes(parts.context), log);
  });
  afterAll(async () => {
    for (const close of closers) await close();
  });

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are read by the test that asked
  async function ask(actor: Actor, query: string, variables: Record<string, unknown>): Promise<any> {
    const answer = await subgraph.execute({
      ...{
        query,
        variables,
        operationName: null,
        actor,
        language: 'en',
        requestId: randomUUID(),
        event: null,
      },
    });
    return JSON.parse(JSON.stringify(answer));
  }
  async function go(
    method: string,
    path: string,
    { actor = visitor, body = nothing, headers = {} }: Going = {},
  ): Promise<FileAnswer | null> {
    return door.answer({
      ...{ method, path, actor, headers, query: new URLSearchParams(), language: 'en' },
      body: Readable.from(body.length === 0 ? [] : [body]),
      requestId: randomUUID(),
      signal: new AbortController().signal,
    });
  }
  async function bytesOf(answer: FileAnswer | null): Promise<Buffer> {
    if (!(answer?.body instanceof Readable)) throw new Error(`no file: ${JSON.stringify(answer)}`);
    const chunks: Buffer[] = [];
    for await (const chunk of answer.body) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  async function filed(more = {}): Promise<string> {
    const complaint = await fileComplaint(parts.context, people.reporter, aFiling(more));
    if (complaint === null || !('id' in complaint)) throw new Error('not filed');
    return complaint.id;
  }
  async function forward(complaintId: string): Promise<void> {
    await forwardComplaint(parts.context, people.admin, {
      ...{ complaintId, leadAgencyId: 'PUPR', supportingAgencyIds: [], note: null, verification: null },
    });
  }
  interface Sent {
    readonly complaint: string;
    readonly actor?: Actor;
    readonly followUp?: string;
    readonly name?: string;
    readonly announced?: number;
    readonly length?: string;
  }
  async function ticket(
    bytes: number,
    { complaint, actor = people.reporter, followUp, name = 'foto.jpg' }: Sent,
  ) {
    const input = { complaint, followUp: followUp ?? null, fileName: name, bytes };
    const { data } = await ask(actor, requestUpload, { input });
    return data.requestUpload as {
      upload: { id: string; url: string } | null;
      refusal: { code: string } | null;
    };
  }
  async function send(
    body: Buffer,
    sent: Sent,
  ): Promise<{ id: string; status: number; code: string | null }> {
    const { upload } = await ticket(sent.announced ?? body.length, sent);
    const id = upload?.id ?? '';
    const headers: Record<string, string> = sent.length ? { 'content-length': sent.length } : {};
    const answer = await go('PUT', `/uploads/${id}`, { actor: sent.actor ?? people.reporter, body, headers });
    const code = typeof answer?.body === 'string' ? /"code":"(\w+)"/.exec(answer.body)?.[1] : null;
    return { id, status: answer?.status ?? 404, code: code ?? null };
  }
  const seen = async (actor: Actor, id: string) => (await ask(actor, look, { id })).data.complaint;

  describe('a picture', () => {
    it('is made anew: upright, without place, name and device, with a small one beside it', async () => {
      const complaint = await filed();
      const photo = await aPhoto(1);
      expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('Wayan Contoh');
      const { id, status } = await send(photo, { complaint });
      expect(status).toBe(201);
      const [file] = (await seen(people.reporter, complaint)).attachments;
      expect(file).toMatchObject({ id, kind: 'IMAGE', mediaType: 'image/jpeg', width: 400, height: 640 });
      expect(file).toMatchObject({ name: 'foto.jpg', author: 'REPORTER' });
      const kept = await bytesOf(await go('GET', `/attachments/${id}`, { actor: people.reporter }));
      expect(kept.length).toBe(file.bytes);
      const { exif, icc, xmp, iptc, orientation } = await sharp(kept).metadata();
      expect([exif, icc, xmp, iptc, orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      expect(kept.toString('latin1')).not.toContain('Wayan');
      const small = await bytesOf(
        await go('GET', `/attachments/${id}/thumbnail`, { actor: people.reporter }),
      );
      expect(await sharp(small).metadata()).toMatchObject({ width: 200, height: 320, format: 'jpeg' });
    });

    it.each(['png', 'webp', 'avif'] as const)('may be %s', async (format) => {
      const complaint = await filed();
      expect((await send(await aPhoto(2, { format }), { complaint })).status).toBe(201);
      const [file] = (await seen(people.reporter, complaint)).attachments;
      expect(file.mediaType).toBe(format === 'avif' ? 'image/jpeg' : `image/${format}`);
    });

    it('that looks like one of another complaint is shown to the secretariat', async () => {
      const [first, second, third] = [await filed(), await filed(), await filed()];
      const photo = await aPhoto(7);
      await send(photo, { complaint: first });
      await send(await sharp(photo).resize(500).jpeg({ quality: 60 }).withMetadata().toBuffer(), {
        complaint: second,
      });
      await send(await aPhoto(31), { complaint: third });
      const [file] = (await seen(people.admin, second)).attachments;
      expect(file.alikeIn).toEqual([{ id: first }]);
      expect((await seen(people.admin, third)).attachments[0].alikeIn).toEqual([]);
      expect((await seen(people.reporter, second)).attachments[0].alikeIn).toBeNull();
    });

    it('loses what else it is: a script behind its points', async () => {
      const complaint = await filed();
      const polyglot = Buffer.concat([await aPhoto(3), Buffer.from('<script>alert(1)</script>PK\x03\x04')]);
      const { id, status } = await send(polyglot, { complaint });
      expect(status).toBe(201);
      const kept = await bytesOf(await go('GET', `/attachments/${id}`, { actor: people.reporter }));
      expect(kept.includes('<script>')).toBe(false);
    });
  });

  describe('who sees a file', () => {
    it('is decided with the complaint: pictures of the filing go with its words, documents wait for release', async () => {
      const complaint = await filed();
      const photo = await send(await aPhoto(4), { complaint });
      const paper = await send(aPdf(), { complaint, name: 'Surat Made.pdf' });
      const ids = async (actor: Actor) =>
        ((await seen(actor, complaint))?.attachments ?? null)?.map((file: { id: string }) => file.id) ?? null;
      const status = async (actor: Actor, id: string) =>
        (await go('GET', `/attachments/${id}`, { actor }))?.status ?? 404;
      expect(await ids(visitor)).toBeNull();
      expect(await status(visitor, photo.id)).toBe(404);
      await forward(complaint);
      expect(await ids(visitor)).toEqual([photo.id]);
      expect([await status(visitor, photo.id), await status(visitor, paper.id)]).toEqual([200, 404]);
      expect((await ids(people.leadOfficer)).sort()).toEqual([photo.id, paper.id].sort());
      const release = { attachment: paper.id, publicity: 'RELEASED', reason: 'Tidak memuat data pribadi' };
      expect(
        (await ask(people.reporter, decide, { input: release })).data.decideAttachment.refusal.code,
      ).toBe('FORBIDDEN');
      expect((await ask(people.admin, decide, { input: release })).data.decideAttachment.refusal).toBeNull();
      expect((await ask(people.admin, decide, { input: release })).data.decideAttachment.refusal.code).toBe(
        'NOTHING_CHANGED',
      );
      expect((await ids(visitor)).sort()).toEqual([photo.id, paper.id].sort());
      const withhold = { attachment: photo.id, publicity: 'WITHHELD', reason: 'Wajah anak terlihat' };
      await ask(people.admin, decide, { input: withhold });
      expect(await ids(visitor)).toEqual([paper.id]);
      expect(await status(visitor, photo.id)).toBe(404);
      expect(await status(people.reporter, photo.id)).toBe(200);
    });

    it('never the public, of a hidden or supervisory complaint', async () => {
      for (const more of [{ complaintHidden: true }, { kind: 'CORRUPTION', category: 'PEGAWAI.PUNGLI' }]) {
        const complaint = await filed(more);
        const { id } = await send(await aPhoto(5), { complaint });
        for (const actor of [visitor, people.otherCitizen, people.otherOfficer]) {
          expect(await go('GET', `/attachments/${id}`, { actor })).toBeNull();
          expect(await go('GET', `/attachments/${id}/thumbnail`, { actor })).toBeNull();
        }
        expect((await go('GET', `/attachments/${id}`, { actor: people.reporter }))?.status).toBe(200);
      }
    });

    it('its name is for parties, and not for those the reporter is hidden from', async () => {
      const complaint = await filed({ identityHidden: true });
      await send(await aPhoto(6), { complaint, name: 'KTP Wayan Contoh.jpg' });
      await forward(complaint);
      const name = async (actor: Actor) => (await seen(actor, complaint)).attachments[0].name;
      expect(await name(people.reporter)).toBe('KTP Wayan Contoh.jpg');
      expect(await name(people.admin)).toBe('KTP Wayan Contoh.jpg');
      for (const actor of [visitor, people.leadOfficer]) {
        expect(await name(actor)).toMatch(/^lampiran-[0-9a-f]{8}\.jpg$/);
        const [{ id }] = (await seen(actor, complaint)).attachments;
        const answer = await go('GET', `/attachments/${id}`, { actor });
        expect(answer?.headers['content-disposition']).not.toContain('Wayan');
        await bytesOf(answer);
      }
    });

    it('goes with the entry of the thread it came with', async () => {
      const complaint = await filed();
      await forward(complaint);
      await postFollowUp(parts.context, people.leadOfficer, {
        complaintId: complaint,
        body: 'Sudah ditambal',
      });
      const [{ node }] = (await seen(people.leadOfficer, complaint)).thread.edges;
      const of = { complaint, followUp: node.id as string };
      expect((await ticket(10, { ...of, actor: people.reporter })).refusal?.code).toBe('FORBIDDEN');
      const { id, status } = await send(await aPhoto(8), { ...of, actor: people.leadOfficer });
      expect(status).toBe(201);
      const thread = (await seen(visitor, complaint)).thread.edges;
      expect(thread[0].node.attachments.map((file: { id: string }) => file.id)).toEqual([id]);
      expect((await seen(visitor, complaint)).attachments).toEqual([]);
    });
  });

  it('are sent by those who may write in the thread, and by nobody else', async () => {
    const complaint = await filed();
    const code = async (actor: Actor, of = complaint) =>
      (await ticket(10, { complaint: of, actor })).refusal?.code ?? null;
    expect(await code(visitor)).toBe('NOT_SIGNED_IN');
    expect(await code(people.otherCitizen)).toBe('NOT_FOUND');
    expect(await code(people.otherCitizen, 'no-such')).toBe('NOT_FOUND');
    expect(await code(people.leadOfficer)).toBe('NOT_FOUND');
    expect(await code(people.reporter)).toBeNull();
    expect(await code(people.admin)).toBeNull();
    await forward(complaint);
    expect(await code(people.otherCitizen)).toBe('FORBIDDEN');
    expect(await code(people.leadOfficer)).toBeNull();
  });

  it('are taken from the account that was given the ticket only, and once', async () => {
    const complaint = await filed();
    const { upload } = await ticket(2_000, { complaint });
    const path = `/uploads/${upload?.id}`;
    expect(await go('PUT', path, { actor: people.otherCitizen, body: aPdf() })).toBeNull();
    expect(await go('PUT', path, { body: aPdf() })).toBeNull();
    const body = aPdf(2_000);
    const both = await Promise.all([1, 2].map(() => go('PUT', path, { actor: people.reporter, body })));
    expect(both.map((answer) => answer?.status).sort()).toEqual([201, 409]);
    expect((await go('PUT', path, { actor: people.reporter, body }))?.status).toBe(409);
    expect((await seen(people.reporter, complaint)).attachments).toHaveLength(1);
    expect(await bytesOf(await go('GET', `/attachments/${upload?.id}`, { actor: people.reporter }))).toEqual(
      body,
    );
  });

  describe('what is refused', () => {
    let complaint: string;
    beforeAll(async () => {
      complaint = await filed();
    });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const bomb = () => ({ name: 'word/media/a.xml', content: Buffer.alloc(40 * 1024 * 1024) });
    it.each<[string, () => Buffer | Promise<Buffer>, string]>([
      ['SVG with a script', () => svg, 'FILE_TYPE_REFUSED'],
      ['HTML', () => Buffer.from('<!doctype html><script>1</script>'), 'FILE_TYPE_REFUSED'],
      ['text', () => Buffer.from('teks biasa'), 'FILE_TYPE_REFUSED'],
      ['a program', () => Buffer.from('MZ\x90\x00'.padEnd(400, '\0'), 'latin1'), 'FILE_TYPE_REFUSED'],
      ['a plain archive', () => zipOf([{ name: 'a.txt', content: Buffer.from('a') }]), 'FILE_TYPE_REFUSED'],
      ['half a picture', async () => (await aPhoto(9)).subarray(0, 3_000), 'FILE_UNREADABLE'],
      ['half a PDF', () => aPdf(60_000).subarray(0, 30_000), 'FILE_UNREADABLE'],
      ['a picture with too many points', () => hugePng(60_000, 60_000), 'FILE_TOO_MANY_PIXELS'],
      ['a document that unpacks to too much', () => aDocx([bomb()]), 'FILE_UNSAFE'],
      [
        'a document that says it unpacks to little, from bytes used twice',
        () => aDocx([{ name: 'word/a.xml', content: Buffer.from('a'), says: { start: 0 } }]),
        'FILE_UNSAFE',
      ],
      [
        'a document with macros',
        () => aDocx([{ name: 'word/vbaProject.bin', content: Buffer.from('a') }]),
        'FILE_UNSAFE',
      ],
      [
        'an encrypted document',
        () => aDocx([{ name: 'word/b.xml', content: Buffer.from('a'), says: { flags: 1 } }]),
        'FILE_UNSAFE',
      ],
      [
        'a document behind something else',
        () => Buffer.concat([aDocx(), Buffer.from('<script>')]),
        'FILE_UNREADABLE',
      ],
    ])('%s', async (_what, make, code) => {
      const body = await make();
      expect(await send(body, { complaint })).toMatchObject({ code });
      expect((await seen(people.reporter, complaint)).attachments).toEqual([]);
      expect(readdirSync(parts.context.files.spool)).toEqual([]);
    });

    it.each([
      ['more than announced', 2_000, 1_999, undefined],
      ['less than announced', 2_000, 2_001, undefined],
      ['another length in the header', 2_000, 2_000, '1999'],
    ])('%s', async (_what, bytes, announced, length) => {
      const sent = await send(aPdf(bytes), { complaint, announced, ...(length ? { length } : {}) });
      expect(sent).toMatchObject({ status: 400, code: 'FILE_LENGTH_WRONG' });
      expect(readdirSync(parts.context.files.spool)).toEqual([]);
    });

    it('5 GB, before any ticket is given', async () => {
      for (const bytes of [2_147_483_647, 0, -1]) {
        const input = { complaint, fileName: 'a.pdf', bytes };
        const { errors } = await ask(people.reporter, requestUpload, { input });
        expect(errors[0].extensions.code).toBe('FILE_BYTES');
      }
    });

    it.each(['', '   ', '..', 'x'.repeat(151), '\u0000\u202e'])('the name %j', async (fileName) => {
      const { errors } = await ask(people.reporter, requestUpload, {
        input: { complaint, fileName, bytes: 1 },
      });
      expect(errors[0].extensions.code).toBe('FILE_NAME');
    });

    it('more than twenty under way', async () => {
      const another = await filed();
      let code: string | undefined;
      for (let count = 0; count <= 20 && !code; count += 1) {
        code = (await ticket(10, { complaint: another, actor: people.admin })).refusal?.code;
      }
      expect(code).toBe('TOO_MANY_FILES');
    });
  });

  it('are served to be saved, in parts, and not again when unchanged', async () => {
    const complaint = await filed();
    const body = aPdf(5_000);
    const { id } = await send(body, { complaint, name: 'Surat "é".pdf' });
    const get = (headers: Record<string, string> = {}) =>
      go('GET', `/attachments/${id}`, { actor: people.reporter, headers });
    const whole = await get();
    expect(await bytesOf(whole)).toEqual(body);
    expect(whole?.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '5000',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="Surat ___.pdf"; filename*=UTF-8''Surat%20%22%C3%A9%22.pdf`,
    });
    expect(whole?.headers['content-security-policy']).toContain('sandbox');
    const part = await get({ range: 'bytes=100-199' });
    expect([part?.status, part?.headers['content-range']]).toEqual([206, 'bytes 100-199/5000']);
    expect(await bytesOf(part)).toEqual(body.subarray(100, 200));
    const last = await get({ range: 'bytes=-10' });
    expect(await bytesOf(last)).toEqual(body.subarray(4_990));
    expect(await get({ range: 'bytes=5000-' })).toMatchObject({ status: 416 });
    const etag = whole?.headers['etag'] ?? '';
    expect(await get({ 'if-none-match': etag })).toMatchObject({ status: 304, body: null });
    const changed = await get({ range: 'bytes=0-9', 'if-range': '"another"' });
    expect(changed?.status).toBe(200);
    await bytesOf(changed);
  });

  it('are told: a line of history, an event without text, and nothing to the public of what it may not see', async () => {
    const complaint = await filed();
    await forward(complaint);
    await send(aPdf(), { complaint });
    const events = (await parts.events()).filter((event) => event.complaint.id === complaint);
    expect(events.at(-1)).toMatchObject({ type: 'AttachmentChanged', followUpId: null });
    const history =
      'query ($id: ID!) { complaint(id: $id) { history(first: 20) { edges { node { action } } } } }';
    const actions = async (actor: Actor) =>
      (await ask(actor, history, { id: complaint })).data.complaint.history.edges.map(
        ({ node }: { node: { action: string } }) => node.action,
      );
    expect(await actions(people.reporter)).toContain('ATTACH');
    expect(await actions(visitor)).not.toContain('ATTACH');
  });

  it('of an erased account: documents go, pictures stay without their names', async () => {
    const complaint = await filed();
    const photo = await send(await aPhoto(11), { complaint, name: 'Rumah Wayan.jpg' });
    const paper = await send(aPdf(), { complaint, name: 'KTP.pdf' });
    await forward(complaint);
    await parts.database.write((manager) =>
      unseen(manager, () => forgetSender(manager, people.reporter.accountId, parts.clock.now())),
    );
    const found = (await seen(people.admin, complaint)).attachments;
    expect(found).toMatchObject([{ id: photo.id, name: expect.stringMatching(/^lampiran-/) as string }]);
    await parts.jobs.runOnce();
    const keys = await parts.context.files.keys();
    expect(keys).toContain(`${photo.id}/file`);
    expect(keys).not.toContain(`${paper.id}/file`);
  });

  it('that never came leave nothing: neither a row nor a file', async () => {
    const complaint = await filed();
    const { upload } = await ticket(2_000, { complaint });
    const id = upload?.id ?? '';
    // As a process leaves it that died between the storage and the row.
    const { files } = parts.context;
    const { mkdir, writeFile } = await import('node:fs/promises');
    await mkdir(files.spool, { recursive: true });
    await writeFile(`${files.spool}/left`, 'x');
    await files.keep(`${id}/file`, `${files.spool}/left`);
    await parts.jobs.runOnce();
    expect(await files.keys()).toContain(`${id}/file`);
    parts.clock.advance(uploadMinutes * 60_000 + 1);
    await parts.jobs.runOnce();
    expect(await files.keys()).not.toContain(`${id}/file`);
    expect(await go('PUT', `/uploads/${id}`, { actor: people.reporter, body: aPdf(2_000) })).toBeNull();
  });
});

/** A PNG whose header promises more points than anybody can hold. */
function hugePng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    start,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
