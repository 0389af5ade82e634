import { sweepSpool } from '../../../../platform/runtime/files/spool';
import type { ClaimedJob } from '../../../../platform/runtime/jobs/scheduled-job';
import { uploadMinutes } from '../../domain/attachments/attach';
import type { ComplaintsContext } from '../context';

/**
 * An upload that did not come in time, or a file that was removed: first nobody can complete it any more, then its
 * files go, then its row. Done twice it does nothing more.
 */
export async function endUpload(
  { attachments, files, clock }: Pick<ComplaintsContext, 'attachments' | 'files' | 'clock'>,
  { about }: ClaimedJob,
): Promise<void> {
  if (!(await attachments.end(about))) return;
  await files.remove(about);
  await attachments.forget(about);
  await sweepSpool(files.spool, new Date(clock.now().getTime() - uploadMinutes * 60_000));
}
