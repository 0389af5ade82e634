import { enumType } from '../../../../platform/runtime/graphql/enum-type';
import type { NoticeLevel } from '../../domain/escalation/levels';

export const NoticeLevelEnum = enumType<NoticeLevel>(
  'NoticeLevel',
  'How far a clock had run when a desk was told (tingkat peringatan).',
  {
    HALF: 'Half of its working time (separuh waktu terpakai).',
    NEARLY_DUE: 'Four fifths of it (hampir jatuh tempo).',
    OVERDUE: 'The deadline has passed (terlambat).',
    VERY_LATE: 'As much working time again has passed behind the deadline (sangat terlambat).',
  },
);
