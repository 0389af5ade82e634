import { isRefused, refuse } from '../../../../platform/domain/refusal';
import type { Complaint } from '../complaint';
import { stepOf, type By, type Decided, type Decision } from '../decision';
import { archive } from '../decisions/archive';
import { mustHandle } from '../decisions/who';
import type { ConductRuling } from './ruling';

/**
 * A human decides what the word list proposed: the text may stand, an entry stays with the parties, an edit that is held back stays out, or the complaint
 * is archived as prohibited (service standard 2013, section 6b), with a reason its reporter reads.
 */
export function decideConduct(complaint: Complaint, ruling: ConductRuling, { actor, at }: By): Decision {
  const stranger = mustHandle(actor, complaint);
  if (stranger) return stranger;
  if (ruling.flagIds.length === 0) return refuse('NOTHING_FLAGGED');
  const { decision, reason } = ruling;
  if (decision === 'ARCHIVE') {
    const archived = archive(complaint, { reason: 'PROHIBITED', explanation: reason }, { actor, at });
    return isRefused(archived) ? archived : { ...archived, ruling };
  }
  const keepsText = decision === 'KEEP_HIDDEN' && ruling.entryId === null;
  // The text that stands is hidden by the complaint's secrecy, which everybody concerned can see; an edit may stay out.
  if (keepsText && ruling.heldIds.length === 0) return refuse('ENTRY_NEEDED');
  const now = { ...complaint, changedAt: at };
  const decided: Decided = {
    complaint: now,
    step: stepOf('decideConduct', [complaint, now], reason),
    entry: null,
    event: 'ConductDecided',
    agencies: [],
    audience: 'PARTIES',
    ruling: keepsText ? { ...ruling, flagIds: ruling.heldIds } : ruling,
  };
  return decided;
}
