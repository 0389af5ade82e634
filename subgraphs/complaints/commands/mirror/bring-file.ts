import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { system, type Actor } from '../../../../platform/domain/actor';
import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import { receive } from '../../../../platform/runtime/files/spool';
import type { UploadFault } from '../../domain/attachments/upload-faults';
import { mustBeSystem } from '../../domain/decisions/must-be-system';
import type { MirrorAnswer } from '../../store/mirror/mirror-store';
import { inspect } from '../attachments/inspect-file';
import { store } from '../attachments/receive-upload';
import type { ComplaintsContext } from '../context';

export interface BringFile {
  readonly externalId: string;
  readonly complaintId: string;
  readonly entryId: string | null;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly at: Date;
}

/** A file of SP4N-LAPOR!, looked at and made anew like one that was sent here; a second time it is there already. */
export async function bringFile(
  context: ComplaintsContext,
  actor: Actor,
  { externalId, complaintId, entryId, fileName, bytes, at: eventAt }: BringFile,
): Promise<MirrorAnswer | Refused<UploadFault>> {
  const stranger = mustBeSystem(actor);
  if (stranger) return stranger;
  const { mirror, attachments, files, clock } = context;
  const known = await mirror.done(externalId);
  if (known) return known;
  if (bytes.length < 1 || bytes.length > context.fileBytes) return refuse('FILE_LENGTH_WRONG');
  // The same name gives the same file: what an earlier try has left is found.
  const id = idFrom(externalId);
  const now = clock.now();
  const awaited =
    (await attachments.upload(id, null)) ??
    (await expected(context, { id, complaintId, followUpId: entryId, fileName, bytes: bytes.length }));
  if (isRefused(awaited)) return awaited;
  if (awaited.state === 'ENDED') return refuse('UPLOAD_ENDED');
  if (awaited.state === 'AWAITED') {
    const { signal } = new AbortController();
    const spooled = await receive(Readable.from([bytes]), {
      spool: files.spool,
      bytes: bytes.length,
      signal,
    });
    const inspected = await inspect(spooled, files.spool);
    if (isRefused(inspected)) return inspected;
    const stored = await store(context, actor, { awaited, inspected });
    if (isRefused(stored) && stored.refused !== 'UPLOAD_DONE') return stored;
  }
  await mirror.fileCame({ externalId, complaintId, kind: 'FILE', eventAt, now }, id);
  return { complaintId, entryId, attachmentId: id };
}

async function expected(
  { attachments, clock }: ComplaintsContext,
  wanted: Parameters<ComplaintsContext['attachments']['expect']>[0],
) {
  const refused = await attachments.expect(wanted, system, clock.now());
  if (refused) return refused;
  return (await attachments.upload(wanted.id, null)) ?? refuse('NOT_FOUND');
}

/** A UUID (version 8) that the same name always gives. */
function idFrom(externalId: string): string {
  const digest = createHash('sha256').update(`mirror:${externalId}`).digest('hex');
  const [a, b, c, d] = [digest.slice(0, 8), digest.slice(8, 12), digest.slice(13, 16), digest.slice(17, 20)];
  return `${a}-${b}-8${c}-a${d}-${digest.slice(20, 32)}`;
}
