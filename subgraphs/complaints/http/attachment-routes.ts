import { isRefused } from '../../../platform/domain/refusal';
import {
  FileRefusal,
  type FileRequest,
  type FileRoute,
} from '../../../platform/runtime/http/files/file-route';
import { receiveUpload } from '../commands/attachments/receive-upload';
import type { PartOfFile } from '../commands/attachments/inspect-file';
import type { ComplaintsContext } from '../commands/context';
import { uploadFaults } from '../domain/attachments/upload-faults';
import { serveAttachment } from './serve-attachment';

/** Files up and down, beside the subgraph. */
export function attachmentRoutes(context: ComplaintsContext): readonly FileRoute[] {
  const serve = (part: PartOfFile) => (request: FileRequest) => serveAttachment(context, request, part);
  return [
    { method: 'PUT', path: '/uploads/:id', handle: (request) => takeUpload(context, request) },
    { method: 'GET', path: '/attachments/:id', handle: serve('file') },
    { method: 'GET', path: '/attachments/:id/thumbnail', handle: serve('thumbnail') },
  ];
}

async function takeUpload(context: ComplaintsContext, request: FileRequest) {
  const { actor, params, headers, body, signal } = request;
  const announced = headers['content-length'];
  const result = await receiveUpload(context, actor, {
    ...{ id: params['id'] ?? '', body, signal },
    length: announced === undefined ? null : Number(announced),
  });
  if (result === null) return null;
  if (isRefused(result)) {
    const { status, sentence } = uploadFaults[result.refused];
    throw new FileRefusal(status, result.refused, sentence);
  }
  return { status: 201, headers: { 'content-length': '0' }, body: null };
}
