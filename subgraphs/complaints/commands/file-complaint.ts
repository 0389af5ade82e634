import { randomBytes, randomUUID } from 'node:crypto';
import { isRefused } from '../../../platform/domain/refusal';
import { usableCategory } from '../domain/categories';
import { file, type Filing } from '../domain/decisions/file';
import { mustBeSignedIn } from '../domain/decisions/who';
import { ticketBytes, ticketFrom } from '../domain/ticket';
import { seenBy } from '../domain/visibility';
import type { Command } from './context';

export interface FileComplaint extends Filing {
  /** What the filing app calls this filing, at most 64 characters; sent again, it answers with the first one. */
  readonly idempotencyKey: string | null;
}

/** A citizen, or a partner app on a citizen's behalf, files a complaint. */
export const fileComplaint: Command<FileComplaint> = async (context, actor, input) => {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  const { idempotencyKey, ...filing } = input;
  const accusedIds = filing.accusedAgencyId === null ? [] : [filing.accusedAgencyId];
  const [profileComplete, categories, [accused = null]] = await Promise.all([
    context.directory.profileComplete(actor.accountId),
    context.directory.categories(filing.category),
    context.directory.agencies(accusedIds, context.clock.now()),
  ]);
  const category = usableCategory(categories, filing.category);
  const { accountId } = actor;
  const key = accountId === null || idempotencyKey === null ? null : { accountId, key: idempotencyKey };
  const filed = await context.complaints.create(actor, key, () => {
    const ticket = ticketFrom(randomBytes(ticketBytes));
    const circumstances = { id: randomUUID(), ticket, profileComplete, category, accused };
    return file(filing, circumstances, { actor, at: context.clock.now() });
  });
  return isRefused(filed) ? filed : seenBy(actor, filed);
};
