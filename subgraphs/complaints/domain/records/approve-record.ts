import type { ApprovalChainFacts } from '../../../../schema/events/agency-events';
import { refuse, type Refused } from '../../../../platform/domain/refusal';
import { allowedFor, authorityOf, type Circumstances } from '../approval/authority';
import type { ChainStep, Delegation, StaffMember } from '../approval/draft';
import type { Complaint } from '../complaint';
import type { By } from '../decision';
import type { RefusalCode } from '../refusals';
import { mustKeep } from './keeper';
import { kindsOfRecords, lackingParts } from './kinds';
import {
  newestVersion,
  type ComplaintRecord,
  type RecordApproval,
  type RecordVersion,
  type SigningStep,
} from './record';

/** The steps a record climbs (procedure of the licensing office); null when it climbs none. */
export function stepsOfRecord(
  { kind }: Pick<ComplaintRecord, 'kind'>,
  chain: ApprovalChainFacts | null,
): readonly ChainStep[] | null {
  return kindsOfRecords[kind].byApprover && chain !== null ? chain.steps : null;
}

export interface Approving {
  readonly record: ComplaintRecord;
  readonly steps: readonly ChainStep[] | null;
  readonly staff: readonly StaffMember[];
  readonly delegations: readonly Delegation[];
}

/**
 * A member of the chain, or a delegate, initials, signs or takes note of the newest version. As with answers: the steps
 * that initial and sign in their order, each by another person, none by who wrote it; who takes note holds nothing up.
 */
export function approveRecord(
  complaint: Complaint,
  { record, steps, staff, delegations }: Approving,
  { actor, at }: By,
): RecordApproval | Refused<RefusalCode> {
  const stranger = mustKeep(complaint, record, actor);
  if (stranger) return stranger;
  const { accountId } = actor;
  if (accountId === null) return refuse('FORBIDDEN');
  if (steps === null) return refuse('NO_CHAIN');
  const newest = newestVersion(record);
  if (newest.finalisedAt !== null) return refuse('RECORD_FINAL');
  // Nobody signs what names nobody to sign it, or says nothing.
  if (isIncomplete(record, newest, steps)) return refuse('RECORD_INCOMPLETE');
  const circumstances = { staff, delegations, at };
  const waiting = nextStep(newest, steps);
  const open = steps.flatMap((step, place) =>
    place === waiting || (step.kind === 'TAKE_NOTE' && !isTaken(newest, place, step)) ? [place] : [],
  );
  for (const place of open.sort((one, other) => Number(other === waiting) - Number(one === waiting))) {
    const step = steps[place];
    const authority = step && authorityOf(accountId, step, circumstances);
    if (!step || !authority) continue;
    if (newest.madeBy === accountId && step.kind !== 'TAKE_NOTE') return refuse('OWN_DRAFT');
    if (newest.approvals.some((one) => one.byAccountId === accountId)) return refuse('APPROVED_ALREADY');
    const ordinal = steps.slice(0, place).filter(({ kind }) => kind === step.kind).length;
    return {
      ...{ step: place, ordinal, kind: step.kind, title: step.name },
      ...{ byAccountId: accountId, onBehalfOf: authority.onBehalfOf, at },
    };
  }
  return refuse('NOT_YOUR_STEP');
}

/** Who may take the step that a record waits for; nobody while it is not whole, and once it is final. */
export function nextRecordApprovers(
  record: ComplaintRecord,
  steps: readonly ChainStep[] | null,
  circumstances: Circumstances,
): readonly string[] {
  const newest = newestVersion(record);
  if (steps === null || newest.finalisedAt !== null || isIncomplete(record, newest, steps)) return [];
  const step = steps[nextStep(newest, steps) ?? steps.length];
  const hands = newest.approvals.map(({ byAccountId }) => byAccountId);
  return step ? allowedFor(step, [newest.madeBy, ...hands], circumstances) : [];
}

/** Whether a version has its initials and signatures, and the names that stand beside them. */
export function isApproved(version: RecordVersion, steps: readonly ChainStep[]): boolean {
  return nextStep(version, steps) === null;
}

/** What is lacking before it climbs: a part, or a name for each step of the chain. */
export function isIncomplete(
  { kind }: Pick<ComplaintRecord, 'kind'>,
  version: RecordVersion,
  steps: readonly ChainStep[],
): boolean {
  const named = (signing: SigningStep) => version.people.filter(({ step }) => step === signing).length;
  const asked = (wanted: ChainStep['kind']) => steps.filter((step) => step.kind === wanted).length;
  return (
    lackingParts(kind, version).length > 0 ||
    named('CHECKS') < asked('INITIAL') ||
    named('SIGNS') < asked('SIGN') ||
    named('NOTES') < asked('TAKE_NOTE')
  );
}

/** Place of the step that holds it up; null when all of them are taken. */
function nextStep(version: RecordVersion, steps: readonly ChainStep[]): number | null {
  const place = steps.findIndex((step, at) => step.kind !== 'TAKE_NOTE' && !isTaken(version, at, step));
  return place < 0 ? null : place;
}

/** By its title too: a chain that was changed meanwhile is climbed as it is now. */
function isTaken(version: RecordVersion, place: number, { name, kind }: ChainStep): boolean {
  return version.approvals.some((one) => one.step === place && one.title === name && one.kind === kind);
}
