import { isRefused } from '../../../platform/domain/refusal';
import { lowRating, openAppeal } from '../domain/appeal/decide-appeal';
import { confirm } from '../domain/decisions/confirm';
import { mustBeSignedIn } from '../domain/decisions/who';
import { seenBy } from '../domain/visibility';
import { termsFor } from './appeal/appeals';
import { act } from './act';
import type { Command } from './context';

export interface ConfirmResolution {
  readonly complaintId: string;
  /** 1 (bad) to 5 (good). */
  readonly rating: number | null;
}

/** The reporter agrees that it is done; a rating of 1 or 2 is an appeal against the outcome in the same moment. */
export const confirmResolution: Command<ConfirmResolution> = async (context, actor, input) => {
  const { complaintId, rating } = input;
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  if (rating === null || rating > lowRating) {
    return act(context, { actor, complaintId }, (complaint, by) => confirm(complaint, rating, by));
  }
  const terms = await termsFor(context, actor, complaintId);
  const by = () => ({ actor, at: context.clock.now() });
  const changed = await context.complaints.changeAs(
    { id: complaintId, actor, sees: actor },
    (complaint) => confirm(complaint, rating, by()),
    (complaint) => openAppeal(complaint, { reason: null, terms: terms(complaint) }, by()),
  );
  return isRefused(changed) ? changed : seenBy(actor, changed);
};
