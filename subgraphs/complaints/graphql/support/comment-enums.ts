import { enumType } from '../../../../platform/runtime/graphql/enum-type';
import type { CommentDecision, CommentReportReason, CommentState } from '../../domain/support/comment';

export const CommentStateEnum = enumType<CommentState>(
  'CommentState',
  'Who may read a comment (status komentar).',
  {
    SHOWN: 'Everybody who sees the complaint.',
    HELD: 'Its writer and the secretariat, until a human has looked at it (ditahan).',
    HIDDEN: 'Its writer and the secretariat: the secretariat has hidden it, with a reason (disembunyikan).',
  },
);

export const CommentReportReasonEnum = enumType<CommentReportReason>(
  'CommentReportReason',
  'Why somebody asks the secretariat to look at a comment (alasan pelaporan).',
  {
    ABUSE: 'Abuse, threat or violence (caci maki, ancaman).',
    SARA: 'Insult of an ethnic group, religion or race (SARA).',
    PRIVACY: 'It tells what is private of somebody (data pribadi).',
    SPAM: 'Advertising, or the same again and again (spam).',
    OFF_TOPIC: 'It is not about the complaint (di luar topik).',
  },
);

export const CommentDecisionEnum = enumType<CommentDecision>(
  'CommentDecision',
  'What the secretariat decides of a comment (keputusan moderasi).',
  {
    HIDE: 'It is hidden; its writer reads the reason (sembunyikan).',
    LET_STAND: 'Everybody may read it, from now on or again; its reports are settled (tampilkan).',
  },
);
