/**
 * What somebody can be told of a complaint (jenis pemberitahuan): the first two are for those who handle it, the
 * others for its reporter. The service that issues notices and the one that sends them word the enum alike.
 */
export const noticeKinds = [
  'CLOCK',
  'DISPOSITION',
  'RECEIPT',
  'QUESTION',
  'FORWARDED',
  'ANSWERED',
  'RESOLVED',
  'CLOSING_SOON',
  'ARCHIVED',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Notices to reporters. */
export const reporterNoticeKinds = noticeKinds.slice(2);

export const noticeKindWords: {
  readonly meaning: string;
  readonly values: Readonly<Record<NoticeKind, string>>;
} = {
  meaning: 'What somebody is told of a complaint (jenis pemberitahuan).',
  values: {
    CLOCK: 'A clock has run far, to the desk that has to act (peringatan batas waktu).',
    DISPOSITION: 'A complaint was handed over, to the officers of its agencies (disposisi baru).',
    RECEIPT: 'The complaint was received, to its reporter (tanda terima).',
    QUESTION: 'The secretariat asks for more, to the reporter (permintaan kelengkapan).',
    FORWARDED: 'The complaint went to its agencies, to the reporter (diteruskan).',
    ANSWERED: 'An agency or the secretariat wrote, to the reporter (ada tanggapan).',
    RESOLVED: 'An outcome was reported, to the reporter (selesai).',
    CLOSING_SOON: 'A resolved complaint closes soon unless its reporter objects (segera ditutup).',
    ARCHIVED: 'The complaint will not be handled, to the reporter (diarsipkan).',
  },
};
