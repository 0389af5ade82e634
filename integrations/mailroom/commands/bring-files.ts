import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Actor } from '../../../platform/domain/actor';
import type { ClaimedJob } from '../../../platform/runtime/jobs/scheduled-job';
import { readMail, type MailedFile } from '../client/read-mail';
import type { Belonging } from '../store/sealed-mail';
import { askNeighbour, NeighbourFault, refusal } from './ask-neighbour';
import type { MailroomContext } from './context';

/** Files of one mail that are brought. */
const mostFiles = 20;

const wantedUpload = z.object({ upload: z.object({ id: z.string() }).nullable(), refusal });
const wantUpload = `mutation($input: RequestUploadInput!) {
  requestUpload(input: $input) { upload { id } refusal { code } }
}`;

/**
 * Brings the files of a mail to its complaint, under the rules of every upload (types, sizes, metadata), as its reporter.
 * Each upload is remembered before its bytes are sent, so that none comes twice after a crash. Then the mail leaves the
 * mailbox.
 */
export async function bringFiles(context: MailroomContext, { about: id }: ClaimedJob): Promise<void> {
  const { mails, mailbox } = context;
  const record = await mails.find(id);
  if (!record?.sealed || record.state !== 'TAKEN_IN' || !mailbox) return;
  const source = await mailbox.read(record, 'WHOLE');
  const files = source === null ? [] : (await readMail(source)).files;
  let belonging = mails.sealed.openBelonging(id, record.sealed);
  let isRefused = files.length > mostFiles;
  for (const [index, file] of files.slice(0, mostFiles).entries()) {
    let upload = belonging.uploads[index];
    if (upload === undefined) {
      upload = await want(context, belonging, file);
      belonging = { ...belonging, uploads: [...belonging.uploads, upload] };
      await mails.remember(id, belonging);
    }
    if (upload === null || !(await send(context, belonging, { upload, file }))) isRefused = true;
  }
  await mailbox.remove(record);
  await mails.forget(id, isRefused ? 'FILES_REFUSED' : null);
}

function reporterOf({ reporter }: Belonging): Actor {
  return { role: 'CITIZEN', accountId: reporter, agencyId: null };
}

/** Null when the rules refuse the file. */
async function want(
  { complaints }: MailroomContext,
  belonging: Belonging,
  { fileName, content }: MailedFile,
): Promise<string | null> {
  const { complaint, followUp } = belonging;
  const asked = await askNeighbour(complaints, {
    ...{ field: 'requestUpload', text: wantUpload, read: wantedUpload, actor: reporterOf(belonging) },
    variables: { input: { complaint, followUp, fileName: fileName.slice(0, 150), bytes: content.length } },
  }).catch((error: unknown) => {
    // An empty file, one too long, or a name that is none.
    if (error instanceof NeighbourFault && error.code.startsWith('FILE_')) return null;
    throw error;
  });
  return asked?.upload?.id ?? null;
}

/** False when the rules refuse the file by what is in it. */
async function send(
  { complaints }: MailroomContext,
  belonging: Belonging,
  { upload, file }: { readonly upload: string; readonly file: MailedFile },
): Promise<boolean> {
  const answer = await complaints.files.answer({
    ...{
      method: 'PUT',
      path: `/uploads/${upload}`,
      query: new URLSearchParams(),
      actor: reporterOf(belonging),
    },
    headers: { 'content-length': String(file.content.length), 'content-type': 'application/octet-stream' },
    body: Readable.from([file.content], { objectMode: false }),
    ...{ language: 'id', requestId: randomUUID(), signal: AbortSignal.timeout(60_000) },
  });
  if (answer?.body instanceof Readable) answer.body.resume();
  if (answer && answer.status >= 500) throw new NeighbourFault(`FILES_${answer.status}`);
  // Sent before the crash: it is there.
  return answer?.status === 201 || answer?.status === 409;
}
