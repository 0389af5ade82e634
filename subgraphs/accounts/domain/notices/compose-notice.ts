import type { Language } from '../../../../platform/domain/language';
import type { NoticeKind } from '../../../../schema/events/notice-words';
import { inBothLanguages } from '../letter';
import { digestText, noticeTexts } from './notice-texts';

/** One notice of a complaint, or several together. */
export type ToCompose =
  { readonly kind: NoticeKind; readonly complaintId: string } | { readonly digest: true };

/** Where a notice leads: a page that shows nothing by itself. */
export function noticeLink(notice: ToCompose, publicUrl: string): string {
  return 'digest' in notice
    ? `${publicUrl}/notices`
    : `${publicUrl}/complaints/${encodeURIComponent(notice.complaintId)}`;
}

/** Subject and text of a letter: a sentence and a link, the reader's language first. */
export function composeNotice(
  notice: ToCompose,
  { language, publicUrl }: { readonly language: Language; readonly publicUrl: string },
): { readonly subject: string; readonly text: string } {
  const { subject, text } = 'digest' in notice ? digestText : noticeTexts[notice.kind];
  return inBothLanguages({ subject, text }, { language, link: noticeLink(notice, publicUrl) });
}
