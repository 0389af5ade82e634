import type { ComplaintEvent } from '../../../../schema/events/complaint-events';
import type { NoticeKind } from '../../../../schema/events/notice-words';

/** Everybody who has the role, in the agency when one is named. */
export interface Desk {
  readonly role: 'OFFICER' | 'APPROVER' | 'ADMIN' | 'INSPECTOR';
  readonly agencyId: string | null;
}

/** Something to be told: to a desk, or to one reporter, whom only the sealed addressee names. */
export interface Told {
  /** Letters of one id are one letter, however often it is heard of. */
  readonly letterId: string;
  readonly kind: NoticeKind;
  readonly to: readonly Desk[] | { readonly addressee: string };
  /** Accounts at those desks for whom it is; empty for everybody there. */
  readonly only?: readonly string[];
}

/** A letter about what happened longer ago helps nobody: who reads the channel anew does not write to the city again. */
const days = 86_400_000;
export const oldestToldDays = 3;

export function isTooOld({ at }: Pick<ComplaintEvent, 'at'>, now: Date): boolean {
  return now.getTime() - Date.parse(at) > oldestToldDays * days;
}

/** Whom an event is to be told to by letter (domain: notices); null for most events. */
export function toldBy(event: ComplaintEvent): Told | null {
  const { id, type, notice } = event;
  if (type === 'ComplaintForwarded' || type === 'CoordinationChanged')
    return { letterId: id, kind: 'DISPOSITION', to: disposedTo(event) };
  if (type !== 'NoticeIssued' || !notice) return null;
  const { letterId, kind, role, agencyId, addressee } = notice;
  if (role !== 'CITIZEN') return { letterId, kind, to: [{ role, agencyId }], only: event.approvers ?? [] };
  return addressee === null ? null : { letterId, kind, to: { addressee } };
}

/**
 * Officers of the agencies newly disposed to. What is supervisory has the Inspectorate for its officers (Regulation
 * 45/2013, Article 4(1)), or the secretariat when the Inspectorate is the accused.
 */
function disposedTo({ complaint, agencies }: ComplaintEvent): readonly Desk[] {
  if (!complaint.supervisory) return agencies.map((agencyId) => ({ role: 'OFFICER', agencyId }));
  const role = complaint.accusedSide === 'INSPECTORATE' ? 'ADMIN' : 'INSPECTOR';
  return [{ role, agencyId: null }];
}
