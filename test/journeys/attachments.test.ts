import sharp from 'sharp';
import type { Visitor } from '../../tools/demo/client';
import { startTestHub, type TestHub } from '../support/hub';
import { aPdf, aPhoto } from '../support/sample-files';

/** Files through the public door of a whole hub. */
let hub: TestHub;
let citizen: Visitor;
let admin: Visitor;
let id: string;

interface Given {
  readonly complaint: { readonly attachments: readonly { readonly kind: string; readonly url: string }[] };
}

const file = `mutation ($input: FileComplaintInput!) { fileComplaint(input: $input) { complaint { id } } }`;
const forward = `mutation ($input: ForwardComplaintInput!) { forwardComplaint(input: $input) { complaint { id } } }`;
const request = `mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { upload { id url } } }`;
const look = `query ($id: ID!) { complaint(id: $id) { attachments { kind url } } }`;

beforeAll(async () => {
  hub = await startTestHub();
  [citizen, admin] = await Promise.all([hub.as('warga@denpasar.example'), hub.admin()]);
  const input = {
    class: 'COMPLAINT',
    kind: 'GRIEVANCE',
    topic: 'Jalan berlubang',
    body: 'Ada lubang besar.',
  };
  const { complaint } = await citizen.ask<{ complaint: { id: string } }>(file, { input });
  id = complaint.id;
});
afterAll(() => hub.end());

async function put(body: Buffer): Promise<number> {
  const input = { complaint: id, fileName: 'lampiran', bytes: body.length };
  const { upload } = await citizen.ask<{ upload: { url: string } }>(request, { input });
  const answer = await fetch(hub.origin + upload.url, { method: 'PUT', body: new Uint8Array(body) });
  return answer.status;
}
const links = async (viewer: Visitor) => {
  const found = await viewer.ask<Given['complaint'] | null>(look, { id });
  return found?.attachments.map(({ url }) => hub.origin + url) ?? null;
};

it('goes up with the ticket alone, and down to those who may see it', async () => {
  expect(await put(await aPhoto(1))).toBe(201);
  expect(await put(aPdf(100_000))).toBe(201);
  expect(await put(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(415);
  const visitor = hub.visitor();
  expect(await links(visitor)).toBeNull();
  const [photo = '', paper = ''] = (await links(citizen)) ?? [];
  const plain = (link: string) => fetch(link.split('?')[0] ?? '');
  expect([(await plain(photo)).status, (await plain(paper)).status]).toEqual([404, 404]);
  expect((await fetch(`${photo}x`)).status).toBe(401);
  expect((await (await fetch(paper)).arrayBuffer()).byteLength).toBe(100_000);
  const verification = { category: 'INFRA.JALAN', kind: 'GRIEVANCE' };
  await admin.ask(forward, { input: { complaint: id, leadAgency: 'PUPR', verification } });
  const open = await plain(photo);
  expect([open.status, open.headers.get('content-disposition')?.slice(0, 10)]).toEqual([200, 'attachment']);
  expect(open.headers.get('content-security-policy')).toContain('sandbox');
  const { exif } = await sharp(Buffer.from(await open.arrayBuffer())).metadata();
  expect(exif).toBeUndefined();
  expect((await plain(paper)).status).toBe(404);
  const unchanged = await fetch(photo.split('?')[0] ?? '', {
    headers: { 'if-none-match': open.headers.get('etag') ?? '' },
  });
  expect(unchanged.status).toBe(304);
  const part = await fetch(paper, { headers: { range: 'bytes=0-7' } });
  expect([part.status, await part.text()]).toEqual([206, '%PDF-1.7']);
});

it('tells nobody who gets a photo where, by whom and with what it was taken', async () => {
  const before = new Set(await links(citizen));
  const sent = await aPhoto(7);
  // What the sender's telephone wrote into it.
  const said = await sharp(sent).metadata();
  expect(said.exif?.toString('latin1')).toContain('Wayan Contoh');
  const name = 'Ni Luh Pelapor di rumah.jpg';
  const input = { complaint: id, fileName: name, bytes: sent.length };
  const { upload } = await citizen.ask<{ upload: { url: string } }>(request, { input });
  await fetch(hub.origin + upload.url, { method: 'PUT', body: new Uint8Array(sent) });
  const shown = `query ($id: ID!) { complaint(id: $id) { attachments { name url thumbnailUrl } } }`;
  const officer = await hub.officer('PUPR');
  for (const viewer of [hub.visitor(), await hub.as('warga.2@denpasar.example'), officer, admin, citizen]) {
    const { attachments } = await viewer.ask<{
      attachments: readonly { name: string; url: string; thumbnailUrl: string | null }[];
    }>(shown, { id });
    const photos = attachments.filter(
      ({ url, thumbnailUrl }) => thumbnailUrl !== null && !before.has(hub.origin + url),
    );
    expect(photos.length).toBeGreaterThan(0);
    for (const { url, thumbnailUrl } of photos) {
      for (const link of [url, thumbnailUrl ?? '']) {
        const answer = await fetch(hub.origin + link);
        const bytes = Buffer.from(await answer.arrayBuffer());
        expect([answer.status, answer.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
        const { exif, xmp, iptc, comments } = await sharp(bytes).metadata();
        expect([exif, xmp, iptc, comments]).toEqual([undefined, undefined, undefined, undefined]);
        for (const datum of ['Wayan', 'Contoh', 'GPS', 'Exif']) {
          expect([link, bytes.includes(datum)]).toEqual([link, false]);
        }
      }
    }
  }
  const { attachments } = await hub
    .visitor()
    .ask<{ attachments: readonly { name: string }[] }>(shown, { id });
  expect(JSON.stringify(attachments)).not.toContain('Pelapor');
});
