import { refuse, type Refused } from '../../../../platform/domain/refusal';
import type { Complaint } from '../complaint';
import type { By } from '../decision';
import { mustHoldDisposition } from '../decisions/who';
import type { RefusalCode } from '../refusals';
import type { ComplaintRecord } from './record';

/** Works for the agency that keeps the record, and that agency still holds the complaint. */
export function mustKeep(
  complaint: Complaint,
  { agencyId }: Pick<ComplaintRecord, 'agencyId'>,
  actor: By['actor'],
): Refused<RefusalCode> | null {
  return mustHoldDisposition(actor, complaint) ?? (actor.agencyId === agencyId ? null : refuse('FORBIDDEN'));
}
