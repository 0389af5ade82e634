import { request } from 'undici';
import { Readable } from 'node:stream';
import { Door } from '../measures/door';
import type { City } from '../hubs/city';

const signIn = `mutation($input: SignInInput!) { signIn(input: $input) { session { accessToken } refusal { code } } }`;
const agencies = '{ agencies(first: 8) { nodes { id } } }';
const file = `mutation($input: FileComplaintInput!) { fileComplaint(input: $input) { complaint { id } refusal { code } } }`;
const forward = `mutation($input: ForwardComplaintInput!) { forwardComplaint(input: $input) { complaint { id } refusal { code } } }`;
const upload = `mutation($input: RequestUploadInput!) { requestUpload(input: $input) { upload { id url } refusal { code } } }`;
const attachments = `query($id: ID!) { complaint(id: $id) { attachments { id bytes url } } }`;

/** An officer with a complaint of his or her agency: an account may have twenty uploads under way. */
export interface Sender {
  readonly token: string;
  readonly complaint: string;
}

export interface Ticket {
  readonly id: string;
  readonly url: string;
}

/** So many officers of different agencies, each with a complaint forwarded to that agency. */
export async function senders(origin: string, city: City, count: number): Promise<readonly Sender[]> {
  const door = new Door(origin, 4);
  const as = async (email: string) => {
    const input = { email, password: city.signIns.password };
    const { value } = await door.ask<{ session: { accessToken: string } }>(signIn, { input });
    return value.session.accessToken;
  };
  const [admin, citizen] = [await as('admin@denpasar.example'), await as('warga@denpasar.example')];
  const { value: found } = await door.ask<{ nodes: { id: string }[] }>(agencies, {});
  const made: Sender[] = [];
  for (const { id: leadAgency } of found.nodes.slice(0, count)) {
    const filing = {
      class: 'COMPLAINT',
      kind: 'GRIEVANCE',
      topic: 'Uji berkas',
      body: 'Uji pengiriman berkas.',
    };
    const { value } = await door.ask<{ complaint: { id: string } }>(file, { input: filing }, citizen);
    const complaint = value.complaint.id;
    const verification = { category: 'INFRA.JALAN', kind: 'GRIEVANCE' };
    await door.ask(forward, { input: { complaint, leadAgency, verification } }, admin);
    made.push({ token: await as(`petugas.${leadAgency.toLowerCase()}@denpasar.example`), complaint });
  }
  await door.stop();
  return made;
}

export async function ticketsFor(
  origin: string,
  { token, complaint }: Sender,
  { count, bytes }: { readonly count: number; readonly bytes: number },
): Promise<readonly Ticket[]> {
  const door = new Door(origin, 4);
  const input = { complaint, fileName: 'uji.pdf', bytes };
  const tickets: Ticket[] = [];
  for (let index = 0; index < count; index += 1) {
    tickets.push((await door.ask<{ upload: Ticket }>(upload, { input }, token)).value.upload);
  }
  await door.stop();
  return tickets;
}

/** Sends a PDF of so many bytes, made while it is sent; gives the status. */
export async function send(origin: string, { url }: Ticket, bytes: number): Promise<number> {
  const { statusCode, body } = await request(origin + url, {
    method: 'PUT',
    headers: { 'content-length': String(bytes) },
    body: aPdf(bytes),
    headersTimeout: 600_000,
    bodyTimeout: 600_000,
  });
  await body.dump();
  return statusCode;
}

/** Links to the files of a complaint, for its officer. */
export async function linksOf(origin: string, { token, complaint }: Sender): Promise<readonly string[]> {
  const door = new Door(origin, 1);
  const { value } = await door.ask<{ attachments: { url: string }[] }>(attachments, { id: complaint }, token);
  await door.stop();
  return value.attachments.map(({ url }) => origin + url);
}

/** Reads a file to its end and gives its length. */
export async function lengthOf(url: string): Promise<number> {
  const { body, statusCode } = await request(url, { headersTimeout: 600_000, bodyTimeout: 600_000 });
  let length = 0;
  for await (const chunk of body) length += (chunk as Buffer).length;
  return statusCode === 200 ? length : -1;
}

function aPdf(bytes: number): Readable {
  const [head, end] = [Buffer.from('%PDF-1.7\n'), Buffer.from('\n%%EOF\n')];
  const block = Buffer.alloc(64 * 1024, '% isi contoh\n');
  let left = bytes - head.length - end.length;
  let begun = false;
  return new Readable({
    read() {
      if (!begun) {
        begun = true;
        this.push(head);
        return;
      }
      const size = Math.min(left, block.length);
      left -= size;
      if (size > 0) this.push(block.subarray(0, size));
      else {
        this.push(end);
        this.push(null);
      }
    },
  });
}
