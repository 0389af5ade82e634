import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { resolveComplaint } from '../../commands/resolve-complaint';
import { returnDisposition } from '../../commands/return-disposition';
import type { ComplaintsRequest } from '../complaints-request';
import { ResolveComplaintInput, ReturnDispositionInput } from '../inputs/agency.input';
import { parseWords } from '../parse/parse-text';
import { presentResult } from '../present/present-result';
import { ComplaintResult } from '../types/results.type';

/** What an agency may do with a complaint it was handed. */
@Resolver()
export class AgencyMutations {
  @Mutation(() => ComplaintResult, {
    description:
      '"Not ours" (mengembalikan disposisi). When the lead agency gives it back, or ADMIN takes it back, it is with ' +
      'the secretariat again and no longer public. For staff of an agency that holds it, and ADMIN.',
  })
  async returnDisposition(
    @Arg('input', () => ReturnDispositionInput, { description: 'Complaint and reason.' })
    { complaint, reason, proposedAgency }: ReturnDispositionInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const { actor, commands } = request;
    const given = {
      complaintId: complaint,
      reason: parseWords(reason, 'input.reason'),
      proposedAgencyId: proposedAgency ?? null,
    };
    return presentResult(await returnDisposition(commands, actor, given), request);
  }

  @Mutation(() => ComplaintResult, {
    description: 'Reports an honest outcome (menyelesaikan pengaduan). For staff of the lead agency.',
  })
  async resolveComplaint(
    @Arg('input', () => ResolveComplaintInput, { description: 'Complaint and outcome.' })
    { complaint, outcome, reason }: ResolveComplaintInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const { actor, commands } = request;
    const given = { complaintId: complaint, outcome, reason: parseWords(reason, 'input.reason') };
    return presentResult(await resolveComplaint(commands, actor, given), request);
  }
}
