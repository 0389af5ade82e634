import { Readable } from 'node:stream';
import { isRefused } from '../../../platform/domain/refusal';
import { receiveUpload } from '../../../subgraphs/complaints/commands/attachments/receive-upload';
import { requestUpload } from '../../../subgraphs/complaints/commands/attachments/request-upload';
import { people } from '../complaint-builders';
import type { ComplaintsApi } from '../complaints-api';
import { aPhoto } from '../sample-files';

/** The reporter adds a photo to the complaint; gives its id. */
export async function sendPhoto(
  { parts: { context } }: ComplaintsApi,
  complaintId: string,
  seed: number,
): Promise<string> {
  const bytes = await aPhoto(seed, { width: 40, height: 30 });
  const wanted = { complaintId, followUpId: null, fileName: `foto-${seed}.jpg`, bytes: bytes.length };
  const upload = await requestUpload(context, people.reporter, wanted);
  if (isRefused(upload)) throw new Error(`no upload: ${upload.refused}`);
  const { signal } = new AbortController();
  const stored = await receiveUpload(context, people.reporter, {
    ...{ id: upload.id, body: Readable.from([bytes]), length: bytes.length, signal },
  });
  if (stored !== 'STORED') throw new Error(`not stored: ${JSON.stringify(stored)}`);
  return upload.id;
}
