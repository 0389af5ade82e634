import type { Actor, Role } from '../../../../platform/domain/actor';
import { refuse, type Refused } from '../../../../platform/domain/refusal';
import { leadOf, type Complaint } from '../complaint';
import { stepOf, type By, type Decided } from '../decision';
import { handles, mustBeSignedIn } from '../decisions/who';
import { isFinal } from '../lifecycle';
import type { RefusalCode } from '../refusals';
import { isWorkedOn } from './advance';
import { answered } from './delivery';
import { heldBy } from './share';

/**
 * NOTE is for one's own agency. CONTRIBUTION is the answer of a supporting agency to the lead, which answers the
 * reporter; the others say that the complaint was handed down to a unit or up again.
 */
export const noteKinds = ['NOTE', 'CONTRIBUTION', 'HANDED_DOWN', 'HANDED_UP'] as const;
export type NoteKind = (typeof noteKinds)[number];

export interface NewNote {
  readonly kind: NoteKind;
  /** Null for the secretariat. */
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  /** Codes of units; null is the agency itself. */
  readonly fromUnit: string | null;
  readonly toUnit: string | null;
  readonly body: string;
}

export interface AgencyNote extends NewNote {
  readonly id: string;
  readonly complaintId: string;
  readonly at: Date;
  readonly byRole: Role;
}

/** A note, and what changes of the complaint with it. */
export interface Noted {
  readonly note: NewNote;
  readonly decided: Decided | null;
}

/** An internal note (catatan internal) of an agency that holds the complaint, or of the secretariat. */
export function writeNote(complaint: Complaint, body: string, { actor }: By): Noted | Refused<RefusalCode> {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  const held = heldBy(actor, complaint);
  if (!held && !handles(actor, complaint)) return refuse('FORBIDDEN');
  if (isFinal(complaint.state)) return refuse('NOT_ALLOWED_NOW');
  const { agencyId, agencyName } = held ?? { agencyId: null, agencyName: null };
  return { note: { kind: 'NOTE', agencyId, agencyName, fromUnit: null, toUnit: null, body }, decided: null };
}

/** A supporting agency answers the lead; it may answer in the thread instead, for everybody. */
export function contribute(
  complaint: Complaint,
  body: string,
  { actor, at }: By,
): Noted | Refused<RefusalCode> {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  const held = heldBy(actor, complaint);
  if (!held) return refuse('FORBIDDEN');
  if (!isWorkedOn(complaint)) return refuse('NOT_ALLOWED_NOW');
  if (held.role === 'LEAD') return refuse('NOT_SUPPORTING');
  const { agencyId, agencyName } = held;
  const dispositions = answered(complaint.dispositions, held, at);
  const now = { ...complaint, dispositions, changedAt: at };
  const decided: Decided = {
    complaint: now,
    step: stepOf('advance', [complaint, now], 'ANSWERED'),
    entry: null,
    event: 'DispositionAdvanced',
    agencies: [agencyId],
    audience: 'PARTIES',
  };
  const note = { kind: 'CONTRIBUTION', agencyId, agencyName, fromUnit: null, toUnit: null, body } as const;
  return { note, decided: held.answeredAt === null ? decided : null };
}

/**
 * Internal notes are read by one's own agency and the secretariat alone; an answer to the lead by the lead, too.
 * Nobody else learns that there are any: neither the reporter, nor an agency that gave the complaint back.
 */
export function notesSeenBy<Note extends Pick<AgencyNote, 'kind' | 'agencyId'>>(
  viewer: Actor,
  complaint: Pick<Complaint, 'dispositions' | 'accusedSide'>,
  notes: readonly Note[],
): readonly Note[] {
  if (readsEveryNote(viewer, complaint)) return notes;
  const held = heldBy(viewer, complaint);
  if (!held) return [];
  const leads = leadOf(complaint) === held;
  return notes.filter(
    ({ agencyId, kind }) => agencyId === held.agencyId || (leads && kind === 'CONTRIBUTION'),
  );
}

/** Whether there may be notes for the viewer at all. */
export function readsNotes(
  viewer: Actor,
  complaint: Pick<Complaint, 'dispositions' | 'accusedSide'>,
): boolean {
  return readsEveryNote(viewer, complaint) || heldBy(viewer, complaint) !== null;
}

function readsEveryNote(viewer: Actor, complaint: Pick<Complaint, 'accusedSide'>): boolean {
  return viewer.role === 'SYSTEM' || handles(viewer, complaint);
}
