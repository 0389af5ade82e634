import type { Language } from '../../../../platform/domain/language';
import type { DifferenceKind } from '../../mapping/reconciliation/differences';
import { reasons } from '../../mapping/conflicts/reasons';
import type { DecisionRow } from '../../store/decision.entity';
import type { DeliveryRow } from '../../store/delivery.entity';
import type { DifferenceRow } from '../../store/difference.entity';
import type { LinkRow } from '../../store/link.entity';
import type { ReconciliationRunRow } from '../../store/reconciliation-run.entity';
import type { ReviewRow } from '../../store/review.entity';
import type { MasterLine } from '../../store/desk/master-list';
import {
  DecisionFace,
  DeliveryFace,
  DifferenceFace,
  LinkFace,
  MasterFace,
  ProposalFace,
  ReviewFace,
  RunFace,
} from './desk.type';

const numbered = (number: number | null) => (number === null ? null : String(number));

export function presentLink(row: LinkRow): LinkFace {
  const { complaintId, ticket, sequence, origin, status, statusRaw, syncedAt } = row;
  const trackingId = String(row.trackingId);
  return Object.assign(new LinkFace(), {
    ...{ trackingId, complaintId, ticket, sequence, origin, status, statusRaw, syncedAt },
  });
}

export function presentDelivery(row: DeliveryRow): DeliveryFace {
  const { complaintId, step, state, reason, said, failures, nextAt, createdAt, doneAt } = row;
  const institution = step === 'FORWARD' ? row.progress : null;
  return Object.assign(new DeliveryFace(), {
    ...{
      id: String(row.id),
      complaintId,
      step,
      institution,
      state,
      reason,
      said,
      failures,
      nextAt,
      createdAt,
      doneAt,
    },
  });
}

export function presentReview(row: ReviewRow): ReviewFace {
  const { id, reason, about, complaintId, detail, times, firstAt, lastAt, settledAt, settlement } = row;
  const trackingId = numbered(row.trackingId);
  return Object.assign(new ReviewFace(), {
    ...{ id, reason, about, trackingId, complaintId, detail, times, firstAt, lastAt, settledAt, settlement },
  });
}

export function presentDecision(row: DecisionRow, language: Language): DecisionFace {
  const { complaintId, aspect, wins, why, ours, theirs, oursAt, theirsAt, decidedAt } = row;
  return Object.assign(new DecisionFace(), {
    ...{ id: String(row.id), complaintId, trackingId: String(row.trackingId), aspect, wins, why },
    ...{ explanation: reasons[why][language], ours, theirs, oursAt, theirsAt, decidedAt },
  });
}

export function presentRun(row: ReconciliationRunRow): RunFace {
  const { cause, startedAt, endedAt, failure, here, there, repaired } = row;
  return Object.assign(new RunFace(), {
    ...{ id: String(row.id), cause, startedAt, endedAt, failure, here, there, repaired },
    differenceCount: row.differences,
  });
}

export function presentDifference(row: DifferenceRow): DifferenceFace {
  const { complaintId, here, there, outcome } = row;
  return Object.assign(new DifferenceFace(), {
    ...{ id: String(row.id), kind: row.kind as DifferenceKind, complaintId, here, there, outcome },
    trackingId: numbered(row.trackingId),
  });
}

export function presentMaster({ row, parentName, proposals }: MasterLine): MasterFace {
  const { list, remoteKey, name, code, isSent, goneAt } = row;
  return Object.assign(new MasterFace(), {
    ...{ list, remoteKey, name, parentName, code, sent: isSent, goneAt },
    proposals: proposals.map(({ code: own, sure }) => Object.assign(new ProposalFace(), { code: own, sure })),
  });
}
