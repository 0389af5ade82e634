import type { Bilingual, Language } from '../../../platform/domain/language';
import type { LetterKind } from './letter-kind';
import { letterTexts } from './letter-texts';

const pages: Record<LetterKind, string> = {
  ACTIVATION: '/activate',
  ALREADY_REGISTERED: '/',
  PASSWORD_RESET: '/reset-password',
  PASSWORD_CHANGED: '/',
  INVITATION: '/reset-password',
};

/** Where a letter leads. The page asks before it uses the token: mail scanners open links too. */
export function linkOf(kind: LetterKind, publicUrl: string, secret: string | null): string {
  return `${publicUrl}${pages[kind]}${secret === null ? '' : `?token=${secret}`}`;
}

/** Subject and text, the owner's language first, the other below. No letter names a person. */
export function compose(
  kind: LetterKind,
  { language, link }: { language: Language; link: string },
): { subject: string; text: string } {
  return inBothLanguages(letterTexts[kind], { language, link });
}

/** A subject, and text with a link below it, first in the language of the reader. */
export function inBothLanguages(
  { subject, text }: { readonly subject: Bilingual; readonly text: Bilingual },
  {
    language,
    link,
    canBeAnswered = false,
  }: { readonly language: Language; readonly link: string; readonly canBeAnswered?: boolean },
): { subject: string; text: string } {
  const closing = canBeAnswered ? closings.answered : closings.unanswered;
  const order: readonly Language[] = language === 'id' ? ['id', 'en'] : ['en', 'id'];
  const parts = order.map((each) => `${text[each]}\n\n${link}\n\n${closing[each]}`);
  return { subject: subject[language], text: `${parts.join('\n\n-- \n\n')}\n` };
}

const name = {
  id: 'PRO Denpasar - Pengaduan Rakyat Online Kota Denpasar',
  en: 'PRO Denpasar - public complaints of the City of Denpasar',
};

const closings = {
  unanswered: {
    id: `${name.id}\nEmail ini dikirim otomatis dan tidak dapat dibalas.`,
    en: `${name.en}\nThis e-mail was sent by a machine and cannot be answered.`,
  },
  answered: {
    id: `${name.id}\nEmail ini dikirim otomatis. Balasan Anda dari alamat ini masuk ke tindak lanjut pengaduan Anda.`,
    en: `${name.en}\nThis e-mail was sent by a machine. An answer from this address goes into the thread of your complaint.`,
  },
};
