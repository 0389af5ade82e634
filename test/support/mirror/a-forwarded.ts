import { fileComplaint, type FileComplaint } from '../../../subgraphs/complaints/commands/file-complaint';
import { forwardComplaint } from '../../../subgraphs/complaints/commands/forward-complaint';
import { people } from '../complaint-builders';
import type { ComplaintsApi } from '../complaints-api';
import { aFiling } from '../complaints-parts';

/** A complaint of the reporter that an agency has. */
export async function aForwarded(
  { parts }: ComplaintsApi,
  more: Partial<FileComplaint> = {},
): Promise<{ id: string; ticket: string }> {
  const filed = await fileComplaint(parts.context, people.reporter, aFiling(more));
  if (filed === null || !('id' in filed)) throw new Error('not filed');
  await forwardComplaint(parts.context, people.admin, {
    ...{
      complaintId: filed.id,
      leadAgencyId: 'PUPR',
      supportingAgencyIds: [],
      note: null,
      verification: null,
    },
  });
  return { id: filed.id, ticket: filed.ticket };
}
