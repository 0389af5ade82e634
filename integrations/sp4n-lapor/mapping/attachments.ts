/** A file of a follow-up over there. */
export interface AttachmentThere {
  /** Where it lies; only fetched from an allowed host. */
  readonly path: string;
  readonly fileName: string;
  readonly extension: string;
}

/** The attachments of a new report as call 2 wants them: TEXT, a list with a full stop, `false` for none. */
export function attachmentsText(ids: readonly number[], style: 'plain' | 'full-stop'): string | false {
  if (ids.length === 0) return false;
  return `[${ids.join(',')}]${style === 'full-stop' ? '.' : ''}`;
}

/** Ids out of the TEXT form, either style; an empty list for `false`, null for what is neither. */
export function attachmentIds(value: unknown): readonly number[] | null {
  if (value === false || value === null || value === '' || value === 'false') return [];
  if (typeof value !== 'string') return null;
  const list = /^\s*\[([\d\s,]*)\]\.?\s*$/.exec(value)?.[1];
  if (list === undefined) return null;
  const ids = list.split(',').flatMap((part) => (part.trim() === '' ? [] : [Number(part)]));
  return ids.every(Number.isSafeInteger) ? ids : null;
}

/**
 * Files of a follow-up: an object with the keys "0", "1" … and a key `docs` with more of them, an array, or
 * nothing. What is not a file is left out and counted, never a reason to drop the follow-up.
 */
export function followUpFiles(value: unknown): {
  readonly files: AttachmentThere[];
  readonly strange: number;
} {
  const files: AttachmentThere[] = [];
  let strange = 0;
  for (const candidate of candidates(value)) {
    const file = fileIn(candidate);
    if (file) files.push(file);
    else strange += 1;
  }
  return { files, strange };
}

function candidates(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isRecord(value))
    return value === null || value === undefined || value === false || value === '' ? [] : [value];
  if ('path' in value) return [value];
  return Object.entries(value).flatMap(([key, entry]) => (key === 'docs' ? candidates(entry) : [entry]));
}

function fileIn(candidate: unknown): AttachmentThere | null {
  if (!isRecord(candidate)) return null;
  const { path, file_name: name, extension } = candidate;
  if (typeof path !== 'string' || path === '') return null;
  return {
    path,
    fileName: typeof name === 'string' && name !== '' ? name : (path.split('/').at(-1) ?? path),
    extension: typeof extension === 'string' ? extension.replace(/^\./, '').toLowerCase() : '',
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
