import { cancel } from '../../../../platform/runtime/jobs/scheduled-job';
import { partsOf, saysNothing } from '../../domain/attachments/looks-alike';
import type { Beside } from '../beside';
import { AttachmentRecord } from './attachment.entity';

/** Ends an upload that did not come in time, or removes the files of what has ended. */
export const uploadJob = 'complaints.upload';

/** The ticket has ended while the file was coming. */
export class UploadEnded extends Error {
  override readonly name = 'UploadEnded';
}

/** Writes what a change says of a file: from now on it is there, in the transaction that tells of it. */
export const writeAttachment: Beside = async (manager, { decided: { file } }) => {
  if (!file) return;
  if ('decided' in file) {
    await manager.update(AttachmentRecord, { id: file.decided.id }, { publicity: file.decided.publicity });
    return;
  }
  const { id, followUpId, complaintId, ...attached } = file.attached;
  const { looks } = attached;
  const [looks1, looks2, looks3, looks4] =
    looks === null || saysNothing(looks) ? [null, null, null, null] : partsOf(looks);
  const { affected } = await manager.update(
    AttachmentRecord,
    { id, complaintId, state: 'AWAITED' },
    { ...attached, looks1, looks2, looks3, looks4, state: 'STORED' },
  );
  if (affected !== 1) throw new UploadEnded();
  await cancel(manager, { kind: uploadJob, about: id });
};
