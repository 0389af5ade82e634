import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyReply } from 'fastify';
import type { Answer } from './calls';
import type { FaultKind, Faults } from './faults';

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
]);

/** Sends what a broken server sends; gives the status, null when no whole answer leaves. */
export async function playFault(
  kind: FaultKind,
  { reply, answer, faults }: { reply: FastifyReply; answer: Answer | null; faults: Faults },
): Promise<number | null> {
  const send = async (status: number, body: string, type = 'text/html; charset=utf-8') => {
    await reply.code(status).header('content-type', type).send(body);
    return status;
  };
  switch (kind) {
    case 'badRequest':
      return send(422, JSON.stringify({ message: 'Kategori tidak ditemukan' }), 'application/json');
    case 'fault':
      return send(500, brokenPage);
    case 'empty':
      return send(502, '');
    case 'htmlInsteadOfJson':
      return send(200, brokenPage);
    case 'tooMany':
      reply.header('retry-after', String(faults.retryAfterSeconds));
      return send(429, JSON.stringify({ message: 'Terlalu banyak permintaan' }), 'application/json');
    case 'maintenance':
      return send(503, maintenancePage);
    case 'expiredCredentials':
      return send(401, JSON.stringify({ message: 'Token kedaluwarsa' }), 'application/json');
    case 'withoutId':
      return send(200, JSON.stringify({ results: { message: 'success' } }), 'application/json');
    case 'garbage':
      return send(
        200,
        JSON.stringify({ complaint_id: { $id: -1 }, results: { data: 'x', data_logs: 7, docs: null } }),
        'application/json',
      );
    case 'delay':
    case 'doneTwice':
      if (kind === 'delay') await new Promise((done) => setTimeout(done, faults.delayMilliseconds));
      return send(answer?.status ?? 500, JSON.stringify(answer?.body ?? null), 'application/json');
    case 'lostAnswer':
      reply.hijack();
      reply.raw.destroy();
      return null;
    case 'hang':
      reply.hijack();
      return null;
    case 'endless':
      reply.hijack();
      await endless(reply);
      return null;
  }
}

/** Blanks before the JSON, until the other side has had enough. */
async function endless({ raw }: FastifyReply): Promise<void> {
  raw.writeHead(200, { 'content-type': 'application/json' });
  const blanks = Buffer.alloc(64 * 1024, ' ');
  function* forever() {
    for (;;) yield blanks;
  }
  // It ends by the other side's hanging up, which is what is wanted.
  await pipeline(Readable.from(forever()), raw).catch(() => undefined);
}
