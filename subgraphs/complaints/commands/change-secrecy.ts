import { forcedSecrecy } from '../domain/categories';
import { changeSecrecy as decide, type SecrecyWish } from '../domain/secrecy/change-secrecy';
import { act } from './act';
import type { Command } from './context';

export interface ChangeSecrecy extends SecrecyWish {
  readonly complaintId: string;
}

/** Reporter, or the one who handles the complaint, raises or lifts a secrecy. */
export const changeSecrecy: Command<ChangeSecrecy> = async (context, actor, { complaintId, ...wish }) => {
  const categories = await context.directory.categories();
  return act(context, { actor, complaintId }, (complaint, by) =>
    decide(complaint, { wish, forced: forcedSecrecy(categories, complaint.category) }, by),
  );
};
