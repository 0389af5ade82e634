import type { Actor } from '../../../../platform/domain/actor';
import type { Refused } from '../../../../platform/domain/refusal';
import type { ProhibitedWord } from '../../domain/conduct/word-list';
import { mustBeAdmin } from '../../domain/decisions/who';
import type { RefusalCode } from '../../domain/refusals';
import type { ComplaintsContext } from '../context';

type Edited = Promise<ProhibitedWord | Refused<RefusalCode>>;

/** The secretariat adds a word; it counts for what is written from now on. */
export async function addProhibitedWord(
  { complaints, clock }: ComplaintsContext,
  actor: Actor,
  word: Omit<ProhibitedWord, 'id'>,
): Edited {
  return mustBeAdmin(actor) ?? complaints.conduct.add(word, { actor, at: clock.now() });
}

/** The secretariat takes a word out; what it found stays found. */
export async function removeProhibitedWord(
  { complaints, clock }: ComplaintsContext,
  actor: Actor,
  id: string,
): Edited {
  return mustBeAdmin(actor) ?? complaints.conduct.remove(id, { actor, at: clock.now() });
}
