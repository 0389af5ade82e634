import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Actor } from '../../../../platform/domain/actor';
import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import { LengthWrong, receive, type Spooled } from '../../../../platform/runtime/files/spool';
import { attach } from '../../domain/attachments/attach';
import type { UploadFault } from '../../domain/attachments/upload-faults';
import type { AttachmentRecord } from '../../store/attachments/attachment.entity';
import { UploadEnded } from '../../store/attachments/write-attachment';
import type { ComplaintsContext } from '../context';
import { inspect, partsOfFile, type Inspected } from './inspect-file';

export interface ReceiveUpload {
  readonly id: string;
  readonly body: Readable;
  /** As the sender announced it; null when not. */
  readonly length: number | null;
  readonly signal: AbortSignal;
}

/**
 * Takes a file that was announced. In one order: whole in the spool, looked at and made anew, durable in the storage,
 * then the row with history and event in one transaction. A process that dies before the last step leaves a row that
 * is awaited, and its job removes what came. Null: this actor was given no such upload.
 */
export async function receiveUpload(
  context: ComplaintsContext,
  actor: Actor,
  { id, body, length, signal }: ReceiveUpload,
): Promise<'STORED' | Refused<UploadFault> | null> {
  const { attachments, files } = context;
  const awaited = actor.accountId === null ? null : await attachments.upload(id, actor.accountId);
  if (!awaited) return null;
  if (awaited.state === 'STORED') return refuse('UPLOAD_DONE');
  if (awaited.state === 'ENDED') return refuse('UPLOAD_ENDED');
  if (length !== null && length !== awaited.bytes) return refuse('FILE_LENGTH_WRONG');
  let spooled: Spooled;
  try {
    spooled = await receive(body, { spool: files.spool, bytes: awaited.bytes, signal });
  } catch (error) {
    if (error instanceof LengthWrong) return refuse('FILE_LENGTH_WRONG');
    throw error;
  }
  const inspected = await inspect(spooled, files.spool);
  if (isRefused(inspected)) return inspected;
  return store(context, actor, { awaited, inspected });
}

/** Keeps a file that was looked at: durable in the storage first, then its row with history and event. */
export async function store(
  context: ComplaintsContext,
  actor: Actor,
  { awaited, inspected }: { readonly awaited: AttachmentRecord; readonly inspected: Inspected },
): Promise<'STORED' | Refused<UploadFault>> {
  const { files, complaints, attachments, clock } = context;
  const { id, complaintId, followUpId, fileName } = awaited;
  const { facts, spooled } = inspected;
  try {
    for (const part of partsOfFile) {
      const path = spooled[part];
      if (path !== null) await files.keep(`${id}/${part}`, path);
    }
    const entry = followUpId === null ? null : await attachments.entry(complaintId, followUpId);
    const changed = await complaints.change(complaintId, actor, (complaint) =>
      attach(
        complaint,
        { id, complaintId, followUpId, fileName, ...facts },
        { actor, entry, at: clock.now() },
      ),
    );
    if (!isRefused(changed)) return 'STORED';
    await files.remove(id);
    return refuse('UPLOAD_REFUSED');
  } catch (error) {
    if (!(error instanceof UploadEnded)) throw error;
    const now = await attachments.upload(id, actor.accountId);
    // The same file sent twice at once: the other one is there, and its bytes are these.
    if (now?.state === 'STORED') return refuse('UPLOAD_DONE');
    await files.remove(id);
    return refuse('UPLOAD_ENDED');
  } finally {
    for (const path of Object.values(spooled)) if (path !== null) await rm(path, { force: true });
  }
}
