import type { Beside } from '../beside';
import { OfflineReporterRecord } from './offline-reporter.entity';

/** What a step says of a reporter without account is written with it. */
export const keepReporters: Beside = async (manager, { decided: { complaint, step } }) => {
  const complaintId = complaint.id;
  const erasedAt = complaint.changedAt;
  switch (step.action) {
    case 'reportUnreachable': {
      const { affected } = await manager.update(
        OfflineReporterRecord,
        { complaintId },
        { contact: 'UNREACHABLE' },
      );
      // Filed from an account, and yet nobody could be reached.
      if (affected === 0) {
        const nothing = { sealed: null, trackingDigest: null, erasedAt: null };
        await manager.insert(OfflineReporterRecord, { complaintId, contact: 'UNREACHABLE', ...nothing });
      }
      return;
    }
    // The account knows more than the form; the code on the slip opens nothing any more.
    case 'linkAccount':
      await manager.update(
        OfflineReporterRecord,
        { complaintId },
        { sealed: null, trackingDigest: null, erasedAt, contact: 'KNOWN' },
      );
      return;
    case 'eraseReporter':
      await manager.update(OfflineReporterRecord, { complaintId }, { sealed: null, erasedAt });
      return;
    default:
  }
};
