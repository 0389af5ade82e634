import type {
  complaintChannels,
  complaintClasses,
  complaintKinds,
  complaintStates,
} from './complaint-events';

/**
 * What the codes of a complaint mean, as the API words them. Every service that shows one of these enums takes
 * its words from here, so that composition finds one description and not two.
 */
interface Words<Code extends string> {
  readonly meaning: string;
  readonly values: Readonly<Record<Code, string>>;
}

export const stateWords: Words<(typeof complaintStates)[number]> = {
  meaning: 'Where a complaint is in its life (status laporan).',
  values: {
    SUBMITTED: 'Filed, waits for the secretariat to verify it (diajukan). Not public.',
    NEEDS_INFO:
      'The secretariat asked the reporter for more; the clocks pause (perlu dilengkapi). Not public.',
    VERIFIED: 'Found logical and sufficient, not yet with an agency (terverifikasi). Not public.',
    FORWARDED: 'Handed to its agencies, which have not answered yet (didisposisikan). Public unless secret.',
    IN_PROGRESS: 'The lead agency has answered and works on it (diproses). Public unless secret.',
    RESOLVED:
      'The lead agency reported an outcome; the reporter may confirm or object (selesai). Public unless secret.',
    CLOSED: 'Confirmed by the reporter, or not objected to in time (ditutup). Public unless secret.',
    ARCHIVED: 'Will not be handled, with a reason (diarsipkan). Not public.',
    WITHDRAWN: 'Taken back by its reporter (dicabut). Not public.',
    MERGED: 'Handled as part of another complaint (digabung). Not public.',
    REFERRED: 'Outside the powers of the city, sent on (dirujuk). Not public.',
  },
};

export const classWords: Words<(typeof complaintClasses)[number]> = {
  meaning: 'Class of a report (klasifikasi), as in SP4N-LAPOR!.',
  values: {
    COMPLAINT: 'Something is wrong (pengaduan).',
    ASPIRATION: 'A wish or an idea (aspirasi).',
    INFORMATION_REQUEST: 'A question for information (permintaan informasi).',
  },
};

export const kindWords: Words<(typeof complaintKinds)[number]> = {
  meaning: "Kind of a complaint (kategori), Mayor's Regulation 45/2013, Article 3.",
  values: {
    SERVICE_OBSTRUCTION: 'A public service is obstructed (hambatan dalam pelayanan). Supervisory.',
    CORRUPTION: 'Corruption, collusion or nepotism (korupsi, kolusi, nepotisme). Supervisory.',
    STAFF_DISCIPLINE: 'Discipline of civil servants (pelanggaran disiplin pegawai). Supervisory.',
    CRITICISM: 'Criticism (kritik).',
    SUGGESTION: 'A suggestion (saran).',
    GRIEVANCE: 'A grievance (keluhan).',
  },
};

export const channelWords: Words<(typeof complaintChannels)[number]> = {
  meaning:
    "Where a complaint came from (asal pengaduan), Mayor's Regulation 45/2013, Article 6; report 2023, section II.",
  values: {
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
};
