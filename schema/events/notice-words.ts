/** What those who handle a complaint can be told of it, at their desk. */
export const deskNoticeKinds = [
  'CLOCK',
  'DISPOSITION',
  'APPEAL_OPENED',
  'APPEAL_OVERDUE',
  'APPEAL_UPHELD',
  'APPEAL_DISMISSED',
  'REPORTER_UNREACHABLE',
  'RETURNED',
  'REOPENED',
  'WITHDRAWN',
  'DRAFT_WAITING',
  'DRAFT_SENT_BACK',
  'RECORD_WAITING',
  'RECORD_SIGNED',
  'COMMENTS',
] as const;
export type DeskNoticeKind = (typeof deskNoticeKinds)[number];

/** Notices to reporters. */
export const reporterNoticeKinds = [
  'RECEIPT',
  'QUESTION',
  'FORWARDED',
  'ANSWERED',
  'RESOLVED',
  'CLOSING_SOON',
  'ARCHIVED',
  'REFERRED',
  'MERGED',
  'UNMERGED',
  'DUPLICATES_CHANGED',
  'MERGED_NEWS',
  'APPEAL_RECEIVED',
  'APPEAL_DECIDED',
] as const;
export type ReporterNoticeKind = (typeof reporterNoticeKinds)[number];

/** Notices to citizens: to the reporter of a complaint, or to who supports it. */
export const citizenNoticeKinds = [...reporterNoticeKinds, 'SUPPORTED'] as const;
export type CitizenNoticeKind = (typeof citizenNoticeKinds)[number];

/** Notices to admins, about what they run (kepada admin). */
export const adminNoticeKinds = ['MIRROR_DAY'] as const;

/**
 * What somebody can be told, mostly of a complaint (jenis pemberitahuan). The service that issues notices and the one that
 * sends them word the enum alike.
 */
export const noticeKinds = [...deskNoticeKinds, ...citizenNoticeKinds, ...adminNoticeKinds] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export function isDeskNotice(kind: NoticeKind): kind is DeskNoticeKind {
  return deskNoticeKinds.some((one) => one === kind);
}

export const noticeKindWords: {
  readonly meaning: string;
  readonly values: Readonly<Record<NoticeKind, string>>;
} = {
  meaning: 'What somebody is told, mostly of a complaint (jenis pemberitahuan).',
  values: {
    CLOCK: 'A clock has run far, to the desk that has to act (peringatan batas waktu).',
    DISPOSITION: 'A complaint was handed over, to the officers of its agencies (disposisi baru).',
    APPEAL_OPENED: 'An appeal waits for its decision, to the desk that decides (keberatan masuk).',
    APPEAL_OVERDUE: 'An appeal was not decided in time, to who handles complaints (keberatan terlambat).',
    APPEAL_UPHELD: 'An appeal is right, back to work: to the lead agency (keberatan dikabulkan).',
    APPEAL_DISMISSED: 'An outcome stands, to the approvers of the lead agency (keberatan ditolak).',
    REPORTER_UNREACHABLE:
      'A reporter could not be reached, to the approvers of the agency (pelapor tidak dapat dihubungi).',
    RETURNED:
      'An agency gave a complaint back as not its own, to who handles complaints (disposisi dikembalikan).',
    REOPENED: 'Not done after all, back to work: to the officers of the lead agency (dibuka kembali).',
    WITHDRAWN: 'Its reporter took it back, to the officers of its agencies (dicabut pelapor).',
    DRAFT_WAITING:
      'A draft waits for the next step of its chain, to those who may take it (konsep menunggu persetujuan).',
    DRAFT_SENT_BACK: 'A draft was sent back, to who wrote it (konsep dikembalikan).',
    RECORD_WAITING:
      'A record waits for the next step of its chain, to those who may take it (naskah menunggu persetujuan).',
    RECORD_SIGNED:
      'A record has all its initials and signatures, to who wrote it (naskah lengkap ditandatangani).',
    COMMENTS: 'Citizens commented on complaints at hand, once a working day (rangkuman komentar warga).',
    RECEIPT: 'The complaint was received, to its reporter (tanda terima).',
    QUESTION: 'The secretariat asks for more, to the reporter (permintaan kelengkapan).',
    FORWARDED: 'The complaint went to its agencies, to the reporter (diteruskan).',
    ANSWERED: 'An agency or the secretariat wrote, to the reporter (ada tanggapan).',
    RESOLVED: 'An outcome was reported, to the reporter (selesai).',
    CLOSING_SOON: 'A resolved complaint closes soon unless its reporter objects (segera ditutup).',
    ARCHIVED: 'The complaint will not be handled, to the reporter (diarsipkan).',
    REFERRED: 'The complaint is outside the powers of the city and was sent on, to the reporter (dirujuk).',
    MERGED: 'The complaint is handled as part of another one, to its reporter (digabung).',
    UNMERGED: 'The complaint is handled by itself again, to its reporter (penggabungan dibatalkan).',
    DUPLICATES_CHANGED:
      'Others report the same, or no longer: to the reporter of the complaint they were merged into (jumlah pelapor berubah).',
    MERGED_NEWS:
      'The complaint into which it was merged goes on, to the reporter of what was merged (perkembangan pengaduan gabungan).',
    APPEAL_RECEIVED: 'The appeal was received, to the reporter (keberatan diterima).',
    APPEAL_DECIDED: 'The appeal was decided, to the reporter (keberatan diputus).',
    SUPPORTED: 'A complaint was answered or resolved, to who supports it (kabar pengaduan yang didukung).',
    MIRROR_DAY:
      'Something of the mirror with SP4N-LAPOR! waits, once a working day, to admins (rangkuman harian cermin).',
  },
};
