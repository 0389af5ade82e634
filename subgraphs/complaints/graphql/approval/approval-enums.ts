import { enumType } from '../../../../platform/runtime/graphql/enum-type';
import type { ChainedAnswer, ChainStep, DraftState, StepDecision } from '../../domain/approval/draft';

export const AnswerDraftStateEnum = enumType<DraftState>(
  'AnswerDraftState',
  'State of a draft (status konsep).',
  {
    PENDING: 'On its way up the chain (menunggu persetujuan).',
    SENT_BACK: 'Back with the officer (dikembalikan untuk diperbaiki).',
    PUBLISHED: 'Public: its signing steps are taken (terbit).',
  },
);

export const AnswerDraftKindEnum = enumType<ChainedAnswer>(
  'AnswerDraftKind',
  'What is to be said (jenis jawaban).',
  {
    FIRST_ANSWER: 'The first answer in the thread (jawaban pertama).',
    FOLLOW_UP: 'A later answer in the thread (tindak lanjut berikutnya).',
    RESOLUTION: 'The outcome (hasil).',
  },
);

export const DraftStepKindEnum = enumType<ChainStep['kind']>('DraftStepKind', 'What is done (jenis tahap).', {
  INITIAL: 'Checks and initials (memeriksa dan memaraf).',
  SIGN: 'Signs (menandatangani).',
  TAKE_NOTE: 'Takes note (mengetahui); the answer does not wait for it.',
});

export const DraftDecisionKindEnum = enumType<StepDecision['decision']>(
  'DraftDecisionKind',
  'What somebody in the chain decided (putusan).',
  {
    ACCEPTED: 'Initialled or signed (disetujui).',
    SENT_BACK: 'Sent back to the officer, with a reason (dikembalikan).',
    NOTED: 'Took note (diketahui).',
  },
);
