import type { Actor } from '../../../../platform/domain/actor';
import type { AccusedSide } from '../secrecy/accused';

/** Somebody was shown the data of a reporter without account (catatan akses). */
export interface OfflineReporterAccess {
  readonly id: string;
  readonly complaintId: string;
  readonly at: Date;
  readonly reason: string;
  readonly byRole: string;
  /** For an inquiry: those who watch over the log read it, the reporter does not. */
  readonly byAccountId: string | null;
}

/** Whose lines somebody reads: all but those of complaints about one side, or of that side alone, or the own. */
export type AccessesRead =
  | { readonly lines: 'NOT_ACCUSING'; readonly side: AccusedSide }
  | { readonly lines: 'ACCUSING'; readonly side: AccusedSide }
  | { readonly lines: 'OWN'; readonly accountId: string };

/**
 * The Inspectorate watches over who sees personal data, whatever of the complaint it may see itself; but it knows of
 * no complaint that accuses it (Article 4(1)), so those lines are the secretariat's to watch. Everybody else reads
 * who saw the own data.
 */
export function accessesReadBy({ role, accountId }: Actor): AccessesRead | null {
  if (role === 'INSPECTOR') return { lines: 'NOT_ACCUSING', side: 'INSPECTORATE' };
  if (role === 'ADMIN') return { lines: 'ACCUSING', side: 'INSPECTORATE' };
  return accountId === null ? null : { lines: 'OWN', accountId };
}

/** Staff are named to who watches over them, and to nobody else. */
export function namesStaff({ lines }: AccessesRead): boolean {
  return lines !== 'OWN';
}
