import { referComplaint } from '../../../subgraphs/complaints/commands/refer-complaint';
import { allowed } from '../allowed';
import type { ComplaintsApi } from '../complaints-api';
import { people } from '../complaint-builders';

/** The secretariat sends it on, as outside the powers of the city. */
export async function refer(api: ComplaintsApi, complaintId: string): Promise<void> {
  const sentOn = { destination: 'Kementerian Pekerjaan Umum', explanation: 'Jalan nasional' };
  allowed(await referComplaint(api.parts.context, people.admin, { complaintId, ...sentOn }));
}
