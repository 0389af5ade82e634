import { settledCategory } from '../domain/categories';
import { verify, type Verification } from '../domain/decisions/verify';
import { act } from './act';
import type { Command } from './context';

export interface VerifyComplaint {
  readonly complaintId: string;
  readonly verification: Verification;
}

/** The secretariat finds the complaint logical and sufficient, and settles what it is about. */
export const verifyComplaint: Command<VerifyComplaint> = async (context, actor, input) => {
  const { complaintId, verification } = input;
  const categories = await context.directory.categories(verification.category);
  return act(context, { actor, complaintId }, (complaint, by) => {
    const category = settledCategory(categories, complaint, verification.category);
    return verify(complaint, { verification, category }, by);
  });
};
