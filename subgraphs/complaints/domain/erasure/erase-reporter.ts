import { system } from '../../../../platform/domain/actor';
import type { Complaint } from '../complaint';
import { stepOf, type By, type Decided } from '../decision';

/**
 * The account of the reporter was erased (Law 27/2022, Article 8): the complaint and what was answered stay, nobody
 * is its reporter any more. An open one goes on; no answer of a reporter is to come, so its silences run out.
 */
export function eraseReporter(complaint: Complaint, toldAt: Date): { decided: Decided; by: By } {
  // A step is never before the one it follows.
  const at = toldAt > complaint.changedAt ? toldAt : complaint.changedAt;
  const now: Complaint = { ...complaint, reporterId: null, changedAt: at };
  const decided: Decided = {
    complaint: now,
    step: stepOf('forgetAccount', [complaint, now]),
    entry: null,
    event: 'ReporterErased',
    agencies: [],
    // That somebody wished to be forgotten is nobody's business.
    audience: 'PARTIES',
  };
  return { decided, by: { actor: system, at } };
}
