import { isRefused, refuse } from '../../../../platform/domain/refusal';
import type { Complaint } from '../complaint';
import { stepOf, type By, type Decided, type Decision } from '../decision';
import { archive } from '../decisions/archive';
import { mustHandle } from '../decisions/who';

export const conductDecisions = ['RELEASE', 'KEEP_HIDDEN', 'ARCHIVE'] as const;
export type ConductDecision = (typeof conductDecisions)[number];

/** Flags that wait for a decision, of the complaint's own text or of one entry. */
export interface OpenFlags {
  readonly flagIds: readonly string[];
  /** The entry they are about; null for the complaint's own text. */
  readonly entryId: string | null;
}

/** What is written beside the complaint when somebody has decided. */
export interface ConductRuling extends OpenFlags {
  readonly decision: ConductDecision;
  readonly reason: string;
}

/**
 * A human decides what the word list proposed: the text may stand, an entry stays with the parties, or the complaint
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
  // The complaint's own text is hidden by its secrecy, which everybody concerned can see.
  if (decision === 'KEEP_HIDDEN' && ruling.entryId === null) return refuse('ENTRY_NEEDED');
  const now = { ...complaint, changedAt: at };
  const decided: Decided = {
    complaint: now,
    step: stepOf('decideConduct', [complaint, now], reason),
    entry: null,
    event: 'ConductDecided',
    agencies: [],
    audience: 'PARTIES',
    ruling,
  };
  return decided;
}

/** The entry that is public from now on; null when the decision was another one. */
export function releasedEntry({ ruling }: Decided): string | null {
  return ruling?.decision === 'RELEASE' ? ruling.entryId : null;
}
