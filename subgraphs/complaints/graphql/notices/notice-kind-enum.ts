import { enumType } from '../../../../platform/runtime/graphql/enum-type';
import { noticeKindWords, type NoticeKind } from '../../../../schema/events/notice-words';

export const NoticeKindEnum = enumType<NoticeKind>(
  'NoticeKind',
  noticeKindWords.meaning,
  noticeKindWords.values,
);
