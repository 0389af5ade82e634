/** Why a difference between both sides was decided as it was; what an admin reads in the log. */
export const reasons = {
  SAME: { id: 'Kedua pihak sama', en: 'Both sides say the same' },
  ONLY_OURS: { id: 'Hanya hub yang berubah', en: 'Only the hub changed' },
  ONLY_THEIRS: { id: 'Hanya SP4N-LAPOR! yang berubah', en: 'Only SP4N-LAPOR! changed' },
  OURS_IS_LATER: {
    id: 'Kedua pihak berubah; perubahan di hub lebih akhir',
    en: 'Both sides changed; the change in the hub is the later one',
  },
  THEIRS_IS_LATER: {
    id: 'Kedua pihak berubah; perubahan di SP4N-LAPOR! lebih akhir',
    en: 'Both sides changed; the change in SP4N-LAPOR! is the later one',
  },
  NO_SUCH_STEP: {
    id: 'Alur pengaduan tidak mengenal langkah itu; keadaan di hub tetap',
    en: 'The life cycle knows no such step; the state in the hub stays',
  },
  CATEGORY_FIRST: {
    id: 'Sekretariat menentukan kategori lebih dahulu; keadaan di hub tetap sampai saat itu',
    en: 'The secretariat names a category first; until then the state in the hub stays',
  },
  ENDED_STAYS_ENDED: {
    id: 'Yang sudah diarsipkan, dicabut, digabung, atau dirujuk tidak dibuka kembali dari luar',
    en: 'What is archived, withdrawn, merged or referred is never reopened from outside',
  },
  HIDDEN_STAYS_CLOSED: {
    id: 'Yang disembunyikan tidak dibuka kembali dari luar',
    en: 'What is hidden is never reopened from outside',
  },
  UNKNOWN_STATE: {
    id: 'Nama keadaan di SP4N-LAPOR! tidak dikenal; tidak ada yang berubah',
    en: 'The name of the state in SP4N-LAPOR! is unknown; nothing changes',
  },
  UNKNOWN_CATEGORY: {
    id: 'Kategori di SP4N-LAPOR! belum dipetakan; kategori di hub tetap',
    en: 'The category in SP4N-LAPOR! is not mapped; the category in the hub stays',
  },
  STRICTER_WINS: {
    id: 'Kerahasiaan yang lebih ketat berlaku di kedua pihak',
    en: 'The stricter secrecy holds on both sides',
  },
} as const satisfies Record<string, { readonly id: string; readonly en: string }>;
export type Reason = keyof typeof reasons;
export const reasonCodes = Object.keys(reasons) as Reason[];

/** Whose version holds. */
export type Winner = 'OURS' | 'THEIRS' | 'BOTH';

/** What about a report was decided. */
export const aspects = ['STATE', 'TEXT', 'CATEGORY', 'SECRECY'] as const;
export type Aspect = (typeof aspects)[number];
