import { enumType } from '../../../../platform/runtime/graphql/enum-type';

export const ComplaintActionEnum = enumType(
  'ComplaintAction',
  'Something the viewer may do to a complaint now; each has a mutation of the same name (tindakan yang tersedia).',
  {
    VERIFY: '`verifyComplaint`.',
    REQUEST_INFORMATION: '`requestInformation`.',
    PROVIDE_INFORMATION: '`provideInformation`.',
    FORWARD: '`forwardComplaint`.',
    RETURN_DISPOSITION: '`returnDisposition`.',
    POST_FOLLOW_UP: '`postFollowUp`.',
    RESOLVE: '`resolveComplaint`.',
    CONFIRM_RESOLUTION: '`confirmResolution`.',
    REOPEN: '`reopenComplaint`.',
    WITHDRAW: '`withdrawComplaint`.',
    ARCHIVE: '`archiveComplaint`.',
    MERGE: '`mergeComplaint`.',
    UNMERGE: '`unmergeComplaint`.',
    APPEAL_RESOLUTION: '`appealResolution`.',
    DECIDE_APPEAL: '`decideAppeal`.',
    SUBMIT_ANSWER_DRAFT: '`submitAnswerDraft`, where the approval chain of the agency asks for it.',
    ADVANCE_DISPOSITION: '`advanceDisposition`, by one step or another.',
    COORDINATE: '`coordinateComplaint`.',
    WRITE_AGENCY_NOTE: '`writeAgencyNote`.',
    ANSWER_LEAD: '`answerLead`.',
    HAND_TO_UNIT: '`handToUnit`.',
    REPORT_REPORTER_UNREACHABLE: '`reportReporterUnreachable`.',
    CHANGE_SECRECY: '`changeSecrecy`, to raise or to lift.',
  },
);
export type ComplaintAction = keyof typeof ComplaintActionEnum;
