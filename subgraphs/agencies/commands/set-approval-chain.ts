import type { Actor } from '../../../platform/domain/actor';
import type { ApprovalChain } from '../domain/approval-chain';
import { setApprovalChain as decide } from '../domain/chaining';
import type { CommandContext } from './context';
import { editAgency, type AgencyResult } from './edit-agency';

/** An admin gives an agency another approval chain; null takes it away, and it answers directly. */
export function setApprovalChain(
  context: CommandContext,
  actor: Actor,
  { agencyCode, chain }: { readonly agencyCode: string; readonly chain: ApprovalChain | null },
): Promise<AgencyResult> {
  return editAgency(context, actor, {
    code: agencyCode,
    decide: (register) => decide(register, agencyCode, chain),
  });
}
