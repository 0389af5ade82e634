import { fileComplaint, type FileComplaint } from '../../../subgraphs/complaints/commands/file-complaint';
import type { VisibleComplaint } from '../../../subgraphs/complaints/domain/visibility';
import { allowed } from '../allowed';
import { forwardComplaint } from '../clock-commands';
import { people } from '../complaint-builders';
import type { ComplaintsApi } from '../complaints-api';
import { aFiling } from '../complaints-parts';

/** A complaint of the reporter that an agency has, as it was filed. */
export async function aForwarded(
  { parts }: ComplaintsApi,
  more: Partial<FileComplaint> = {},
): Promise<VisibleComplaint & { readonly body: string }> {
  const filing = aFiling(more);
  const filed = allowed(await fileComplaint(parts.context, people.reporter, filing));
  await forwardComplaint(parts, filed.id);
  return { ...filed, body: filing.body };
}
