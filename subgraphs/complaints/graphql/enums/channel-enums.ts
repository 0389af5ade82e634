import type { ComplaintChannel } from '../../domain/complaint';
import { enumType } from './enum-type';

export const ComplaintChannelEnum = enumType<ComplaintChannel>(
  'ComplaintChannel',
  "Where a complaint came from (asal pengaduan), Mayor's Regulation 45/2013, Article 6; report 2023, section II.",
  {
    WEB: 'The web site (situs web).',
    MOBILE_APP: 'The mobile application (aplikasi seluler).',
    SP4N_LAPOR: 'The national system SP4N-LAPOR!.',
    EMAIL: 'E-mail (surel).',
    LETTER: 'A letter (surat).',
    PHONE: 'A telephone call (telepon).',
    SMS: 'A text message (SMS).',
    SUGGESTION_BOX: 'A suggestion box (kotak saran).',
    FACE_TO_FACE: 'In person at a counter (tatap muka).',
    PUBLIC_MEETING: 'A public meeting (temu wicara).',
    RADIO: 'Radio RPKD (radio).',
    MASS_MEDIA: 'Newspapers and other mass media (media massa).',
    FACEBOOK: 'Facebook.',
    TWITTER: 'Twitter / X.',
    INSTAGRAM: 'Instagram.',
    CALL_CENTRE_112: 'The emergency call centre 112 (pusat panggilan darurat 112).',
    PARTNER_APP: 'An application of a partner (aplikasi mitra).',
  },
);

/** The channels a citizen's own client may name; the hub knows all others better than the sender. */
export const FilingChannelEnum = enumType<'WEB' | 'MOBILE_APP'>(
  'FilingChannel',
  'The client a complaint is filed with. What a partner files is always recorded as PARTNER_APP.',
  {
    WEB: 'The web site (situs web).',
    MOBILE_APP: 'The mobile application (aplikasi seluler).',
  },
);
