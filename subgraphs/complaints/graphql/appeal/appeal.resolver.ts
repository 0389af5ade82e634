import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { appealResolution, decideOnAppeal } from '../../commands/appeal/appeals';
import type { ComplaintsRequest } from '../complaints-request';
import { parseWords } from '../parse/parse-text';
import { presentResult } from '../present/present-result';
import { ComplaintType } from '../types/complaint.type';
import { ComplaintResult } from '../types/results.type';
import { AppealResolutionInput, AppealType, DecideAppealInput, presentAppeal } from './appeal.type';

/** What a reporter does who does not accept an outcome, and who is above the office that reported it. */
@Resolver(() => ComplaintType)
export class AppealResolver {
  @Mutation(() => ComplaintResult, {
    description:
      'Appeals against the outcome (mengajukan keberatan), once for each outcome; a rating of 1 or 2 does so by itself. ' +
      'For its reporter, while it is RESOLVED, or CLOSED with such a rating.',
  })
  async appealResolution(
    @Arg('input', () => AppealResolutionInput, { description: 'Complaint and reason.' })
    { complaint, reason }: AppealResolutionInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const given = { complaintId: complaint, reason: parseWords(reason, 'input.reason') };
    return presentResult(await appealResolution(request.commands, request.actor, given), request);
  }

  @Mutation(() => ComplaintResult, {
    description:
      'Decides an appeal (memutus keberatan): back to work, or the outcome stands. For APPROVER of the lead agency in a ' +
      'higher position than everybody who had a hand in the outcome, else NOT_ABOVE; without such a one ADMIN. Of the ' +
      'secretariat INSPECTOR, of the Inspectorate ADMIN; when it is overdue, who handles complaints too.',
  })
  async decideAppeal(
    @Arg('input', () => DecideAppealInput, { description: 'Complaint, decision and reason.' })
    { complaint, upheld, reason }: DecideAppealInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const given = { complaintId: complaint, upheld, reason: parseWords(reason, 'input.reason') };
    return presentResult(await decideOnAppeal(request.commands, request.actor, given), request);
  }

  @FieldResolver(() => AppealType, {
    nullable: true,
    description:
      'The appeal against the outcome it has, or had last (keberatan). For parties and who decides it; null for others.',
  })
  appeal(@Root() { seen }: ComplaintType): AppealType | null {
    return seen.appeal && presentAppeal(seen.appeal);
  }
}
