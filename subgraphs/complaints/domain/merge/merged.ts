import type { complaintStates } from '../../../../schema/events/complaint-events';
import type { ClockName } from '../standards/service-standard';

/** That a complaint is handled as part of another one (digabung). */
export interface Merged {
  readonly intoId: string;
  /** Where it goes back to when the merging is undone. */
  readonly stateBefore: (typeof complaintStates)[number];
  readonly at: Date;
}

/** A clock of a complaint that was merged into this one: its deadline holds too. */
export interface InheritedClock {
  readonly fromId: string;
  readonly clock: ClockName;
  readonly startedAt: Date;
  readonly pauses: readonly { readonly from: Date; readonly to: Date }[];
  /** When it was taken over. */
  readonly at: Date;
}
