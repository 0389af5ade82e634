import { enumType } from '../../../../platform/runtime/graphql/enum-type';
import type { AppealGround, AppealState } from '../../domain/appeal/appeal';

export const AppealStateEnum = enumType<AppealState>(
  'AppealState',
  'Where an appeal is (status keberatan).',
  {
    OPEN: 'Waits for a decision (menunggu keputusan).',
    UPHELD: 'It is right: back to work (diterima).',
    DISMISSED: 'The outcome stands, with a reason (ditolak).',
  },
);

export const AppealGroundEnum = enumType<AppealGround>(
  'AppealGround',
  'Why somebody appeals (dasar keberatan).',
  {
    LOW_RATING: 'A rating of 1 or 2 (penilaian 1 atau 2).',
    OUTCOME_REJECTED: 'The outcome is not accepted (hasil tidak diterima).',
  },
);
