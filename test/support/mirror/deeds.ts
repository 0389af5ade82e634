import { Readable } from 'node:stream';
import { receiveUpload } from '../../../subgraphs/complaints/commands/attachments/receive-upload';
import { requestUpload } from '../../../subgraphs/complaints/commands/attachments/request-upload';
import { confirmResolution } from '../../../subgraphs/complaints/commands/confirm-resolution';
import { fileComplaint, type FileComplaint } from '../../../subgraphs/complaints/commands/file-complaint';
import { postFollowUp } from '../../../subgraphs/complaints/commands/post-follow-up';
import { reopenComplaint } from '../../../subgraphs/complaints/commands/reopen-complaint';
import { resolveComplaint } from '../../../subgraphs/complaints/commands/resolve-complaint';
import { verifyComplaint } from '../../../subgraphs/complaints/commands/verify-complaint';
import { allowed } from '../allowed';
import { nothingSettled, people } from '../complaint-builders';
import type { ComplaintsApi } from '../complaints-api';
import { accountTold, aFiling } from '../complaints-parts';
import { aPhoto } from '../sample-files';

/** What people of the city do to a complaint that is mirrored. */
export function deedsOf({ parts }: ComplaintsApi) {
  const { context } = parts;
  const { reporter, admin, leadOfficer } = people;
  return {
    /** Verified with a photo of its reporter. */
    async withPhoto(more: Partial<FileComplaint> = {}): Promise<{ id: string; bytes: number }> {
      const { id: complaintId } = allowed(await fileComplaint(context, reporter, aFiling(more)));
      const photo = await aPhoto(7);
      const wanted = { complaintId, followUpId: null, fileName: 'lubang.jpg', bytes: photo.length };
      const { id } = allowed(await requestUpload(context, reporter, wanted));
      const sent = { id, body: Readable.from([photo]), length: photo.length };
      await receiveUpload(context, reporter, { ...sent, signal: AbortSignal.timeout(30_000) });
      allowed(await verifyComplaint(context, admin, { complaintId, verification: nothingSettled }));
      return { id: complaintId, bytes: photo.length };
    },
    async say(complaintId: string, body: string): Promise<void> {
      allowed(await postFollowUp(context, reporter, { complaintId, body }));
    },
    async resolve(complaintId: string, reason: string): Promise<void> {
      allowed(await resolveComplaint(context, leadOfficer, { complaintId, outcome: 'DONE', reason }));
    },
    async confirm(complaintId: string): Promise<void> {
      allowed(await confirmResolution(context, reporter, { complaintId, rating: 5 }));
    },
    async reopen(complaintId: string, reason: string): Promise<void> {
      allowed(await reopenComplaint(context, reporter, { complaintId, reason }));
    },
    /** The account of the reporter is erased. */
    async erase(): Promise<void> {
      const erased = accountTold(reporter.accountId, { active: false, profileComplete: false });
      parts.accounts.tell({ ...erased, type: 'AccountErased' });
      await parts.directory.catchUp();
    },
  };
}
