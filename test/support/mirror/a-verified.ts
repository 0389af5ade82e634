import { fileComplaint, type FileComplaint } from '../../../subgraphs/complaints/commands/file-complaint';
import { verifyComplaint } from '../../../subgraphs/complaints/commands/verify-complaint';
import type { VisibleComplaint } from '../../../subgraphs/complaints/domain/visibility';
import { allowed } from '../allowed';
import { nothingSettled, people } from '../complaint-builders';
import type { ComplaintsApi } from '../complaints-api';
import { aFiling } from '../complaints-parts';

/** A complaint of the reporter that the secretariat has verified. */
export async function aVerified(
  { parts: { context } }: ComplaintsApi,
  more: Partial<FileComplaint> = {},
): Promise<VisibleComplaint> {
  const { id } = allowed(await fileComplaint(context, people.reporter, aFiling(more)));
  return allowed(
    await verifyComplaint(context, people.admin, { complaintId: id, verification: nothingSettled }),
  );
}
