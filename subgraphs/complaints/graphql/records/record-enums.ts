import { enumType } from '../../../../platform/runtime/graphql/enum-type';
import type { RecordKind } from '../../domain/records/record-kind';
import type { ActionProgress, PersonPart, SigningStep } from '../../domain/records/record';

export const RecordKindEnum = enumType<RecordKind>(
  'ComplaintRecordKind',
  'What a record of a complaint is (jenis dokumen penanganan).',
  {
    COMPLAINT_FORM: 'Complaint form of the annex of Regulation 45/2013 (formulir pengaduan).',
    CORRECTIVE_ACTION: 'Corrective-action form (formulir tindakan perbaikan).',
    INVITATION: 'Invitation to a meeting or a visit of the site (undangan).',
    ATTENDANCE: 'Attendance list (daftar hadir).',
    MINUTES: 'Minutes (berita acara).',
    HANDLING_REPORT: 'Handling report, initialled and signed up the chain (laporan penanganan).',
  },
);

export type RecordState = 'DRAFT' | 'FINAL';
export const RecordStateEnum = enumType<RecordState>(
  'ComplaintRecordState',
  'Whether a version of a record holds (status dokumen).',
  {
    DRAFT: 'Being written (rancangan).',
    FINAL: 'Finalised; it never changes (ditetapkan).',
  },
);

export const PersonPartEnum = enumType<PersonPart>(
  'RecordPersonPart',
  'What somebody is in a record (peran).',
  {
    REPORTER: 'The reporter (pelapor); hidden where the identity is.',
    ADDRESSEE: 'To whom it is addressed (tujuan surat).',
    ATTENDEE: 'Who attends (peserta).',
    SIGNER: 'Who initials or signs (penanda tangan).',
  },
);

export const SigningStepEnum = enumType<SigningStep>(
  'RecordSigningStep',
  'What one who signs does (tahap penandatanganan), by the procedure of the licensing office.',
  {
    PREPARES: 'Prepares it (menyiapkan).',
    CHECKS: 'Checks and initials it, such as the section head (memeriksa, paraf).',
    SIGNS: 'Signs it, such as the division head (menandatangani).',
    NOTES: 'Takes note, such as secretary and head (mengetahui).',
  },
);

export const ActionProgressEnum = enumType<ActionProgress>(
  'CorrectiveActionProgress',
  'How far a corrective action is (status tindakan).',
  {
    PLANNED: 'Planned (direncanakan).',
    UNDER_WAY: 'Under way (berjalan).',
    DONE: 'Done (selesai).',
  },
);
