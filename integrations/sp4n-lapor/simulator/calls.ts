import type { FastifyRequest } from 'fastify';
import { masterLists } from './masters';
import type { NationalSystem } from './national-system';
import {
  presentComplaint,
  presentCreated,
  presentFollowUp,
  presentMasters,
  presentTemplates,
  recordOf,
} from './present';
import type { Quirks } from './quirks';
import { flagIn, numberIn, textIn, type Body } from './read-body';
import { read } from './wib';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}
export interface CallInput {
  readonly request: FastifyRequest;
  readonly body: Body;
}
type Handle = (input: CallInput) => Answer;

export interface Call {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** True when carrying it out changes something, and a lost answer matters. */
  readonly changes: boolean;
  readonly handle: Handle;
}

const ok = (results: unknown): Answer => ({ status: 200, body: { results } });
const unknownReport: Answer = { status: 404, body: { message: 'Laporan tidak ditemukan' } };
const invalid = (message: string): Answer => ({ status: 422, body: { message } });

/** Every call of the wire contract. */
export function calls(national: NationalSystem, quirks: Quirks, createRoute: string): readonly Call[] {
  const presented = { quirks, masters: national.masters };
  const idIn = ({ request }: CallInput) => numberIn((request.params as { id?: string }).id);
  const queryOf = ({ request }: CallInput) => request.query as Record<string, string | undefined>;
  const post = (name: string, url: string, handle: Handle): Call => ({
    name,
    method: 'POST',
    url,
    changes: true,
    handle,
  });
  const get = (name: string, url: string, handle: Handle): Call => ({
    name,
    method: 'GET',
    url,
    changes: false,
    handle,
  });

  return [
    post('file', '/complaints/complaint/file', ({ body }) => {
      const kept = body.files.map((file) => national.keepFile(file));
      const isImage = (file: { mediaType: string }) =>
        quirks.plays('imagesApart') && file.mediaType.startsWith('image/');
      const ids = (files: typeof kept) => files.map(({ id }) => ({ id }));
      return ok({ images: ids(kept.filter(isImage)), docs: ids(kept.filter((file) => !isImage(file))) });
    }),

    post('create', createRoute, ({ body: { fields } }) => {
      const attachments = attachmentsIn(fields['attachments'], quirks);
      if (!attachments) return invalid('attachments tidak valid');
      const report = national.create({
        title: textIn(fields['title']),
        content: textIn(fields['content']),
        channel: numberIn(fields['channel']) || 0,
        userId: numberIn(fields['user_id']) || 0,
        reporterName: 'Admin Kota Denpasar',
        classificationId: numberIn(fields['classification_id']),
        categoryId: numberIn(fields['category_id']),
        locationId: numberIn(fields['location_id']) || 0,
        institutionId: numberIn(fields['disposition_id']),
        anonymous: flagIn(fields['is_anonymous']),
        secret: flagIn(fields['is_secret']),
        incidentOn: textIn(fields['date_of_incident']) || null,
        attachments,
      });
      return report
        ? { status: 200, body: presentCreated(report.id, quirks) }
        : invalid('Data laporan tidak valid');
    }),

    post('reject', '/complaints/process/:id/reject', (input) => {
      const { fields } = input.body;
      const sent = national.forward(
        idIn(input),
        numberIn(fields['reason']),
        textIn(fields['reason_description']),
      );
      return sent ? ok({ message: 'success' }) : unknownReport;
    }),

    get('complaint', '/complaints/:id/complaint', (input) => {
      const report = national.find(idIn(input));
      return report ? ok(presentComplaint(report, presented)) : unknownReport;
    }),

    get('followups', '/complaints/:id/followups', (input) => {
      const report = national.find(idIn(input));
      return report
        ? ok({ data: report.followUps.map((entry) => presentFollowUp(entry, presented)) })
        : unknownReport;
    }),

    post('followup', '/complaints/followup/add', ({ body: { fields, files } }) => {
      const entry = national.followUp(numberIn(fields['complaint_id']), {
        content: textIn(fields['content']),
        templateCode: textIn(fields['template_code']),
        fromId: numberIn(fields['institution_from_id']) || null,
        toId: numberIn(fields['institution_to_id']) || null,
        secret: flagIn(fields['is_secret']),
        rating: numberIn(fields['rating']) || 0,
        files: files.map((file) => national.keepFile(file)),
      });
      return entry ? ok({ data: { id: entry.id } }) : unknownReport;
    }),

    get('templates', '/masters/templates', (input) => page(presentTemplates(presented), queryOf(input))),
    ...masterLists.map((list) =>
      get(list, `/masters/${list === 'institutions' ? 'institutions/external' : list}`, (input) =>
        page(presentMasters(list, presented), queryOf(input)),
      ),
    ),

    get('list', '/complaints', (input) => {
      const { institution_id: institution, updated_since: since } = queryOf(input);
      const after = since === undefined ? null : read(since);
      if (since !== undefined && !after) return invalid('updated_since tidak valid');
      // Newest first, so that a change between two pages shifts them: a reader must overlap.
      const found = national
        .all()
        .filter((report) => institution === undefined || report.institutionId === Number(institution))
        .filter((report) => !after || report.updatedAt >= after)
        .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime() || b.id - a.id);
      return page(found.map(recordOf), queryOf(input));
    }),

    ...(['verify', 'hold', 'archive', 'close'] as const).map((action) =>
      post(action, `/complaints/:id/${action}`, (input) => {
        const report = national.act(idIn(input), action, textIn(input.body.fields['reason']));
        return report ? ok({ data: { status_name: report.status } }) : unknownReport;
      }),
    ),

    post('secrecy', '/complaints/:id/secrecy', (input) => {
      const { is_anonymous: anonymous, is_secret: secret } = input.body.fields;
      const report = national.setSecrecy(idIn(input), {
        anonymous: flagIn(anonymous),
        secret: flagIn(secret),
      });
      return report
        ? ok({ data: { is_anonymous: report.anonymous, is_secret: report.secret } })
        : unknownReport;
    }),
  ];
}

function page(all: readonly unknown[], query: Record<string, string | undefined>): Answer {
  const size = Math.min(100, Math.max(1, Number(query['page_size']) || 20));
  const number = Math.max(1, Number(query['page']) || 1);
  const data = all.slice((number - 1) * size, number * size);
  return ok({ data, meta: { page: number, page_size: size, total: all.length } });
}

/** `false`, or the ids as text: with the full stop where today's server wants it. Null refuses. */
function attachmentsIn(value: unknown, quirks: Quirks): readonly number[] | null {
  if (value === false || value === undefined) return [];
  if (typeof value !== 'string') return null;
  const list = (quirks.plays('fullStopAfterAttachments') ? /^\[([\d,]*)\]\.$/ : /^\[([\d,]*)\]\.?$/).exec(
    value,
  );
  return list ? (list[1] ?? '').split(',').filter(Boolean).map(Number) : null;
}
