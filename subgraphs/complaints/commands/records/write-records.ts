import type { Actor } from '../../../../platform/domain/actor';
import type { Refused } from '../../../../platform/domain/refusal';
import { mustBeSignedIn } from '../../domain/decisions/who';
import {
  mayDraft,
  mayEdit,
  mayErasePerson,
  mayFinalise,
  mayRelease,
} from '../../domain/records/decide-record';
import { stepsOfRecord } from '../../domain/records/approve-record';
import type { SeenRecord } from '../../domain/records/seen-record';
import type { RefusalCode } from '../../domain/refusals';
import type { RecordDraft } from '../../domain/records/record';
import type { NewRecord } from '../../store/records/record-store';
import type { ComplaintsContext } from '../context';

type Result = Promise<SeenRecord | Refused<RefusalCode>>;

/** Staff of an agency that holds a complaint draw up a record of it. */
export async function draftRecord(
  { records, directory }: ComplaintsContext,
  actor: Actor,
  record: Omit<NewRecord, 'letterhead' | 'chain'>,
): Result {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  const letterhead = actor.agencyId === null ? [] : await directory.letterhead(actor.agencyId);
  const chain = await chainOf(directory, actor);
  return records.add(actor, { ...record, letterhead, chain }, (complaint, known, by) =>
    mayDraft(complaint, { known }, by),
  );
}

/** Another version of it: of a draft the next one, of a final one its correction. */
export async function editRecord(
  { records, directory }: ComplaintsContext,
  actor: Actor,
  { version, ...draft }: RecordDraft & { readonly id: string; readonly version: number },
): Result {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  const chain = await chainOf(directory, actor);
  return records.edit(actor, { ...draft, chain }, (complaint, record, by) =>
    mayEdit(complaint, { record, version }, by),
  );
}

/** The newest version becomes final. */
export async function finaliseRecord(
  { records, directory }: ComplaintsContext,
  actor: Actor,
  id: string,
): Result {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  const chain = await chainOf(directory, actor);
  return records.finalise(actor, id, (complaint, record, by) =>
    mayFinalise(complaint, { record, steps: stepsOfRecord(record, chain) }, by),
  );
}

/** Somebody in the chain of the agency initials, signs or takes note. */
export async function approveRecord(
  { records, directory }: ComplaintsContext,
  actor: Actor,
  id: string,
): Result {
  return mustBeSignedIn(actor) ?? records.approve(actor, id, await chainOf(directory, actor));
}

/** The reporter may have it. */
export async function releaseRecord({ records }: ComplaintsContext, actor: Actor, id: string): Result {
  return mustBeSignedIn(actor) ?? records.release(actor, id, mayRelease);
}

/** The secretariat takes the personal data of one person out of a record. */
export async function eraseRecordPerson(
  { records }: ComplaintsContext,
  actor: Actor,
  asked: { readonly id: string; readonly personId: string },
): Result {
  return (
    mustBeSignedIn(actor) ??
    records.erasePerson(actor, asked, (_complaint, record, by) => mayErasePerson(record, asked.personId, by))
  );
}

/** That of the actor's own agency: nobody else's records are written, finalised or approved. */
async function chainOf(directory: ComplaintsContext['directory'], { agencyId }: Actor) {
  return agencyId === null ? null : directory.approvalChain(agencyId);
}
