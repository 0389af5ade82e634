import { refuse } from '../../../platform/domain/refusal';
import type { ApprovalChain, ApprovalStep } from './approval-chain';
import type { Decision, Register } from './register';

/**
 * An agency gets another chain, or none. By the licensing office's procedure the section head checks and initials, the
 * division head signs, secretary and head take note: somebody signs, every step has members, and nobody stands in two
 * steps, so that no one approves what he or she has approved.
 */
export function setApprovalChain(
  register: Register,
  agencyCode: string,
  approvalChain: ApprovalChain | null,
): Decision {
  const agency = register.agencies.get(agencyCode);
  if (!agency) return refuse('NOT_FOUND');
  if (agency.validTo !== null) return refuse('ALREADY_CLOSED');
  if (approvalChain) {
    const { answers, steps } = approvalChain;
    if (steps.length === 0) return refuse('CHAIN_WITHOUT_STEPS');
    const membersOf = ({ positions, accountIds }: ApprovalStep) => [...positions, ...accountIds];
    if (steps.some((step) => membersOf(step).length === 0)) return refuse('STEP_WITHOUT_MEMBERS');
    if (!steps.some(({ kind }) => kind === 'SIGN')) return refuse('CHAIN_WITHOUT_SIGNATURE');
    if (answers.length === 0) return refuse('CHAIN_WITHOUT_ANSWERS');
    const members = steps.flatMap(membersOf);
    if (new Set(members).size < members.length) return refuse('MEMBER_TWICE');
  }
  return [{ action: 'CHAIN_SET', agency: { ...agency, approvalChain } }];
}
