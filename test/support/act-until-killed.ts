import { fileComplaint } from '../../subgraphs/complaints/commands/file-complaint';
import { forwardComplaint } from '../../subgraphs/complaints/commands/forward-complaint';
import { postFollowUp } from '../../subgraphs/complaints/commands/post-follow-up';
import type { CommandResult } from '../../subgraphs/complaints/commands/context';
import { allowed } from './allowed';
import { people } from './complaint-builders';
import { aFiling, openComplaintsParts, type ComplaintsParts } from './complaints-parts';

/**
 * A program that files, forwards and answers complaints, four at a time, and says each step once it is
 * acknowledged. It never ends by itself: a test kills it.
 */
async function actUntilKilled({ context }: ComplaintsParts): Promise<never> {
  for (;;) {
    const complaintId = said('file', await fileComplaint(context, people.reporter, aFiling()));
    const to = { leadAgencyId: 'PUPR', supportingAgencyIds: ['DLHK'], note: null, verification: null };
    said('forward', await forwardComplaint(context, people.admin, { complaintId, ...to }));
    said('answer', await postFollowUp(context, people.leadOfficer, { complaintId, body: 'Kami kerjakan' }));
    said('post', await postFollowUp(context, people.reporter, { complaintId, body: 'Terima kasih' }));
  }
}

function said(step: string, result: CommandResult): string {
  const { id, ticket } = allowed(result);
  process.stdout.write(`${step} ${id} ${ticket}\n`);
  return id;
}

const [, url = ''] = process.argv;
void openComplaintsParts(url).then((parts) =>
  Promise.all(Array.from({ length: 4 }, () => actUntilKilled(parts))),
);
