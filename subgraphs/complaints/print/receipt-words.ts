import type { Complaint, ComplaintChannel } from '../domain/complaint';

/** Ways in, as a form of the city words them (asal pengaduan). */
export const channelNames: Readonly<Record<ComplaintChannel, string>> = {
  WEB: 'Laman',
  MOBILE_APP: 'Aplikasi telepon genggam',
  SP4N_LAPOR: 'SP4N-LAPOR!',
  EMAIL: 'Surat elektronik',
  LETTER: 'Surat',
  PHONE: 'Telepon',
  SMS: 'SMS',
  SUGGESTION_BOX: 'Kotak saran',
  FACE_TO_FACE: 'Tatap muka',
  PUBLIC_MEETING: 'Simakrama / pertemuan warga',
  RADIO: 'Radio',
  MASS_MEDIA: 'Media massa',
  FACEBOOK: 'Facebook',
  TWITTER: 'Twitter/X',
  INSTAGRAM: 'Instagram',
  CALL_CENTRE_112: 'Pusat panggilan 112',
  PARTNER_APP: 'Aplikasi mitra',
};

export const classNames: Readonly<Record<Complaint['class'], string>> = {
  COMPLAINT: 'Pengaduan',
  ASPIRATION: 'Aspirasi',
  INFORMATION_REQUEST: 'Permintaan informasi',
};
