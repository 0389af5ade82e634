import { fileComplaint, type FileComplaint } from '../../../subgraphs/complaints/commands/file-complaint';
import type { Complaint } from '../../../subgraphs/complaints/domain/complaint';
import { allowed } from '../allowed';
import { forwardComplaint } from '../clock-commands';
import { people } from '../complaint-builders';
import type { ComplaintsApi } from '../complaints-api';
import { aFiling } from '../complaints-parts';

/** A complaint of the reporter that an agency has, as it was filed. */
export async function aForwarded(
  { parts }: ComplaintsApi,
  more: Partial<FileComplaint> = {},
): Promise<Complaint> {
  const filed = allowed(await fileComplaint(parts.context, people.reporter, aFiling(more)));
  await forwardComplaint(parts, filed.id);
  return filed;
}
