import type { Actor } from '../../../../platform/domain/actor';
import { isRefused, type Refused } from '../../../../platform/domain/refusal';
import { keepsStaff } from '../../domain/staff';
import type { DeadLetter } from '../../store/notices/dead-letters';
import type { CommandContext } from '../context';

/** An admin has a letter that was given up sent after all. */
export async function sendLetterAgain(
  { deadLetters }: CommandContext,
  actor: Actor,
  id: string,
): Promise<DeadLetter | Refused<'NOT_SIGNED_IN' | 'FORBIDDEN' | 'NOT_FOUND' | 'LETTER_GONE'>> {
  const allowed = keepsStaff(actor);
  return isRefused(allowed) ? allowed : deadLetters.sendAgain(id);
}
