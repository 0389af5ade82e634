import { archiveComplaint } from '../../../subgraphs/complaints/commands/archive-complaint';
import { allowed } from '../allowed';
import type { ComplaintsApi } from '../complaints-api';
import { people } from '../complaint-builders';

/** The secretariat puts it aside. */
export async function archive({ parts }: ComplaintsApi, complaintId: string): Promise<void> {
  const why = { reason: 'OUTSIDE_POWERS', explanation: 'Bukan untuk kota.' } as const;
  allowed(await archiveComplaint(parts.context, people.admin, { complaintId, ...why }));
}
