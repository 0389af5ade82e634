import { categories, institutions, locations, templates } from './masters';
import type { Quirks } from './quirks';
import type { FollowUp, Log, Report, StoredFile } from './reports';
import { written } from './wib';

const nameOf = (id: number | null) => institutions.find((institution) => institution.id === id)?.name ?? '';

/** The answer to call 4: state and logs of one report. */
export function presentComplaint(report: Report, quirks: Quirks): unknown {
  return {
    data: {
      status_code: quirks.plays('strangeStatusCodes') ? (report.id % 90) + 10 : 1,
      status_name: report.status,
      disposition_id: report.institutionId,
      disposition_name: nameOf(report.institutionId),
      status_logs: report.logs.map(({ note, at }) => ({ note, timestamp: written(at) })),
      ...recordOf(report),
    },
    data_logs: report.logs.map((log) => presentLog(log, quirks)),
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
    status_name: report.status,
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

function presentLog(log: Log, quirks: Quirks): unknown {
  const note = log.note || '{{ institution_from }} mengubah status {{status_old}} menjadi {{ status_new }}';
  return {
    content: quirks.plays('placeholders') ? note : note.replace(/\{\{.*?\}\}/g, ''),
    date: written(log.at),
    institution_from: { id: log.fromId, name: nameOf(log.fromId) },
    institution_to: { id: log.toId, name: nameOf(log.toId) },
    // JSON as text inside JSON, as the real one has it.
    data: JSON.stringify({ status_old: { name: log.statusOld }, status_new: { name: log.statusNew } }),
  };
}

/** An entry as call 5 lists it. */
export function presentFollowUp(entry: FollowUp, quirks: Quirks): unknown {
  return {
    id: entry.id,
    created_at: written(entry.at),
    content: entry.content,
    template_code: entry.templateCode,
    template_content: entry.templateContent,
    institution_from_name: entry.fromId === null ? '' : nameOf(entry.fromId),
    institution_to_name: nameOf(entry.toId),
    is_secret: entry.secret ? 1 : 0,
    rating: entry.rating,
    attachments: presentFiles(entry.files, quirks),
  };
}

function presentFiles(files: readonly StoredFile[], quirks: Quirks): unknown {
  const shown = files.map(({ id, name }) => ({
    path: `/files/${id}/${encodeURIComponent(name)}`,
    file_name: name,
    extension: name.split('.').at(-1) ?? '',
  }));
  if (!quirks.plays('filesAsObject')) return shown;
  const [docs, images] = [shown.filter(isDocument), shown.filter((file) => !isDocument(file))];
  return { ...Object.fromEntries(images.map((file, index) => [String(index), file])), docs };
}

const isDocument = ({ extension }: { extension: string }) => /^(?:pdf|docx?|xlsx?|odt)$/i.test(extension);

export function presentMasters(list: string, quirks: Quirks): unknown[] | null {
  switch (list) {
    case 'institutions':
      return [...institutions];
    case 'locations':
      return [...locations];
    case 'templates':
      return templates.map(({ code, ...rest }) => ({ template_code: code, ...rest }));
    case 'categories':
      return quirks.plays('noBreakSpaces')
        ? [...categories]
        : categories.map(({ name, ...rest }) => ({ ...rest, name: name.replaceAll('\u00a0', ' ') }));
    default:
      return null;
  }
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
