import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { VisibleComplaint } from '../../domain/visibility';
import { isRefused } from '../../../../platform/domain/refusal';
import { postFollowUp } from '../../commands/post-follow-up';
import type { ComplaintsRequest } from '../complaints-request';
import { PostFollowUpInput } from '../inputs/agency.input';
import type { Loaders } from '../loaders';
import { parseWords } from '../parse/parse-text';
import { presentFollowUp } from '../present/present-follow-up';
import { presentResult } from '../present/present-result';
import type { FollowUpType } from '../types/follow-up.type';
import { PostFollowUpResult } from '../types/results.type';

@Resolver()
export class FollowUpMutation {
  @Mutation(() => PostFollowUpResult, {
    description:
      "Adds to the thread (menindaklanjuti). The lead agency's first one starts the work: FORWARDED becomes " +
      'IN_PROGRESS. For its reporter, staff of an agency that holds it, and ADMIN.',
  })
  async postFollowUp(
    @Arg('input', () => PostFollowUpInput, { description: 'Complaint and text.' })
    input: PostFollowUpInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<PostFollowUpResult> {
    const { actor, commands, loaders } = request;
    const body = parseWords(input.body, 'input.body');
    const posted = await postFollowUp(commands, actor, { complaintId: input.complaint, body });
    const followUp = isRefused(posted) || posted === null ? null : await entryOf(posted, body, loaders);
    return { ...presentResult(posted, request), followUp };
  }
}

/** The entry a complaint's newest change has written: it bears the time of that change. */
async function entryOf(
  posted: VisibleComplaint,
  body: string,
  loaders: Loaders,
): Promise<FollowUpType | null> {
  const before = new Date(posted.changedAt.getTime() - 1).toISOString();
  const page = { size: 20, backwards: false, after: [before, '~'], before: null };
  const { rows } = await loaders.thread(page).load(posted);
  const entry = rows.find((row) => row.at.getTime() === posted.changedAt.getTime() && row.body === body);
  return entry ? presentFollowUp(posted, entry) : null;
}
