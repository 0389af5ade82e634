import type { Actor } from '../../../../platform/domain/actor';
import { isRefused } from '../../../../platform/domain/refusal';
import type { Complaint } from '../../domain/complaint';
import { contribute, writeNote, type Noted } from '../../domain/coordination/notes';
import { handOver as decideHandOver } from '../../domain/coordination/hand-over';
import { isOpenUnit, pathOf } from '../../domain/coordination/units';
import type { By } from '../../domain/decision';
import { mustBeSignedIn } from '../../domain/decisions/who';
import { seenBy } from '../../domain/visibility';
import type { Refused } from '../../../../platform/domain/refusal';
import type { RefusalCode } from '../../domain/refusals';
import type { Command, CommandResult, ComplaintsContext } from '../context';

export interface WriteAgencyNote {
  readonly complaintId: string;
  readonly body: string;
}

/** Writes down something for one's own agency. */
export const writeAgencyNote: Command<WriteAgencyNote> = (context, actor, { complaintId, body }) =>
  noteOn(context, { complaintId, actor }, (complaint, by) => writeNote(complaint, body, by));

/** A supporting agency answers the lead agency. */
export const answerLead: Command<WriteAgencyNote> = (context, actor, { complaintId, body }) =>
  noteOn(context, { complaintId, actor }, (complaint, by) => contribute(complaint, body, by));

export interface HandToUnit {
  readonly complaintId: string;
  /** Code of the unit; null is the agency itself. */
  readonly unitId: string | null;
  readonly reason: string;
}

/** Hands a complaint down to a unit, or up again. */
export const handToUnit: Command<HandToUnit> = async (context, actor, { complaintId, unitId, reason }) => {
  const units = actor.agencyId === null ? [] : await context.directory.units(actor.agencyId);
  const unit = units.find(({ code }) => code === unitId);
  const open = unit && isOpenUnit(unit, context.clock.now());
  const unitPath = unitId !== null && open ? pathOf(units, unitId) : null;
  const isUnknown = unitId !== null && unitPath === null;
  return noteOn(context, { complaintId, actor }, (complaint, by) =>
    decideHandOver(complaint, { unitPath, isUnknown, reason }, by),
  );
};

async function noteOn(
  { notes }: ComplaintsContext,
  { complaintId, actor }: { readonly complaintId: string; readonly actor: Actor },
  decide: (complaint: Complaint, by: By) => Noted | Refused<RefusalCode>,
): Promise<CommandResult> {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  const noted = await notes.add(complaintId, actor, decide);
  return isRefused(noted) ? noted : seenBy(actor, noted);
}
