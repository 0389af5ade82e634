import { system } from '../../../../platform/domain/actor';
import { refuse } from '../../../../platform/domain/refusal';
import type { ClaimedJob } from '../../../../platform/runtime/jobs/scheduled-job';
import { record, text } from '../../../../schema/events/parse';
import { acknowledge } from '../../domain/answers/acknowledge';
import { offerAnswer, suitingTemplates } from '../../domain/answers/offered-answer';
import { currentDispositions } from '../../domain/complaint';
import type { ComplaintsContext } from '../context';

const parsePayload = record({ complaintId: text, agencyId: text });

/** The hub sends the automatic answer that suits best; a template with a place it cannot fill is not sent. */
export async function sendAcknowledgement(
  { complaints, answers, clock }: Pick<ComplaintsContext, 'complaints' | 'answers' | 'clock'>,
  job: ClaimedJob,
): Promise<void> {
  const { complaintId, agencyId } = parsePayload(job.payload, job.kind);
  const [templates = []] = await answers.of([agencyId]);
  const automatic = templates.filter((template) => template.automatic);
  await complaints.change(complaintId, system, (complaint) => {
    const at = clock.now();
    const agencyName = currentDispositions(complaint).find((held) => held.agencyId === agencyId)?.agencyName;
    const [template] = suitingTemplates(automatic, complaint);
    if (agencyName === undefined || !template) return refuse('NOT_ALLOWED_NOW');
    const answer = offerAnswer(template, complaint, { agencyName, language: 'id', at });
    if (!answer || answer.missing.length > 0) return refuse('NOT_ALLOWED_NOW');
    return acknowledge(complaint, { agencyId, body: answer.text }, { actor: system, at });
  });
}
