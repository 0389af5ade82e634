import { setInterval as every } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyReply } from 'fastify';
import type { Answer } from './calls';
import type { FaultKind, Faults } from './faults';
import { otherRows } from './rows';

const brokenPage =
  '<!DOCTYPE html><html><head><title>Error</title></head><body><h1>Terjadi kesalahan</h1></body></html>';
const maintenancePage = '<html><body><h1>Situs sedang dalam pemeliharaan</h1></body></html>';

/** Faults that keep a call from being carried out. */
export const refusesBeforehand = new Set<FaultKind>([
  'badRequest',
  'fault',
  'empty',
  'htmlInsteadOfJson',
  'tooMany',
  'maintenance',
  'expiredCredentials',
  'hang',
  'redirect',
  'indiscreet',
]);

/** Sends what a broken server sends; gives the status, null when no whole answer leaves. */
export async function playFault(
  kind: FaultKind,
  { reply, answer, faults }: { reply: FastifyReply; answer: Answer | null; faults: Faults },
): Promise<void> {
  const send = async (status: number, body: string, type = 'text/html; charset=utf-8') => {
    await reply.code(status).header('content-type', type).send(body);
  };
  const json = (status: number, body: unknown) => send(status, JSON.stringify(body), 'application/json');
  switch (kind) {
    case 'badRequest':
      return json(422, { message: 'Kategori tidak ditemukan' });
    case 'fault':
      return send(500, brokenPage);
    case 'empty':
      return send(502, '');
    case 'htmlInsteadOfJson':
      return send(200, brokenPage);
    case 'tooMany':
      reply.header('retry-after', String(faults.retryAfterSeconds));
      return json(429, { message: 'Terlalu banyak permintaan' });
    case 'maintenance':
      return send(503, maintenancePage);
    case 'expiredCredentials':
      return json(401, { message: 'Token kedaluwarsa' });
    case 'withoutId':
      return json(200, { results: { message: 'success' } });
    case 'garbage':
      return json(200, { complaint_id: { $id: -1 }, results: { data: 'x', data_logs: 7, docs: null } });
    case 'deep':
      return send(200, `{"results":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'application/json');
    case 'redirect':
      reply.header('location', faults.redirectTo);
      return send(302, '');
    case 'negativeIds':
      return json(200, { complaint_id: -7, results: { data: { id: -7 }, docs: [{ id: -7 }] } });
    case 'indiscreet': {
      const { authorization, auth, token } = reply.request.headers;
      const sent = `${String(authorization ?? auth)} ${String(token)}`;
      return json(422, { message: `<script>alert(1)</script> \u202eToken ${sent} tidak berlaku` });
    }
    case 'brokenRow':
    case 'rowsTwice':
    case 'reordered':
      return json(answer?.status ?? 500, otherRows(kind, answer?.body, faults.chance));
    case 'delay':
      await new Promise((done) => setTimeout(done, faults.delayMilliseconds));
      return json(answer?.status ?? 500, answer?.body);
    case 'doneTwice':
    case 'pageShift':
      return json(answer?.status ?? 500, answer?.body);
    case 'lostAnswer':
      reply.hijack();
      reply.raw.destroy();
      return;
    case 'hang':
      reply.hijack();
      return;
    case 'dripping':
      return drips(reply);
    case 'huge':
      return pours(reply, blanks(1_600));
    case 'zipped':
      reply.header('content-encoding', 'gzip').header('content-type', 'application/json');
      await reply.send((zipped ??= gzipSync(Buffer.concat([...blanks(1_600)]))));
      return;
    case 'endless':
      return pours(reply, blanks(Infinity));
  }
}

/** What the journal says of a call that met a fault. */
export function statusOf(kind: FaultKind, answer: Answer | null): number | null {
  const fixed: Partial<Record<FaultKind, number | null>> = {
    badRequest: 422,
    fault: 500,
    empty: 502,
    tooMany: 429,
    maintenance: 503,
    expiredCredentials: 401,
    redirect: 302,
    indiscreet: 422,
    lostAnswer: null,
    hang: null,
  };
  return kind in fixed ? (fixed[kind] ?? null) : (answer?.status ?? 200);
}

let zipped: Buffer | null = null;

/** Blanks before JSON, 64 KB at a time. */
function* blanks(times: number) {
  const some = Buffer.alloc(64 * 1024, ' ');
  for (let sent = 0; sent < times; sent += 1) yield some;
  yield Buffer.from('{}');
}

const dripMilliseconds = 20;

/** A blank and then another, until the other side has had enough. */
function drips(reply: FastifyReply): Promise<void> {
  async function* all() {
    for await (const drop of every(dripMilliseconds, ' ')) yield drop;
  }
  return pours(reply, all());
}

async function pours(reply: FastifyReply, body: Iterable<Uint8Array> | AsyncIterable<string>): Promise<void> {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { 'content-type': 'application/json' });
  // The other side hangs up, which is what is wanted.
  await pipeline(Readable.from(body), raw).catch(() => undefined);
}
