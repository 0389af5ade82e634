import type { Proposal } from '../../domain/proposal';
import type { HistoryLine } from '../../store/reading';
import { historyActionOf, readRole } from '../enums/history-enums';
import type { HistoryEntryType } from '../types/history.type';
import type { ProposalType } from '../types/proposal.type';
import { agencyOf } from '../types/stubs.type';

/** Names every field; what is not for this viewer the store has already left out. */
export function presentHistory(line: HistoryLine): HistoryEntryType {
  return {
    id: line.id,
    action: historyActionOf[line.action],
    from: line.from,
    to: line.to,
    at: line.at,
    byRole: readRole(line.byRole),
    byAgency: agencyOf(line.byAgencyId),
    reason: line.reason,
    changes: line.changes.map(({ field, from, to }) => ({ field, from, to })),
  };
}

export function presentProposal(proposal: Proposal): ProposalType {
  return { agency: { id: proposal.agencyId }, reason: proposal.reason };
}
