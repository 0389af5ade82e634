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
      reply.header('location', 'http://169.254.169.254/latest/meta-data/');
      return send(302, '');
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
    case 'huge':
      return blanks(reply, 1_600);
    case 'endless':
      return blanks(reply, Infinity);
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
    lostAnswer: null,
    hang: null,
  };
  return kind in fixed ? (fixed[kind] ?? null) : (answer?.status ?? 200);
}

/** Blanks before JSON, 64 KB at a time, until all have gone or the other side has had enough. */
async function blanks(reply: FastifyReply, times: number): Promise<void> {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { 'content-type': 'application/json' });
  const some = Buffer.alloc(64 * 1024, ' ');
  function* all() {
    for (let sent = 0; sent < times; sent += 1) yield some;
    yield Buffer.from('{}');
  }
  // The other side hangs up, which is what is wanted.
  await pipeline(Readable.from(all()), raw).catch(() => undefined);
}
