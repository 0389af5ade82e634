import { refuse, type Refused } from '../../../../platform/domain/refusal';
import { withoutEmail } from '../../domain/notices/preferences';
import type { CommandContext } from '../context';

/** Whoever holds the link of a letter ends such letters; doing so again changes nothing. */
export async function unsubscribe(
  { preferences: store, readUnsubscribe }: CommandContext,
  token: string,
): Promise<{ readonly unsubscribed: true } | Refused<'TOKEN_INVALID'>> {
  const read = readUnsubscribe(token);
  const changed =
    read &&
    (await store.change(read.accountId, ({ account, preferences }) =>
      withoutEmail(account, preferences, read.kind),
    ));
  return changed ? { unsubscribed: true } : refuse('TOKEN_INVALID');
}
