import type { Actor } from '../../../platform/domain/actor';
import { largestPageSize } from '../../../platform/domain/page';
import type { AccessLine } from '../domain/access-log';
import { isActive } from '../domain/account';
import { ownDataOf, type OwnData } from '../domain/own-data';
import type { CommandContext } from './context';

/** Everything kept of the one who asks; null for an account that is somebody else's. */
export async function exportOwnData(
  { ownData, accessLog }: CommandContext,
  actor: Actor,
  accountId: string,
): Promise<OwnData | null> {
  if (actor.accountId !== accountId) return null;
  const found = await ownData.of(accountId);
  if (!found || !isActive(found.account)) return null;
  const accesses: AccessLine[] = [];
  for (let after: readonly string[] | null = null; ;) {
    const page = { size: largestPageSize, backwards: false, after, before: null };
    const { rows, hasNextPage } = await accessLog.page({ accountId }, page);
    accesses.push(...rows);
    const last = rows.at(-1);
    if (!hasNextPage || !last) break;
    after = [last.at.toISOString(), last.id];
  }
  return ownDataOf(found.account, { ...found, accesses });
}
