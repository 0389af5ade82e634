import { refuse, type Refused } from '../../../../platform/domain/refusal';
import { currentDispositions, type Complaint } from '../complaint';
import type { By } from '../decision';
import { mustBeAdmin, mustHoldDisposition } from '../decisions/who';
import type { RefusalCode } from '../refusals';
import type { ChainStep } from '../approval/draft';
import { isApproved, isIncomplete } from './approve-record';
import { mustKeep } from './keeper';
import { kindsOfRecords } from './kinds';
import type { RecordKind } from './record-kind';
import { newestVersion, versionInForce, type ComplaintRecord } from './record';

/** Records of one complaint, and versions of one record. */
export const recordLimits = { records: 200, versions: 100 } as const;

type Verdict = Refused<RefusalCode> | null;

/** Staff of an agency that holds the complaint draw up records of it. Answers with the agency's name of that day. */
export function mayDraft(
  complaint: Complaint,
  { known }: { readonly known: number },
  { actor }: By,
): { readonly agencyId: string; readonly agencyName: string } | Refused<RefusalCode> {
  const stranger = mustHoldDisposition(actor, complaint);
  if (stranger) return stranger;
  const held = currentDispositions(complaint).find(({ agencyId }) => agencyId === actor.agencyId);
  if (!held) return refuse('FORBIDDEN');
  if (known >= recordLimits.records) return refuse('TOO_MANY_RECORDS');
  return { agencyId: held.agencyId, agencyName: held.agencyName };
}

/** A change starts from the newest version, so that nobody overwrites what another wrote meanwhile. */
export function mayEdit(
  complaint: Complaint,
  { record, version }: { readonly record: ComplaintRecord; readonly version: number },
  { actor }: By,
): Verdict {
  const stranger = mustKeep(complaint, record, actor);
  if (stranger) return stranger;
  if (newestVersion(record).version !== version) return refuse('RECORD_CHANGED');
  return record.versions.length >= recordLimits.versions ? refuse('TOO_MANY_RECORDS') : null;
}

/** Finalised, a version gets its number and never changes; one that climbs a chain has climbed it. */
export function mayFinalise(
  complaint: Complaint,
  { record, steps }: { readonly record: ComplaintRecord; readonly steps: readonly ChainStep[] | null },
  { actor }: By,
): Verdict {
  const stranger = mustKeep(complaint, record, actor);
  if (stranger) return stranger;
  if (kindsOfRecords[record.kind].byApprover && actor.role === 'OFFICER') return refuse('APPROVER_ONLY');
  const newest = newestVersion(record);
  if (newest.finalisedAt !== null) return refuse('RECORD_FINAL');
  if (isIncomplete(record, newest, steps ?? [])) return refuse('RECORD_INCOMPLETE');
  return steps === null || isApproved(newest, steps) ? null : refuse('RECORD_NOT_APPROVED');
}

/** The agency lets the reporter have the minutes. */
export function mayRelease(complaint: Complaint, record: ComplaintRecord, { actor }: By): Verdict {
  const stranger = mustKeep(complaint, record, actor);
  if (stranger) return stranger;
  if (!isReleasable(record.kind) || versionInForce(record) === null) return refuse('RECORD_NOT_FINAL');
  return record.releasedAt === null ? null : refuse('NOTHING_CHANGED');
}

function isReleasable(kind: RecordKind): boolean {
  return kindsOfRecords[kind].reporterSees === 'WHEN_RELEASED';
}

/** Personal data of one person leave every version of a record; what was finalised keeps its fingerprint. */
export function mayErasePerson(record: ComplaintRecord, personId: string, { actor }: By): Verdict {
  const stranger = mustBeAdmin(actor);
  if (stranger) return stranger;
  const person = record.versions.flatMap(({ people }) => people).find(({ id }) => id === personId);
  if (!person) return refuse('UNKNOWN_PERSON');
  return person.erasedAt === null ? null : refuse('NOTHING_CHANGED');
}
