import { settledCategory } from '../domain/categories';
import { verify, type GivenVerification } from '../domain/decisions/verify';
import { lookUpAccused, unlessUnknown } from './accused';
import { act } from './act';
import type { Command } from './context';

export interface VerifyComplaint {
  readonly complaintId: string;
  readonly verification: GivenVerification;
}

/** The secretariat finds the complaint logical and sufficient, and settles what it is about. */
export const verifyComplaint: Command<VerifyComplaint> = async (context, actor, input) => {
  const { complaintId } = input;
  const [{ verification, isUnknown }, categories] = await Promise.all([
    lookUpAccused(context, input.verification),
    context.directory.categories(input.verification.category),
  ]);
  return act(context, { actor, complaintId }, (complaint, by) => {
    const category = settledCategory(categories, complaint, verification.category);
    return unlessUnknown(verify(complaint, { verification, category }, by), isUnknown);
  });
};
