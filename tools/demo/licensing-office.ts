import type { Actor } from '../../platform/domain/actor';
import { isRefused } from '../../platform/domain/refusal';
import type { Services } from '../../services';
import { approvalChainFacts } from '../../schema/events/agency-events';
import { listOf, oneOf, record, text } from '../../schema/events/parse';
import { staffPositions } from '../../schema/events/staff-positions';
import { updateAgency } from '../../subgraphs/agencies/commands/update-agency';
import { setApprovalChain } from '../../subgraphs/agencies/commands/set-approval-chain';
import {
  decideAnswerDraft,
  submitAnswerDraft,
} from '../../subgraphs/complaints/commands/approval/answer-drafts';
import { parseFilter } from '../../subgraphs/complaints/graphql/parse/parse-filter';
import officeFile from './licensing-office.json';
import { accountIdOf, officerEmail } from './sign-ins';

const readOffice = record({
  agency: text,
  letterhead: listOf(text),
  people: listOf(record({ email: text, name: text, position: oneOf(...staffPositions) })),
  chain: approvalChainFacts,
});

/** The one agency of the made-up city whose answers go up a chain before they are public. */
export const licensingOffice = readOffice(officeFile, 'licensing-office.json');

const answer =
  'Berkas permohonan sudah kami periksa. Persyaratan yang kurang telah kami sampaikan kepada pemohon.';

/**
 * From now on its answers need their chain. Drafts for complaints it works on stand at different steps, as on any
 * morning: one waits for its initial, one for its signature, one came back to its officer.
 */
export async function seedLicensingOffice(
  { agencies, complaints }: Services,
  { admin, now }: { readonly admin: string; readonly now: Date },
): Promise<void> {
  const { agency, chain, letterhead, people } = licensingOffice;
  const actor: Actor = { role: 'ADMIN', accountId: admin, agencyId: null };
  const set = await setApprovalChain(agencies.commands, actor, { agencyCode: agency, chain });
  if (isRefused(set)) throw new Error(`the chain of ${agency} was refused: ${set.refused}`);
  await updateAgency(agencies.commands, actor, { code: agency, details: { letterhead } });
  const { context, reading } = complaints;
  await context.directory.catchUp();

  const officer: Actor = { role: 'OFFICER', accountId: accountIdOf(officerEmail(agency)), agencyId: agency };
  const approver = (position: (typeof people)[number]['position']): Actor => {
    const { email } = people.find((person) => person.position === position) ?? { email: '' };
    return { role: 'APPROVER', accountId: accountIdOf(email), agencyId: agency };
  };
  const open = parseFilter({ agency, states: ['FORWARDED', 'IN_PROGRESS'], mine: false }, now);
  const page = { size: 3, backwards: false, after: null, before: null };
  const { rows } = await reading.page(officer, open, page);
  for (const [index, { id: complaintId }] of rows.entries()) {
    const made = await submitAnswerDraft(context, officer, { complaintId, body: answer, outcome: null });
    // Only a supporting agency there: its lead answers.
    if (isRefused(made)) continue;
    const draft = { complaintId, draftId: made.draft.id };
    if (index === 1)
      await decideAnswerDraft(context, approver('SECTION_HEAD'), { ...draft, sendBackReason: null });
    if (index === 2) {
      const sendBackReason = 'Sebutkan persyaratan yang kurang dan batas waktunya.';
      await decideAnswerDraft(context, approver('SECTION_HEAD'), { ...draft, sendBackReason });
    }
  }
}
