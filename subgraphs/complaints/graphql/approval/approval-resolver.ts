import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { isRefused, type Refused } from '../../../../platform/domain/refusal';
import {
  decideAnswerDraft,
  delegateApproval,
  revokeApproval,
  submitAnswerDraft,
  type DraftSeen,
} from '../../commands/approval/answer-drafts';
import type { Delegation } from '../../domain/approval/draft';
import type { RefusalCode } from '../../domain/refusals';
import type { ComplaintsRequest } from '../complaints-request';
import { parseWords } from '../parse/parse-text';
import { presentComplaint } from '../present/present-complaint';
import { ComplaintType } from '../types/complaint.type';
import { Refusal } from '../types/results.type';
import {
  AcceptAnswerDraftInput,
  AnswerDraftResult,
  AnswerDraftType,
  ApprovalDelegationType,
  DelegateApprovalInput,
  DelegateApprovalResult,
  presentDelegation,
  presentDraft,
  RevokeDelegationInput,
  SendBackAnswerDraftInput,
  SubmitAnswerDraftInput,
} from './approval.type';

/** Answers that go up the approval chain of an agency before they are public. */
@Resolver(() => AnswerDraftType)
export class ApprovalResolver {
  @Mutation(() => AnswerDraftResult, {
    description:
      'Submits an answer to the approval chain of the own agency (mengajukan konsep jawaban), or another version of ' +
      'one that was sent back. For staff of an agency that holds the complaint.',
  })
  async submitAnswerDraft(
    @Arg('input', () => SubmitAnswerDraftInput, { description: 'Complaint and answer.' })
    { complaint, body, outcome }: SubmitAnswerDraftInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<AnswerDraftResult> {
    const words = { body: parseWords(body, 'input.body'), outcome: outcome ?? null };
    const given = { complaintId: complaint, ...words };
    return presented(await submitAnswerDraft(request.commands, request.actor, given), request);
  }

  @Mutation(() => AnswerDraftResult, {
    description:
      'Initials, signs or takes note of a draft (memaraf, menandatangani, mengetahui). With the last step that holds it ' +
      'up the answer is public. For members of the chain and their delegates.',
  })
  async acceptAnswerDraft(
    @Arg('input', () => AcceptAnswerDraftInput, { description: 'Complaint and draft.' })
    { complaint, draft }: AcceptAnswerDraftInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<AnswerDraftResult> {
    const given = { complaintId: complaint, draftId: draft, sendBackReason: null };
    return presented(await decideAnswerDraft(request.commands, request.actor, given), request);
  }

  @Mutation(() => AnswerDraftResult, {
    description:
      'Sends a draft back to the officer (mengembalikan konsep); its versions are kept. For who could accept it.',
  })
  async sendBackAnswerDraft(
    @Arg('input', () => SendBackAnswerDraftInput, { description: 'Complaint, draft and reason.' })
    { complaint, draft, reason }: SendBackAnswerDraftInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<AnswerDraftResult> {
    const sendBackReason = parseWords(reason, 'input.reason');
    const given = { complaintId: complaint, draftId: draft, sendBackReason };
    return presented(await decideAnswerDraft(request.commands, request.actor, given), request);
  }

  @Mutation(() => DelegateApprovalResult, {
    description:
      'Lets a colleague decide on one’s behalf for a time (melimpahkan wewenang persetujuan), never in a circle. For APPROVER.',
  })
  async delegateApproval(
    @Arg('input', () => DelegateApprovalInput, { description: 'Colleague and time.' })
    { delegate, from, until }: DelegateApprovalInput,
    @Ctx() { commands, actor, language }: ComplaintsRequest,
  ): Promise<DelegateApprovalResult> {
    const given = { toAccountId: delegate, from: from ?? null, until };
    return delegated(await delegateApproval(commands, actor, given), language);
  }

  @Mutation(() => DelegateApprovalResult, {
    description:
      'Ends a delegation before its time (mencabut pelimpahan). For who gave it, and for who got it; else UNKNOWN_DELEGATION.',
  })
  async revokeDelegation(
    @Arg('input', () => RevokeDelegationInput, { description: 'The delegation.' })
    { delegation }: RevokeDelegationInput,
    @Ctx() { commands, actor, language }: ComplaintsRequest,
  ): Promise<DelegateApprovalResult> {
    return delegated(await revokeApproval(commands, actor, delegation), language);
  }

  @Query(() => [ApprovalDelegationType], {
    description:
      'Delegations that the viewer gave or got and that are not over (pelimpahan saya), soonest first; a short list.',
  })
  async approvalDelegations(
    @Ctx() { actor, commands }: ComplaintsRequest,
  ): Promise<ApprovalDelegationType[]> {
    return (await commands.approvals.delegationsOf(actor)).map(presentDelegation);
  }

  @Query(() => [AnswerDraftType], {
    description:
      'Drafts whose next step the viewer may take (menunggu persetujuan saya), longest waiting first. Empty for who is in ' +
      'no approval chain.',
  })
  async answerDraftsToDecide(
    @Ctx() { actor, commands, loaders }: ComplaintsRequest,
  ): Promise<AnswerDraftType[]> {
    const drafts = await commands.approvals.waitingFor(actor);
    const seen = await loaders.complaint.loadMany(drafts.map(({ complaintId }) => complaintId));
    const known = drafts.filter((_, index) => {
      const complaint = seen[index];
      return complaint != null && !(complaint instanceof Error) && complaint.isParty;
    });
    return known.map(presentDraft);
  }

  @FieldResolver(() => ComplaintType, { nullable: true, description: 'The complaint it answers.' })
  async complaint(
    @Root() { draft }: AnswerDraftType,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<ComplaintType | null> {
    const seen = await loaders.complaint.load(draft.complaintId);
    return seen && presentComplaint(seen);
  }
}

@Resolver(() => ComplaintType)
export class ApprovalFields {
  @FieldResolver(() => [AnswerDraftType], {
    description:
      'Drafts of answers (konsep jawaban), oldest first; a short list. An agency sees its own, ADMIN all; empty for others.',
  })
  async answerDrafts(
    @Root() { seen }: ComplaintType,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<AnswerDraftType[]> {
    return (await loaders.drafts.load(seen)).map(presentDraft);
  }
}

function presented(
  result: DraftSeen | Refused<RefusalCode>,
  { language }: ComplaintsRequest,
): AnswerDraftResult {
  if (isRefused(result))
    return { draft: null, complaint: null, refusal: Refusal.of(result.refused, language) };
  const { draft, complaint } = result;
  return { draft: presentDraft(draft), complaint: complaint && presentComplaint(complaint), refusal: null };
}

function delegated(
  result: Delegation | Refused<RefusalCode>,
  language: ComplaintsRequest['language'],
): DelegateApprovalResult {
  return isRefused(result)
    ? { delegation: null, refusal: Refusal.of(result.refused, language) }
    : { delegation: presentDelegation(result), refusal: null };
}
