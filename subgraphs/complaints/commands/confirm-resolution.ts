import { confirm } from '../domain/decisions/confirm';
import { act } from './act';
import type { Command } from './context';

export interface ConfirmResolution {
  readonly complaintId: string;
  /** 1 (bad) to 5 (good). */
  readonly rating: number | null;
}

/** The reporter agrees that it is done. */
export const confirmResolution: Command<ConfirmResolution> = (context, actor, input) =>
  act(context, { actor, complaintId: input.complaintId }, (complaint, by) =>
    confirm(complaint, input.rating, by),
  );
