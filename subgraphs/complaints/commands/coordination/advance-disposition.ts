import { advanceDisposition as decide, type DeliveryStep } from '../../domain/coordination/advance';
import { act } from '../act';
import type { Command } from '../context';

export interface AdvanceDisposition {
  readonly complaintId: string;
  readonly step: DeliveryStep;
}

/** An agency tells that it has read, accepts, or has done its part of what it was handed. */
export const advanceDisposition: Command<AdvanceDisposition> = (context, actor, { complaintId, step }) =>
  act(context, { actor, complaintId }, (complaint, by) => decide(complaint, step, by));
