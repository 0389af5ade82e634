import type { Role } from '../../../../platform/domain/actor';

/** Why somebody appeals: a rating of 1 or 2, or an outcome that is not accepted. */
export const appealGrounds = ['LOW_RATING', 'OUTCOME_REJECTED'] as const;
export type AppealGround = (typeof appealGrounds)[number];

export const appealStates = ['OPEN', 'UPHELD', 'DISMISSED'] as const;
export type AppealState = (typeof appealStates)[number];

/** Who decides an appeal: everybody of the role, in the agency when one is named. */
export interface AppealDesk {
  readonly role: Extract<Role, 'APPROVER' | 'ADMIN' | 'INSPECTOR'>;
  readonly agencyId: string | null;
}

/** An appeal (keberatan) against the outcome a complaint has now. */
export interface Appeal {
  readonly ground: AppealGround;
  /** In words of the reporter; null when only the rating speaks. */
  readonly reason: string | null;
  readonly state: AppealState;
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly desk: AppealDesk;
  /** When it was overdue and the desk above was given it too. */
  readonly escalatedAt: Date | null;
  readonly decidedAt: Date | null;
  /** The reason of the decision, for the reporter. */
  readonly answer: string | null;
}
