import type { complaintStates } from '../../../../schema/events/complaint-events';
import { agrees, laporStatusOf, type LaporStatus } from '../states';
import { lastWriter } from './last-writer';
import type { Reason, Winner } from './reasons';

type HubState = (typeof complaintStates)[number];

/**
 * The moves of ours that a state over there can cause, and no others: read a line as "said DONE over there, a RESOLVED
 * complaint is CLOSED". Steps that need a person of the city (forwarding, an answer, an outcome) are never made by it.
 */
export const movesFromThere: Readonly<Record<LaporStatus, Partial<Record<HubState, HubState>>>> = {
  // What was held goes on.
  UNVERIFIED: { NEEDS_INFO: 'SUBMITTED' },
  VERIFIED: { SUBMITTED: 'VERIFIED', NEEDS_INFO: 'VERIFIED' },
  HELD: { SUBMITTED: 'NEEDS_INFO' },
  // Reopened by the national admin.
  IN_PROCESS: { CLOSED: 'IN_PROGRESS' },
  // LAPOR! closes by itself what only an outcome of ours ends (RESOLVED): without one it is opened again there.
  DONE: { RESOLVED: 'CLOSED' },
  ARCHIVED: {
    SUBMITTED: 'ARCHIVED',
    NEEDS_INFO: 'ARCHIVED',
    VERIFIED: 'ARCHIVED',
    FORWARDED: 'ARCHIVED',
    IN_PROGRESS: 'ARCHIVED',
  },
};

const ended: ReadonlySet<HubState> = new Set(['ARCHIVED', 'WITHDRAWN', 'MERGED', 'REFERRED']);

export interface StateSides {
  readonly ours: { readonly state: HubState; readonly at: Date; readonly complaintHidden: boolean };
  /** Null: a name we do not know. */
  readonly theirs: { readonly status: LaporStatus | null; readonly at: Date };
  /** What both sides agreed on last: the state of ours that was told or taken, and theirs that was seen. */
  readonly agreed: { readonly state: HubState | null; readonly status: LaporStatus | null };
  readonly toldAt: Date;
}

export interface StateVerdict {
  readonly wins: Winner;
  readonly why: Reason;
  /** The state ours moves to; null: it stays. */
  readonly moveTo: HubState | null;
  /** The state theirs should be given; null: it stays. */
  readonly tell: LaporStatus | null;
}

/** Last writer by its own event time, within the rules of the life cycle; never reopens what is hidden or archived. */
export function decideState({ ours, theirs, agreed, toldAt }: StateSides): StateVerdict {
  const stays = (why: Reason, tell: LaporStatus | null): StateVerdict => ({
    wins: 'OURS',
    why,
    moveTo: null,
    tell,
  });
  if (theirs.status === null) return stays('UNKNOWN_STATE', null);
  if (agrees(ours.state, theirs.status)) return { wins: 'BOTH', why: 'SAME', moveTo: null, tell: null };
  const tell = laporStatusOf[ours.state];
  const { wins, why } = lastWriter({
    oursChanged: ours.state !== agreed.state,
    theirsChanged: theirs.status !== agreed.status,
    oursAt: ours.at,
    theirsAt: theirs.at,
    toldAt,
  });
  if (wins === 'OURS') return stays(why, tell);
  if (ended.has(ours.state)) return stays('ENDED_STAYS_ENDED', tell);
  const moveTo = movesFromThere[theirs.status][ours.state] ?? null;
  if (moveTo === null) return stays('NO_SUCH_STEP', tell);
  if (ours.state === 'CLOSED' && ours.complaintHidden) return stays('HIDDEN_STAYS_CLOSED', tell);
  return { wins: 'THEIRS', why, moveTo, tell: null };
}
