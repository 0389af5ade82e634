import type { AccessStep, Unlock } from '../domain/secrecy/unlock';
import { readInstant, readInstantOrNull } from './sql';

/** A question beside its answer, as a driver gives them; all of the answer is null while there is none. */
export interface UnlockRow {
  readonly unlockId: string;
  readonly complaintId: string;
  readonly agencyId: string;
  readonly askedAt: string | Date;
  readonly reason: string;
  readonly answer: AccessStep | null;
  readonly answeredAt: string | Date | null;
  readonly answerReason: string | null;
  readonly until: string | Date | null;
}

export const unlockColumns = `q.unlockId, q.complaintId, q.agencyId, q.at AS askedAt, q.reason,
  a.step AS answer, a.at AS answeredAt, a.reason AS answerReason, a.until`;

export function unlockFrom(row: UnlockRow): Unlock {
  const at = readInstantOrNull(row.answeredAt);
  return {
    id: row.unlockId,
    complaintId: row.complaintId,
    agencyId: row.agencyId,
    askedAt: readInstant(row.askedAt),
    reason: row.reason,
    decision: at && {
      granted: row.answer === 'GRANTED',
      at,
      reason: row.answerReason ?? '',
      until: readInstantOrNull(row.until),
    },
  };
}
