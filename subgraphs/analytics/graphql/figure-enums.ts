import type { FollowUpState } from '../domain/follow-up-state';
import type { ComplaintNature, Secrecy } from '../domain/fact';
import { enumType } from '../../../platform/runtime/graphql/enum-type';

export const FollowUpStateEnum = enumType<FollowUpState>(
  'FollowUpState',
  'How far follow-up has come (status tindak lanjut), as the city publishes it: report of 2023, section V.',
  {
    NOT_YET: 'No agency has answered yet (belum ditindaklanjuti).',
    FIRST_RESPONSE: 'The lead agency has given its first response (respon awal).',
    DONE: 'Followed up in the field, done (selesai ditindaklanjuti).',
    NOT_HANDLED:
      'Archived, withdrawn, merged or referred: no agency of the city follows up (tidak ditindaklanjuti).',
  },
);

export const ComplaintNatureEnum = enumType<ComplaintNature>(
  'ComplaintNature',
  'Nature of a complaint (sifat), Regulation 45/2013, Article 3.',
  {
    SUPERVISORY: 'Service obstruction, corruption, staff discipline (berkadar pengawasan).',
    NON_SUPERVISORY: 'Criticism, suggestion, grievance (tidak berkadar pengawasan).',
  },
);

export const ComplaintSecrecyEnum = enumType<Secrecy>(
  'ComplaintSecrecy',
  'Open or secret (terbuka atau rahasia): service standard 2013, "Rahasia".',
  {
    OPEN: 'Neither flag is set (terbuka).',
    IDENTITY_HIDDEN: 'The reporter is hidden, the complaint is not (identitas dirahasiakan).',
    COMPLAINT_HIDDEN: 'The complaint is hidden (pengaduan dirahasiakan).',
  },
);
