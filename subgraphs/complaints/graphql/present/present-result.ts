import { isRefused } from '../../../../platform/domain/refusal';
import type { CommandResult } from '../../commands/context';
import type { ComplaintsRequest } from '../complaints-request';
import { Refusal, type ComplaintResult } from '../types/results.type';
import { presentComplaint } from './present-complaint';

/** A changed complaint, as far as its viewer still sees it, or a refusal in the language of the request. */
export function presentResult(result: CommandResult, { language }: ComplaintsRequest): ComplaintResult {
  return isRefused(result)
    ? { complaint: null, refusal: Refusal.of(result.refused, language) }
    : { complaint: result && presentComplaint(result), refusal: null };
}
