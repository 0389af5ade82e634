import { refuse } from '../../../../platform/domain/refusal';
import { currentDispositions, type Complaint } from '../complaint';
import { stepOf, type By, type Decision } from '../decision';
import { mustBeSystem } from '../decisions/must-be-system';
import type { VerifiedCategory } from '../decisions/verify';
import { isFinal } from '../lifecycle';
import { changesBetween } from '../secrecy/changes';
import { heldToo } from '../secrecy/holders';
import { audienceOf } from '../visibility';

/**
 * The strictest secrecy of both systems holds here at once, in every state (service standard 2013, "Rahasia"; two
 * reporters ended with the police elsewhere because a connected system forgot a flag). It is never lowered from there.
 */
export function raiseByLapor(
  complaint: Complaint,
  raised: { readonly identity: boolean; readonly complaint: boolean },
  { actor, at }: By,
): Decision {
  const stranger = mustBeSystem(actor);
  if (stranger) return stranger;
  const identityHeldBy = heldToo(complaint.identityHeldBy, { LAPOR: raised.identity });
  const complaintHeldBy = heldToo(complaint.complaintHeldBy, { LAPOR: raised.complaint });
  const now: Complaint = {
    ...complaint,
    identityHeldBy,
    complaintHeldBy,
    identityHidden: complaint.identityHidden || identityHeldBy.length > 0,
    complaintHidden: complaint.complaintHidden || complaintHeldBy.length > 0,
    changedAt: at,
  };
  const changes = changesBetween(complaint, now);
  if (changes.length === 0) return refuse('NOTHING_CHANGED');
  return {
    complaint: now,
    step: { ...stepOf('changeSecrecy', [complaint, now]), changes },
    entry: null,
    event: 'SecrecyChanged',
    agencies: [],
    audience: 'PARTIES',
  };
}

/** Title or text were edited over there. Both versions are kept, the later one is shown; null leaves ours. */
export function reviseText(
  complaint: Complaint,
  { topic, body }: { readonly topic: string | null; readonly body: string | null },
  { actor, at }: By,
): Decision {
  const stranger = mustBeSystem(actor);
  if (stranger) return stranger;
  const now = { ...complaint, topic: topic ?? complaint.topic, body: body ?? complaint.body, changedAt: at };
  const changes = changesBetween(complaint, now);
  if (changes.length === 0) return refuse('NOTHING_CHANGED');
  return {
    complaint: now,
    step: { ...stepOf('revise', [complaint, now]), changes },
    entry: null,
    event: 'ComplaintRevised',
    agencies: [],
    audience: 'PARTIES',
  };
}

/**
 * The category was changed over there, and a note in the thread says so. What the new one hides is hidden, what is
 * hidden stays so. What would become supervisory while other agencies hold it is for a human (Article 4(1)).
 */
export function reviseCategory(
  complaint: Complaint,
  named: { readonly code: string; readonly category: VerifiedCategory | null; readonly note: string },
  { actor, at }: By,
): Decision {
  const stranger = mustBeSystem(actor);
  if (stranger) return stranger;
  if (named.category === null) return refuse('UNKNOWN_CATEGORY');
  if (isFinal(complaint.state)) return refuse('NOT_ALLOWED_NOW');
  const { supervisory, hidesIdentity, hidesComplaint } = named.category;
  if (supervisory && !complaint.supervisory && currentDispositions(complaint).length > 0) {
    return refuse('INSPECTORATE_ONLY');
  }
  const identityHeldBy = heldToo(complaint.identityHeldBy, { CATEGORY: hidesIdentity });
  const complaintHeldBy = heldToo(complaint.complaintHeldBy, { CATEGORY: hidesComplaint });
  const now: Complaint = {
    ...complaint,
    category: named.code,
    supervisory: complaint.supervisory || supervisory,
    identityHeldBy,
    complaintHeldBy,
    identityHidden: complaint.identityHidden || identityHeldBy.length > 0,
    complaintHidden: complaint.complaintHidden || complaintHeldBy.length > 0,
    changedAt: at,
  };
  if (complaint.category === named.code) return refuse('NOTHING_CHANGED');
  return {
    complaint: now,
    step: { ...stepOf('revise', [complaint, now]), changes: changesBetween(complaint, now) },
    entry: {
      kind: 'FOLLOW_UP',
      author: 'LAPOR',
      agencyId: null,
      agencyName: null,
      body: named.note,
      audience: audienceOf(now),
      origin: 'LAPOR',
    },
    event: 'ComplaintRevised',
    agencies: [],
  };
}
