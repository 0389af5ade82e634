import type { ArchiveReason } from '../../domain/complaint';
import { badInput } from '../bad-inputs';

/** What a person may archive for: that nobody answered in time is found by the hub alone. */
export function parseArchiveReason(reason: ArchiveReason): ArchiveReason {
  if (reason === 'NO_ANSWER' || reason === 'AT_LAPOR') throw badInput('ARCHIVE_REASON', 'input.reason');
  return reason;
}
