import { refer } from '../domain/decisions/refer';
import { act } from './act';
import type { Command } from './context';

export interface ReferComplaint {
  readonly complaintId: string;
  /** Who has the power: the institution by its name. */
  readonly destination: string;
  readonly explanation: string;
}

/** The secretariat sends on what is outside the powers of the city. */
export const referComplaint: Command<ReferComplaint> = (context, actor, input) =>
  act(context, { actor, complaintId: input.complaintId }, (complaint, by) => refer(complaint, input, by));
