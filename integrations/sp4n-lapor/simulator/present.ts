import type { Masters, MasterList } from './masters';
import type { Quirks } from './quirks';
import type { FollowUp, Log, Report, StoredFile } from './reports';
import { written } from './wib';

/** What answers are made with. */
export interface Presented {
  readonly quirks: Quirks;
  readonly masters: Masters;
}

/** The answer to call 4: state and logs of one report. */
export function presentComplaint(report: Report, presented: Presented): unknown {
  return {
    data: {
      status_code: presented.quirks.plays('strangeStatusCodes') ? (report.id % 90) + 10 : 1,
      status_name: report.label ?? report.status,
      disposition_id: report.institutionId,
      disposition_name: presented.masters.nameOf(report.institutionId),
      status_logs: report.logs.map(({ note, at }) => ({ note, timestamp: written(at) })),
      ...recordOf(report),
    },
    data_logs: report.logs.map((log) => presentLog(log, presented)),
  };
}

/** A report as call 9 lists it. */
export function recordOf(report: Report): Record<string, unknown> {
  return {
    id: report.id,
    tracking_id: String(report.id),
    title: report.title,
    content: report.content,
    first_title: report.firstTitle,
    first_content: report.firstContent,
    classification_id: report.classificationId,
    category_id: report.categoryId,
    location_id: report.locationId,
    status_name: report.label ?? report.status,
    disposition_id: report.institutionId,
    reporter_name: report.anonymous ? null : report.reporterName,
    is_anonymous: report.anonymous,
    is_secret: report.secret,
    date_of_incident: report.incidentOn,
    rating: report.rating,
    created_at: written(report.createdAt),
    updated_at: written(report.updatedAt),
  };
}

function presentLog(log: Log, { quirks, masters }: Presented): unknown {
  const note = log.note || '{{ institution_from }} mengubah status {{status_old}} menjadi {{ status_new }}';
  return {
    content: quirks.plays('placeholders') ? note : withoutPlaceholders(note),
    date: written(log.at),
    institution_from: { id: log.fromId, name: masters.nameOf(log.fromId) },
    institution_to: { id: log.toId, name: masters.nameOf(log.toId) },
    // JSON as text inside JSON, as the real one has it.
    data: JSON.stringify({ status_old: { name: log.statusOld }, status_new: { name: log.statusNew } }),
  };
}

/** An entry as call 5 lists it. */
export function presentFollowUp(entry: FollowUp, { quirks, masters }: Presented): unknown {
  return {
    id: entry.id,
    created_at: written(entry.at),
    content: quirks.plays('placeholders') ? entry.content : withoutPlaceholders(entry.content),
    template_code: entry.templateCode,
    template_content: quirks.plays('placeholders')
      ? entry.templateContent
      : withoutPlaceholders(entry.templateContent),
    institution_from_name: entry.fromId === null ? '' : masters.nameOf(entry.fromId),
    institution_to_name: masters.nameOf(entry.toId),
    is_secret: entry.secret ? 1 : 0,
    rating: entry.rating,
    attachments: presentFiles(entry.files, quirks),
  };
}

function presentFiles(files: readonly StoredFile[], quirks: Quirks): unknown {
  const shown = files.map(({ id, name, elsewhere }) => ({
    path: elsewhere ?? `/files/${id}/${encodeURIComponent(name)}`,
    file_name: name,
    extension: name.split('.').at(-1) ?? '',
  }));
  if (!quirks.plays('filesAsObject')) return shown;
  const [docs, images] = [shown.filter(isDocument), shown.filter((file) => !isDocument(file))];
  return { ...Object.fromEntries(images.map((file, index) => [String(index), file])), docs };
}

const isDocument = ({ extension }: { extension: string }) => /^(?:pdf|docx?|xlsx?|odt)$/i.test(extension);

const withoutPlaceholders = (text: string) => text.replace(/\{\{.*?\}\}/g, '');

export function presentMasters(list: MasterList, { quirks, masters }: Presented): readonly unknown[] {
  const all = masters.all(list);
  return quirks.plays('noBreakSpaces')
    ? all
    : all.map(({ name, ...rest }) => ({ ...rest, name: name.replaceAll('\u00a0', ' ') }));
}

export function presentTemplates({ masters }: Presented): readonly unknown[] {
  return masters.templates.map(({ code, ...rest }) => ({ template_code: code, ...rest }));
}

/** Where the id of a new report stands in the answer of call 2. */
export function presentCreated(id: number, quirks: Quirks): unknown {
  switch (quirks.idShape) {
    case 'complaint_id':
      return { complaint_id: id, results: { message: 'success' } };
    case 'data':
      return { data: { complaint_id: id } };
    case 'results':
      return { results: { complaint: { id } } };
  }
}
