import { In, type EntityManager } from 'typeorm';
import { judgesOf, noJudges, type AppealJudges } from '../../domain/appeal/judges';
import { leadOf, type Complaint } from '../../domain/complaint';
import { AnswerDraftRecord, StaffCopy } from '../approval/approval-rows.entity';
import { HistoryLineRecord } from '../history-line.entity';

/** Who may decide an appeal against the outcome a complaint has, as the lead agency is staffed now. */
export async function judgesNow(manager: EntityManager, complaint: Complaint): Promise<AppealJudges> {
  const [judges = noJudges] = await judgesFor(manager, [complaint]);
  return judges;
}

/** The same for several, in as many statements. */
export async function judgesFor(
  manager: EntityManager,
  complaints: readonly Pick<Complaint, 'id' | 'dispositions'>[],
): Promise<readonly AppealJudges[]> {
  const complaintId = In(complaints.map(({ id }) => id));
  const agencyId = In(complaints.map((complaint) => leadOf(complaint)?.agencyId ?? ''));
  const reports = await manager.find(HistoryLineRecord, {
    where: { complaintId, action: 'resolve' },
    order: { id: 'ASC' },
  });
  const drafts = await manager.find(AnswerDraftRecord, {
    where: { complaintId, answer: 'RESOLUTION', state: 'PUBLISHED' },
    order: { changedAt: 'ASC' },
  });
  const staff = await manager.findBy(StaffCopy, { agencyId });
  return complaints.map((complaint) => {
    const lead = leadOf(complaint)?.agencyId;
    const reported = reports.findLast((line) => line.complaintId === complaint.id);
    const draft = drafts.findLast((one) => one.complaintId === complaint.id && one.agencyId === lead);
    return judgesOf(
      handsOf(reported, draft),
      staff.filter((member) => member.agencyId === lead),
    );
  });
}

/** Who reported the newest outcome, and who drafted, initialled and signed it. */
function handsOf(reported?: HistoryLineRecord, draft?: AnswerDraftRecord): readonly string[] {
  const drafted = draft?.versions.map(({ byAccountId }) => byAccountId) ?? [];
  const accepted = draft?.decisions.filter(({ decision }) => decision === 'ACCEPTED') ?? [];
  const signed = accepted.flatMap(({ byAccountId, onBehalfOf }) => [byAccountId, onBehalfOf]);
  const hands = [reported?.byAccountId ?? null, ...drafted, ...signed].filter((one) => one !== null);
  return [...new Set(hands)];
}
