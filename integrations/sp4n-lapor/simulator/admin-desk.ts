import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { adminExport } from './admin-export';
import type { Desk } from './desk';
import { faultNames } from './faults';
import { cityInstitution } from './masters';
import { deskPage } from './desk-page';
import { quirkNames } from './quirks';

const id = z.coerce.number().int();
const text = z.string().max(10_000);
const action = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['verify', 'hold', 'archive', 'close']), id, reason: text.default('') }),
  z.object({ do: z.literal('reply'), id, content: text.min(1), secret: z.coerce.boolean().default(false) }),
  z.object({ do: z.literal('edit'), id, title: text.min(1), content: text.min(1) }),
  z.object({ do: z.literal('category'), id, categoryId: id }),
  z.object({ do: z.literal('forward'), id, institutionId: id, reason: text.default('') }),
  z.object({ do: z.literal('secrecy'), id, anonymous: z.coerce.boolean(), secret: z.coerce.boolean() }),
  z.object({
    do: z.literal('file'),
    title: text.min(1),
    content: text.min(1),
    categoryId: id,
    classificationId: id.default(1),
    anonymous: z.coerce.boolean().default(false),
    secret: z.coerce.boolean().default(false),
  }),
  z.object({ do: z.literal('close-silent') }),
  z.object({ do: z.literal('quirk'), name: z.enum(quirkNames), plays: z.coerce.boolean() }),
  z.object({ do: z.literal('fault'), kind: z.enum(['', ...faultNames]) }),
]);

/** The desk of a national admin: a small page, and the same actions as JSON at `/desk`. */
export function adminDesk(server: FastifyInstance, desk: Desk): void {
  void server.register(async (routes) => {
    routes.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    routes.get('/', async (_request, reply) =>
      reply
        .header('content-type', 'text/html; charset=utf-8')
        .header(
          'content-security-policy',
          "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
        )
        .send(deskPage(desk)),
    );
    routes.get('/desk/journal', async () => desk.journal.lines());
    routes.get('/desk/laporan.xlsx', async (_request, reply) =>
      reply
        .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .header('content-disposition', 'attachment; filename="laporan.xlsx"')
        .send(await adminExport(desk)),
    );
    routes.post('/desk', async (request, reply) => {
      const parsed = action.safeParse(request.body);
      if (!parsed.success) return reply.code(400).send({ message: z.prettifyError(parsed.error) });
      const done = carryOut(desk, parsed.data);
      if (done === null) return reply.code(404).send({ message: 'Laporan tidak ditemukan' });
      return fromPage(request) ? reply.redirect('/', 303) : reply.send({ done });
    });
  });
}

const fromPage = ({ headers }: FastifyRequest) => (headers['content-type'] ?? '').includes('urlencoded');

/** Null when there is no such report. */
function carryOut({ national, quirks, faults }: Desk, wanted: z.infer<typeof action>): unknown {
  switch (wanted.do) {
    case 'verify':
    case 'hold':
    case 'archive':
    case 'close':
      return national.act(wanted.id, wanted.do, wanted.reason);
    case 'reply':
      return national.followUp(wanted.id, {
        content: wanted.content,
        templateCode: '',
        templateContent: '',
        fromId: 1,
        toId: cityInstitution,
        secret: wanted.secret,
        rating: 0,
        files: [],
      });
    case 'edit':
      return national.editText(wanted.id, wanted);
    case 'category':
      return national.changeCategory(wanted.id, wanted.categoryId);
    case 'forward':
      return national.forward(wanted.id, wanted.institutionId, wanted.reason);
    case 'secrecy':
      return national.setSecrecy(wanted.id, wanted);
    case 'file':
      return national.create({
        ...wanted,
        locationId: 5171,
        institutionId: cityInstitution,
        channel: 1,
        userId: 1,
        reporterName: 'I Wayan Contoh',
        incidentOn: null,
        attachments: [],
      });
    case 'close-silent':
      return national.closeSilent();
    case 'quirk':
      quirks.set(wanted.name, wanted.plays);
      return true;
    case 'fault':
      faults.standing = wanted.kind === '' ? null : wanted.kind;
      return true;
  }
}
