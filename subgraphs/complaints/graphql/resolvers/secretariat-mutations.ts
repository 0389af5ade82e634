import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { archiveComplaint } from '../../commands/archive-complaint';
import { forwardComplaint } from '../../commands/forward-complaint';
import { referComplaint } from '../../commands/refer-complaint';
import { requestInformation } from '../../commands/request-information';
import { verifyComplaint } from '../../commands/verify-complaint';
import type { ComplaintsRequest } from '../complaints-request';
import {
  ArchiveComplaintInput,
  ForwardComplaintInput,
  ReferComplaintInput,
  RequestInformationInput,
  VerifyComplaintInput,
} from '../inputs/secretariat.input';
import { parseArchiveReason } from '../parse/parse-archive-reason';
import { parseForwarding } from '../parse/parse-forwarding';
import { parseDestination, parseWords } from '../parse/parse-text';
import { parseVerification } from '../parse/parse-verification';
import { presentResult } from '../present/present-result';
import { ComplaintResult } from '../types/results.type';

/** What the complaint secretariat may do, Regulation Article 10. */
@Resolver()
export class SecretariatMutations {
  @Mutation(() => ComplaintResult, {
    description:
      'Finds a complaint logical and sufficient (verifikasi), service standard 2013, section 6a. For ADMIN.',
  })
  async verifyComplaint(
    @Arg('input', () => VerifyComplaintInput, { description: 'Complaint and what is settled.' })
    { complaint, verification }: VerifyComplaintInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const { actor, commands } = request;
    const given = { complaintId: complaint, verification: parseVerification(verification) };
    return presentResult(await verifyComplaint(commands, actor, given), request);
  }

  @Mutation(() => ComplaintResult, {
    description: 'Asks the reporter for what is missing (permintaan kelengkapan). For ADMIN.',
  })
  async requestInformation(
    @Arg('input', () => RequestInformationInput, { description: 'Complaint and question.' })
    { complaint, question }: RequestInformationInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const { actor, commands } = request;
    const given = { complaintId: complaint, question: parseWords(question, 'input.question') };
    return presentResult(await requestInformation(commands, actor, given), request);
  }

  @Mutation(() => ComplaintResult, {
    description:
      'Hands a complaint to one lead agency and to supporting ones (disposisi), section 4; Article 8(1). ' +
      'From now on it is public, unless it is secret. For ADMIN.',
  })
  async forwardComplaint(
    @Arg('input', () => ForwardComplaintInput, { description: 'Complaint and agencies.' })
    input: ForwardComplaintInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const { actor, commands } = request;
    return presentResult(await forwardComplaint(commands, actor, parseForwarding(input)), request);
  }

  @Mutation(() => ComplaintResult, {
    description:
      'Sends on a complaint that is outside the powers of the city (bukan wewenang, dirujuk), Article 11(3); a report of ' +
      'SP4N-LAPOR! goes to that institution there. For ADMIN.',
  })
  async referComplaint(
    @Arg('input', () => ReferComplaintInput, { description: 'Complaint, institution and reason.' })
    { complaint, destination, explanation }: ReferComplaintInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const { actor, commands } = request;
    const given = {
      complaintId: complaint,
      destination: parseDestination(destination),
      explanation: parseWords(explanation, 'input.explanation'),
    };
    return presentResult(await referComplaint(commands, actor, given), request);
  }

  @Mutation(() => ComplaintResult, {
    description:
      'Records a complaint that is not handled, never without a reason (arsip), section 6b. For ADMIN.',
  })
  async archiveComplaint(
    @Arg('input', () => ArchiveComplaintInput, { description: 'Complaint and reason.' })
    { complaint, reason, explanation }: ArchiveComplaintInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const { actor, commands } = request;
    const given = {
      complaintId: complaint,
      reason: parseArchiveReason(reason),
      explanation: parseWords(explanation, 'input.explanation'),
    };
    return presentResult(await archiveComplaint(commands, actor, given), request);
  }
}
