import type { Language } from '../../../../platform/domain/language';
import type { NoticeKind } from '../../../../schema/events/notice-words';
import { inBothLanguages } from '../letter';
import { digestText, noticeTexts } from './notice-texts';

/** One notice of a complaint, or several together. */
export type ToCompose =
  { readonly kind: NoticeKind; readonly complaintId: string } | { readonly digest: true };

const aboutNoneAlone: ReadonlySet<NoticeKind> = new Set(['COMMENTS', 'MIRROR_DAY']);

/** Where a notice leads: a page that shows nothing by itself. Comments of a day may be on several complaints. */
export function noticeLink(notice: ToCompose, publicUrl: string): string {
  return 'digest' in notice || aboutNoneAlone.has(notice.kind)
    ? `${publicUrl}/notices`
    : `${publicUrl}/complaints/${encodeURIComponent(notice.complaintId)}`;
}

/** Subject and text of a letter: a sentence and a link, the reader's language first. */
export function composeNotice(
  notice: ToCompose,
  {
    language,
    publicUrl,
    unsubscribe,
    canBeAnswered = false,
  }: {
    readonly language: Language;
    readonly publicUrl: string;
    /** The page on which such letters are ended. */
    readonly unsubscribe: string;
    /** It has an address of its own for answers. */
    readonly canBeAnswered?: boolean;
  },
): { readonly subject: string; readonly text: string } {
  const { subject, text } = 'digest' in notice ? digestText : noticeTexts[notice.kind];
  const link = noticeLink(notice, publicUrl);
  const letter = inBothLanguages({ subject, text }, { language, link, canBeAnswered });
  return { subject: letter.subject, text: `${letter.text}\n${ending}\n${unsubscribe}\n` };
}

const ending = 'Tidak ingin menerima email seperti ini lagi? / No more letters like this one?';

/** A text message: one sentence and the link, in the language of the reader alone. */
export function composeMessage(
  notice: ToCompose,
  { language, publicUrl }: { readonly language: Language; readonly publicUrl: string },
): string {
  const { subject } = 'digest' in notice ? digestText : noticeTexts[notice.kind];
  return `PRO Denpasar: ${subject[language]}. ${noticeLink(notice, publicUrl)}`;
}
