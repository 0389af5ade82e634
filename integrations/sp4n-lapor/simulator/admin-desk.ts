import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { adminExport } from './admin-export';
import type { Desk } from './desk';
import { carryOut, deskAction } from './desk-actions';
import { deskPage } from './desk-page';

/** The desk of a national admin: a small page, and the same actions as JSON at `/desk`. */
export function adminDesk(server: FastifyInstance, desk: Desk): void {
  void server.register(async (routes) => {
    routes.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    routes.get('/', async (_request, reply) => {
      desk.national.passTime();
      return reply
        .header('content-type', 'text/html; charset=utf-8')
        .header(
          'content-security-policy',
          "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
        )
        .send(deskPage(desk));
    });
    routes.get('/desk/journal', async () => desk.journal.lines());
    routes.get('/desk/laporan.xlsx', async (_request, reply) =>
      reply
        .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .header('content-disposition', 'attachment; filename="laporan.xlsx"')
        .send(await adminExport(desk)),
    );
    routes.get('/desk/reports', async () => desk.national.all());
    routes.post('/desk', async (request, reply) => {
      const parsed = deskAction.safeParse(request.body);
      if (!parsed.success) return reply.code(400).send({ message: z.prettifyError(parsed.error) });
      const done = carryOut(desk, parsed.data);
      if (done === null) return reply.code(404).send({ message: 'Laporan tidak ditemukan' });
      return fromPage(request) ? reply.redirect('/', 303) : reply.send({ done });
    });
  });
}

const fromPage = ({ headers }: FastifyRequest) => (headers['content-type'] ?? '').includes('urlencoded');
