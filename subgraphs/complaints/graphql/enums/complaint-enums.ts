import type { ComplaintClass, ComplaintKind, ComplaintState } from '../../domain/complaint';
import { enumType } from './enum-type';

export const ComplaintStateEnum = enumType<ComplaintState>(
  'ComplaintState',
  'Where a complaint is in its life (status laporan).',
  {
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
);

export const ComplaintClassEnum = enumType<ComplaintClass>(
  'ComplaintClass',
  'Class of a report (klasifikasi), as in SP4N-LAPOR!.',
  {
    COMPLAINT: 'Something is wrong (pengaduan).',
    ASPIRATION: 'A wish or an idea (aspirasi).',
    INFORMATION_REQUEST: 'A question for information (permintaan informasi).',
  },
);

export const ComplaintKindEnum = enumType<ComplaintKind>(
  'ComplaintKind',
  "Kind of a complaint (kategori), Mayor's Regulation 45/2013, Article 3.",
  {
    SERVICE_OBSTRUCTION: 'A public service is obstructed (hambatan dalam pelayanan). Supervisory.',
    CORRUPTION: 'Corruption, collusion or nepotism (korupsi, kolusi, nepotisme). Supervisory.',
    STAFF_DISCIPLINE: 'Discipline of civil servants (pelanggaran disiplin pegawai). Supervisory.',
    CRITICISM: 'Criticism (kritik).',
    SUGGESTION: 'A suggestion (saran).',
    GRIEVANCE: 'A grievance (keluhan).',
  },
);
