import type { Actor } from '../../../platform/domain/actor';
import { isRefused, type Refused } from '../../../platform/domain/refusal';
import { mayReveal, type PersonalData } from '../domain/access-log';
import type { CommandContext } from './context';

export type RevealRefusal = 'NOT_SIGNED_IN' | 'FORBIDDEN' | 'NOT_FOUND' | 'TOO_MANY_REVEALS';

/** Shows the personal data of one reporter to the secretariat or the Inspectorate, once the log has it. */
export async function revealPersonalData(
  { accessLog }: CommandContext,
  actor: Actor,
  input: { readonly accountId: string; readonly reason: string },
): Promise<PersonalData | Refused<RevealRefusal>> {
  const by = mayReveal(actor);
  return isRefused(by) ? by : accessLog.reveal(by, input);
}
