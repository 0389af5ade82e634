import { settledCategory } from '../domain/categories';
import { forward } from '../domain/decisions/forward';
import type { GivenVerification } from '../domain/decisions/verify';
import { lookUpAccused, unlessUnknown } from './accused';
import { act } from './act';
import type { Command } from './context';

export interface ForwardComplaint {
  readonly complaintId: string;
  readonly leadAgencyId: string;
  readonly supportingAgencyIds: readonly string[];
  /** A word of the secretariat to the agencies. */
  readonly note: string | null;
  /** Set when one call verifies and forwards. */
  readonly verification: GivenVerification | null;
}

/** The secretariat hands the complaint to the agency that must answer it, and to those that help. */
export const forwardComplaint: Command<ForwardComplaint> = async (context, actor, input) => {
  const { complaintId, note } = input;
  const named = input.verification?.category ?? null;
  const [[lead = null, ...supporting], categories, settled] = await Promise.all([
    context.directory.agencies([input.leadAgencyId, ...input.supportingAgencyIds], context.clock.now()),
    context.directory.categories(named),
    input.verification === null ? null : lookUpAccused(context, input.verification),
  ]);
  const verification = settled?.verification ?? null;
  return act(context, { actor, complaintId }, (complaint, by) => {
    const category = settledCategory(categories, complaint, named);
    const decided = forward(complaint, { lead, supporting, note, verification, category }, by);
    return unlessUnknown(decided, settled?.isUnknown ?? false);
  });
};
