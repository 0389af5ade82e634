import { enumType } from '../../../platform/runtime/graphql/enum-type';
import { positionTexts, type StaffPosition } from '../../../schema/events/staff-positions';
import type { ApprovalChain, ApprovalStep } from '../domain/approval-chain';
import type { UnitKind } from '../domain/unit';

export const UnitKindEnum = enumType<UnitKind>('AgencyUnitKind', 'Kind of a unit (jenis unit kerja).', {
  DIVISION: 'Division (bidang, bagian).',
  SECTION: 'Section (seksi, subbagian).',
  TECHNICAL_UNIT: 'Technical unit (unit pelaksana teknis, UPT).',
  OTHER: 'Of another kind, or not told.',
});

export const StaffPositionEnum = enumType<StaffPosition>(
  'StaffPosition',
  positionTexts.type,
  positionTexts.values,
);

export const ApprovalStepKindEnum = enumType<ApprovalStep['kind']>(
  'ApprovalStepKind',
  'What a member of the chain does (jenis tahap persetujuan).',
  {
    INITIAL: 'Checks and initials (memeriksa dan memaraf).',
    SIGN: 'Signs (menandatangani).',
    TAKE_NOTE: 'Takes note (mengetahui); the answer does not wait for it.',
  },
);

export const ChainedAnswerEnum = enumType<ApprovalChain['answers'][number]>(
  'ChainedAnswer',
  'An answer of an agency that can need its approval chain (jawaban yang memerlukan persetujuan).',
  {
    FIRST_ANSWER: 'The first answer in the thread (jawaban pertama).',
    FOLLOW_UP: 'Every later answer in the thread (tindak lanjut berikutnya).',
    RESOLUTION: 'The outcome (hasil).',
  },
);
