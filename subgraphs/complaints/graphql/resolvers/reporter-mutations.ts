import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { confirmResolution } from '../../commands/confirm-resolution';
import { fileComplaint } from '../../commands/file-complaint';
import { provideInformation } from '../../commands/provide-information';
import { reopenComplaint } from '../../commands/reopen-complaint';
import { withdrawComplaint } from '../../commands/withdraw-complaint';
import type { ComplaintsRequest } from '../complaints-request';
import { FileComplaintInput } from '../inputs/file-complaint.input';
import {
  ConfirmResolutionInput,
  ProvideInformationInput,
  ReopenComplaintInput,
  WithdrawComplaintInput,
} from '../inputs/reporter.input';
import { parseFiling } from '../parse/parse-filing';
import { parseRating } from '../parse/parse-rating';
import { parseWords, parseWordsIfAny } from '../parse/parse-text';
import { presentResult } from '../present/present-result';
import { ComplaintResult } from '../types/results.type';

/** What the one who filed a complaint may do. */
@Resolver()
export class ReporterMutations {
  @Mutation(() => ComplaintResult, {
    description: 'Files a complaint (mengajukan pengaduan). For CITIZEN with complete bio-data, and PARTNER.',
  })
  async fileComplaint(
    @Arg('input', () => FileComplaintInput, { description: 'The complaint.' }) input: FileComplaintInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const { actor, commands } = request;
    const filing = parseFiling(input, actor, commands.clock);
    return presentResult(await fileComplaint(commands, actor, filing), request);
  }

  @Mutation(() => ComplaintResult, {
    description: 'Answers the question of the secretariat (melengkapi pengaduan). For its reporter.',
  })
  async provideInformation(
    @Arg('input', () => ProvideInformationInput, { description: 'Complaint and answer.' })
    { complaint, answer }: ProvideInformationInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const { actor, commands } = request;
    const given = { complaintId: complaint, answer: parseWords(answer, 'input.answer') };
    return presentResult(await provideInformation(commands, actor, given), request);
  }

  @Mutation(() => ComplaintResult, {
    description: 'Agrees that it is done and closes it (konfirmasi penyelesaian). For its reporter.',
  })
  async confirmResolution(
    @Arg('input', () => ConfirmResolutionInput, { description: 'Complaint and rating.' })
    { complaint, rating }: ConfirmResolutionInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const { actor, commands } = request;
    const given = { complaintId: complaint, rating: parseRating(rating) };
    return presentResult(await confirmResolution(commands, actor, given), request);
  }

  @Mutation(() => ComplaintResult, {
    description:
      'Not done after all (membuka kembali). For its reporter within 10 working days, and ADMIN at any time.',
  })
  async reopenComplaint(
    @Arg('input', () => ReopenComplaintInput, { description: 'Complaint and reason.' })
    { complaint, reason }: ReopenComplaintInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const { actor, commands } = request;
    const given = { complaintId: complaint, reason: parseWords(reason, 'input.reason') };
    return presentResult(await reopenComplaint(commands, actor, given), request);
  }

  @Mutation(() => ComplaintResult, {
    description: 'Takes a complaint back before it is resolved (mencabut pengaduan). For its reporter.',
  })
  async withdrawComplaint(
    @Arg('input', () => WithdrawComplaintInput, { description: 'Complaint and reason.' })
    { complaint, reason }: WithdrawComplaintInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const { actor, commands } = request;
    const given = { complaintId: complaint, reason: parseWordsIfAny(reason, 'input.reason') };
    return presentResult(await withdrawComplaint(commands, actor, given), request);
  }
}
