import { Readable } from 'node:stream';
import { isRefused } from '../../../platform/domain/refusal';
import type { Actor } from '../../../platform/domain/actor';
import { receiveUpload } from '../../../subgraphs/complaints/commands/attachments/receive-upload';
import { requestUpload } from '../../../subgraphs/complaints/commands/attachments/request-upload';
import { people } from '../complaint-builders';
import type { ComplaintsApi } from '../complaints-api';
import { aPhoto } from '../sample-files';

/** Somebody adds a file to the complaint; gives its id, or why it is not taken. */
export async function sendFile(
  { parts: { context } }: ComplaintsApi,
  actor: Actor,
  file: { readonly complaintId: string; readonly fileName: string; readonly bytes: Buffer },
): Promise<{ readonly id: string } | { readonly refused: string }> {
  const { complaintId, fileName, bytes } = file;
  const wanted = { complaintId, followUpId: null, fileName, bytes: bytes.length };
  const upload = await requestUpload(context, actor, wanted);
  if (isRefused(upload)) return upload;
  const { signal } = new AbortController();
  const stored = await receiveUpload(context, actor, {
    ...{ id: upload.id, body: Readable.from([bytes]), length: bytes.length, signal },
  });
  return stored === 'STORED' ? { id: upload.id } : { refused: JSON.stringify(stored) };
}

/** The reporter adds a photo to the complaint; gives its id. */
export async function sendPhoto(api: ComplaintsApi, complaintId: string, seed: number): Promise<string> {
  const bytes = await aPhoto(seed, { width: 40, height: 30 });
  const sent = await sendFile(api, people.reporter, { complaintId, fileName: `foto-${seed}.jpg`, bytes });
  if ('refused' in sent) throw new Error(`not stored: ${sent.refused}`);
  return sent.id;
}
