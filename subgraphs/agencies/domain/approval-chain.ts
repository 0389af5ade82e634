import type { approvalStepKinds, chainedAnswers } from '../../../schema/events/agency-events';
import type { StaffPosition } from '../../../schema/events/staff-positions';

/** One step: any one of its members takes it. */
export interface ApprovalStep {
  readonly kind: (typeof approvalStepKinds)[number];
  /** Such as `Paraf Kepala Seksi`. */
  readonly name: string;
  /** Approvers of the agency who hold one of these positions, and those named. */
  readonly positions: readonly StaffPosition[];
  readonly accountIds: readonly string[];
}

/** How an answer goes up inside an agency before it is public (rantai persetujuan). */
export interface ApprovalChain {
  /** Which answers need it. */
  readonly answers: readonly (typeof chainedAnswers)[number][];
  /** In the order in which they are taken. */
  readonly steps: readonly ApprovalStep[];
}
