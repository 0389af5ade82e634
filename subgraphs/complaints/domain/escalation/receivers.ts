import type { Actor } from '../../../../platform/domain/actor';
import { leadOf, type Complaint } from '../complaint';
import { handlerOf } from '../secrecy/accused';
import type { ClockName } from '../standards/service-standard';
import { seenBy } from '../visibility';
import { noticeLevels, type NoticeLevel } from './levels';

/** A desk that is told, never a person: everybody who has the role, in the agency when one is named. */
export interface Receiver {
  readonly role: 'OFFICER' | 'APPROVER' | 'ADMIN' | 'INSPECTOR';
  readonly agencyId: string | null;
}

const secretariat: Receiver = { role: 'ADMIN', agencyId: null };
const inspectorate: Receiver = { role: 'INSPECTOR', agencyId: null };

/**
 * Who is told at a level: the desk that has to act, and the further a clock has run the more above it. Officer,
 * approver, secretariat, Inspectorate. Who may not see the complaint is never told of it.
 */
export function receiversOf(complaint: Complaint, clock: ClockName, level: NoticeLevel): readonly Receiver[] {
  const rungs = ladderOf(complaint, clock).slice(0, noticeLevels.indexOf(level) + 1);
  return rungs.flat().filter((receiver) => seenBy(standIn(receiver), complaint) !== null);
}

type Ladder = readonly (readonly Receiver[])[];

/** One rung for each level. */
function ladderOf(complaint: Complaint, clock: ClockName): Ladder {
  const lead = leadOf(complaint);
  // Forwarding is the secretariat's own work, and so is everything while no agency has the complaint; one about
  // the secretariat itself is the Inspectorate's (accused.ts), which has nobody above it.
  if (clock === 'FORWARD' || !lead) {
    return handlerOf(complaint) === 'INSPECTOR' ? [[inspectorate]] : [[secretariat], [], [], [inspectorate]];
  }
  // What is supervisory has the Inspectorate for its officer (Article 4(1)).
  if (complaint.supervisory) return [[inspectorate], [], [secretariat], []];
  const { agencyId } = lead;
  return [[{ role: 'OFFICER', agencyId }], [{ role: 'APPROVER', agencyId }], [secretariat], [inspectorate]];
}

/** Somebody at the desk, as the visibility policy knows people. */
function standIn({ role, agencyId }: Receiver): Actor {
  return { role, agencyId, accountId: null };
}

export function isSameReceiver(one: Receiver, other: Omit<Receiver, 'role'> & { role: string }): boolean {
  return one.role === other.role && one.agencyId === other.agencyId;
}

/** The desks at which somebody works. */
export function desksOf({ role, agencyId }: Actor): readonly Receiver[] {
  switch (role) {
    case 'ADMIN':
      return [secretariat];
    case 'INSPECTOR':
      return [inspectorate];
    case 'OFFICER':
    case 'APPROVER':
      return agencyId === null ? [] : [{ role, agencyId }];
    case 'VISITOR':
    case 'CITIZEN':
    case 'EXECUTIVE':
    case 'PARTNER':
    case 'SYSTEM':
      return [];
  }
}

/** A desk as a name, and back. */
export function nameOf({ role, agencyId }: Receiver): string {
  return agencyId === null ? role : `${role}:${agencyId}`;
}

export function receiverNamed(name: string): Receiver | null {
  const [written, agencyId = null] = name.split(':');
  const role = (['OFFICER', 'APPROVER', 'ADMIN', 'INSPECTOR'] as const).find((one) => one === written);
  return role ? { role, agencyId } : null;
}
