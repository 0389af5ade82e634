import { buildFederatedSchema } from '../../../platform/runtime/graphql/build-subgraph-schema';
import { localSubgraph } from '../../../platform/runtime/graphql/local-subgraph';
import type { LocalSubgraph } from '../../../platform/runtime/graphql/subgraph';
import type { Logger } from '../../../platform/runtime/logging/logger';
import { complaintsRequest, type ComplaintsParts, type ComplaintsRequest } from './complaints-request';
import { ApprovalFields, ApprovalResolver } from './approval/approval-resolver';
import { CoordinationFields } from './coordination/coordination-fields';
import { CoordinationMutations } from './coordination/coordination-mutations';
import { CoordinationSubscriptions } from './coordination/coordination-subscriptions';
import {
  AttachmentFields,
  AttachmentMutations,
  ComplaintAttachments,
  FollowUpAttachments,
} from './attachments/attachment.resolver';
import { ClockFields } from './clocks/clock-fields';
import { ClockResolver } from './clocks/clock-resolver';
import { ConductResolver } from './conduct/conduct.resolver';
import { AppealResolver } from './appeal/appeal.resolver';
import { MailedResolver } from './mailed/mailed.resolver';
import { MergeResolver } from './merge/merge.resolver';
import { AccessLogResolver } from './intake/access-log.resolver';
import { ReceiptFields } from './intake/receipt-fields';
import { MirrorResolver } from './mirror/mirror.resolver';
import { IntakeFields } from './intake/intake-fields';
import { IntakeResolver } from './intake/intake.resolver';
import { NoticeResolver } from './notices/notice-resolver';
import { OwnAccount } from './own-data/own-account.type';
import { OwnDataResolver } from './own-data/own-data.resolver';
import { AnswerResolver } from './answers/answer.resolver';
import { RecordResolver } from './records/record.resolver';
import { RecordVersionFields } from './records/record-version-fields';
import { presentComplaint } from './present/present-complaint';
import { presentFollowUp } from './present/present-follow-up';
import { AgencyMutations } from './resolvers/agency-mutations';
import { ComplaintFields } from './resolvers/complaint-fields';
import { ComplaintQueries } from './resolvers/complaint-queries';
import { ComplaintSubscriptions } from './resolvers/complaint-subscriptions';
import { FollowUpFields } from './resolvers/follow-up-fields';
import { FollowUpMutation } from './resolvers/follow-up-mutation';
import { CommentResolver } from './support/comment.resolver';
import { SightResolver } from './sight/sight.resolver';
import { StrangersResolver } from './strangers/strangers.resolver';
import { SupportResolver } from './support/support.resolver';
import { SimilarResolver } from './search/similar.resolver';
import { ReporterMutations } from './resolvers/reporter-mutations';
import { ComplaintUnlocks, SecrecyResolver } from './resolvers/secrecy';
import { SecretariatMutations } from './resolvers/secretariat-mutations';

/** Complaints as a subgraph. What a viewer may not see resolves to null, as what was never there. */
export async function complaintsSubgraph(parts: ComplaintsParts & { log: Logger }): Promise<LocalSubgraph> {
  const built = await buildFederatedSchema<ComplaintsRequest>({
    resolvers: [
      ComplaintQueries,
      ComplaintFields,
      FollowUpFields,
      ReporterMutations,
      SecretariatMutations,
      AgencyMutations,
      FollowUpMutation,
      ComplaintSubscriptions,
      ConductResolver,
      ClockFields,
      ClockResolver,
      SecrecyResolver,
      ComplaintUnlocks,
      NoticeResolver,
      SimilarResolver,
      SightResolver,
      StrangersResolver,
      SupportResolver,
      CommentResolver,
      ApprovalFields,
      ApprovalResolver,
      CoordinationFields,
      CoordinationMutations,
      CoordinationSubscriptions,
      IntakeResolver,
      MailedResolver,
      MergeResolver,
      MirrorResolver,
      AppealResolver,
      IntakeFields,
      ReceiptFields,
      AccessLogResolver,
      OwnDataResolver,
      RecordResolver,
      RecordVersionFields,
      AnswerResolver,
      AttachmentMutations,
      AttachmentFields,
      ComplaintAttachments,
      FollowUpAttachments,
    ],
    orphanedTypes: [OwnAccount],
    references: {
      // Whose account it is not is told nothing of it.
      Account: async ({ id }, { actor }) =>
        typeof id === 'string' && id === actor.accountId ? { id } : null,
      Complaint: async ({ id }, { loaders }) => {
        const seen = typeof id === 'string' ? await loaders.complaint.load(id) : null;
        return seen && presentComplaint(seen);
      },
      FollowUp: async ({ id }, { loaders }) => {
        const found = typeof id === 'string' ? await loaders.followUp.load(id) : null;
        return found && presentFollowUp(found.complaint, found.entry);
      },
    },
  });
  return localSubgraph({
    name: 'complaints',
    ...built,
    log: parts.log,
    contextOf: (request) => complaintsRequest(parts, request),
  });
}
