import type { FileAnswer, FileRequest } from '../../../platform/runtime/http/files/file-route';
import { attachmentOf, byteRange } from '../../../platform/runtime/http/files/ranges';
import type { PartOfFile } from '../commands/attachments/inspect-file';
import type { ComplaintsContext } from '../commands/context';
import { nameFor } from '../domain/attachments/attachment';
import { extensions } from './extensions';

/** One file, or its small picture, for whoever may see it; null for everybody else. */
export async function serveAttachment(
  { attachmentReading, files }: ComplaintsContext,
  { actor, params, headers }: FileRequest,
  part: PartOfFile,
): Promise<FileAnswer | null> {
  const found = await attachmentReading.one(actor, params['id'] ?? '');
  if (!found) return null;
  const { seen, attachment } = found;
  const key = `${attachment.id}/${part}`;
  const etag = `"${attachment.sha256.slice(0, 32)}-${part}"`;
  const said = {
    etag,
    // May be kept, but is asked for each time: the right to see it can end.
    'cache-control': 'private, no-cache',
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
  };
  if (headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
    return { status: 304, headers: said, body: null };
  }
  const isFile = part === 'file';
  const type = isFile ? attachment.mediaType : 'image/jpeg';
  const name = nameFor(seen, attachment, extensions);
  const shown = {
    ...said,
    'content-type': type,
    'content-disposition': attachmentOf(isFile ? name : `${name}.jpg`),
  };
  if (!isFile) {
    const body = await files.open(key, null);
    return body && { status: 200, headers: shown, body };
  }
  const { bytes } = attachment;
  const sameFile = headers['if-range'] === undefined || headers['if-range'] === etag;
  const range = sameFile ? byteRange(headers.range, bytes) : null;
  if (range === 'UNSATISFIABLE') {
    return { status: 416, headers: { ...said, 'content-range': `bytes */${bytes}` }, body: null };
  }
  const body = await files.open(key, range);
  if (!body) return null;
  const length = range ? range.end - range.start + 1 : bytes;
  return {
    status: range ? 206 : 200,
    headers: {
      ...{ ...shown, 'accept-ranges': 'bytes', 'content-length': String(length) },
      ...(range ? { 'content-range': `bytes ${range.start}-${range.end}/${bytes}` } : {}),
    },
    body,
  };
}
