import type { NoticeKind } from '../../../../schema/events/notice-words';
import type { TrackedContact } from '../../../../schema/events/tracked-reporter';
import { inBothLanguages } from '../letter';
import type { Delivery } from './letters-of';
import { digestText, noticeTexts } from './notice-texts';
import { choiceFor, type Preferences } from './preferences';

/** A reporter without account, as far as letters ask. */
export const trackedReader = { role: 'CITIZEN', withoutAccount: true } as const;

/**
 * The address by which a notice goes to a reporter without account; null when it is not to go that way. Who left no
 * e-mail is told everything by text message: there is no other way, and no account to look into.
 */
export function trackedAddressFor(
  contact: TrackedContact,
  preferences: Preferences,
  { kind, way }: Pick<Delivery, 'kind' | 'way'>,
): string | null {
  const chosen = preferences.choices.some((choice) => choice.kind === kind);
  const choice = choiceFor(preferences, kind);
  if (way === 'EMAIL') return choice.email ? contact.email : null;
  return choice.sms || (!chosen && contact.email === null) ? contact.phone : null;
}

const howTo = {
  id: 'Buka halaman berikut dan masukkan nomor pengaduan serta kode lacak dari tanda terima Anda untuk membacanya.',
  en: 'To read it, open this page and enter the number and the tracking code of your receipt.',
};

/** What such a reporter is told: of one notice, or of several together. */
export type TrackedNotice = { readonly kind: NoticeKind } | { readonly digest: true };

/** Subject and text of a letter: a sentence, and the page where number and code of the receipt are entered. */
export function composeTracked(
  notice: TrackedNotice,
  {
    publicUrl,
    unsubscribe,
    canBeAnswered,
  }: { readonly publicUrl: string; readonly unsubscribe: string; readonly canBeAnswered: boolean },
): { readonly subject: string; readonly text: string } {
  const { subject } = 'digest' in notice ? digestText : noticeTexts[notice.kind];
  const text = { id: `${subject.id}. ${howTo.id}`, en: `${subject.en}. ${howTo.en}` };
  const link = trackingPage(publicUrl);
  const letter = inBothLanguages({ subject, text }, { language: 'id', link, canBeAnswered });
  return { subject: letter.subject, text: `${letter.text}\n${ending}\n${unsubscribe}\n` };
}

/** The text message: such messages are ended on the page they lead to. */
export function composeTrackedMessage(notice: TrackedNotice, publicUrl: string): string {
  const { subject } = 'digest' in notice ? digestText : noticeTexts[notice.kind];
  return `PRO Denpasar: ${subject.id}. ${trackingPage(publicUrl)}`;
}

/** Names no complaint: number and code are on the receipt. */
function trackingPage(publicUrl: string): string {
  return `${publicUrl}/track`;
}

const ending = 'Tidak ingin menerima email seperti ini lagi? / No more letters like this one?';
