import { laporStatusNamed } from '../mapping/states';
import { instantOf } from '../mapping/times';
import type { LinkRow } from '../store/link.entity';
import type { ReportThere } from './report-there';

/**
 * What the clocks over there run from. The log says when a report was passed on: its first step into verified or
 * beyond. What neither says leaves what was known.
 */
export function timesOf({ record, logs }: ReportThere): Partial<LinkRow> {
  const passedOn = logs.flatMap(({ date, statusNew }) => {
    const status = laporStatusNamed(statusNew ?? '');
    const at = instantOf(date);
    return at && (status === 'VERIFIED' || status === 'IN_PROCESS') ? [at.getTime()] : [];
  });
  const receivedThereAt = instantOf(record.createdAt);
  return {
    ...(receivedThereAt ? { receivedThereAt } : {}),
    ...(passedOn.length > 0 ? { passedOnAt: new Date(Math.min(...passedOn)) } : {}),
  };
}
