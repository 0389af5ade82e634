import type { NewThreadEntry, ThreadAuthor, ThreadEntryKind } from '../../domain/decision';
import { enumType } from '../../../../platform/runtime/graphql/enum-type';

export const FollowUpKindEnum = enumType<ThreadEntryKind>(
  'FollowUpKind',
  'What an entry of the thread is (jenis tindak lanjut).',
  {
    FOLLOW_UP: 'A follow-up (tindak lanjut).',
    QUESTION: 'The secretariat asks the reporter for what is missing (permintaan kelengkapan).',
    INFORMATION: 'The reporter answers that question (kelengkapan).',
    RESOLUTION: 'The lead agency reports the outcome (penyelesaian).',
    REOPENING: 'Why the complaint was opened again (pembukaan kembali).',
  },
);

export const FollowUpAuthorEnum = enumType<ThreadAuthor>(
  'FollowUpAuthor',
  'Who speaks in an entry of the thread. Agencies are named, officers never.',
  {
    REPORTER: 'The one who filed the complaint (pelapor).',
    AGENCY: 'An agency the complaint was handed to (perangkat daerah).',
    ADMIN: 'The complaint secretariat (sekretariat pengaduan).',
    LAPOR:
      'Somebody at SP4N-LAPOR! who is not the reporter: its admin, or another institution (admin nasional, instansi lain).',
    SYSTEM: 'The hub itself (sistem).',
  },
);

export const FollowUpAudienceEnum = enumType<NewThreadEntry['audience']>(
  'FollowUpAudience',
  'Who may read an entry of the thread.',
  {
    PUBLIC: 'Everybody who sees the complaint.',
    PARTIES: 'The reporter, the secretariat and the agencies concerned.',
  },
);
