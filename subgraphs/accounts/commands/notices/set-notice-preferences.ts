import type { Actor } from '../../../../platform/domain/actor';
import { refuse, type Refused } from '../../../../platform/domain/refusal';
import { chosen, type Choice } from '../../domain/notices/preferences';
import type { QuietHours } from '../../domain/notices/quiet-hours';
import type { AccountPreferences } from '../../store/notices/preference-store';
import type { CommandContext } from '../context';

/** The owner of an account chooses by which ways and at which hours to be told. */
export async function setNoticePreferences(
  { preferences: store }: CommandContext,
  actor: Actor,
  { choices, quiet }: { readonly choices: readonly Choice[]; readonly quiet: QuietHours | null | undefined },
): Promise<AccountPreferences | Refused<'NOT_SIGNED_IN'>> {
  if (actor.accountId === null) return refuse('NOT_SIGNED_IN');
  const result = await store.change(actor.accountId, ({ preferences }) => {
    const now = chosen(preferences, choices);
    return quiet === undefined ? now : { ...now, quiet };
  });
  return result ?? refuse('NOT_SIGNED_IN');
}
