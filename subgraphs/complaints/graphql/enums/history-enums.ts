import { roles, type Role } from '../../../../platform/domain/actor';
import type { HistoryStep } from '../../domain/decision';
import { enumType } from '../../../../platform/runtime/graphql/enum-type';

export const HistoryActionEnum = enumType('HistoryAction', 'What somebody did to a complaint (tindakan).', {
  FILE: 'Filed it (mengajukan).',
  REQUEST_INFORMATION: 'Asked the reporter for more (meminta kelengkapan).',
  PROVIDE_INFORMATION: 'Answered that question (melengkapi).',
  EXPIRE: 'Nobody answered the question in time (kedaluwarsa).',
  VERIFY: 'Verified it (memverifikasi).',
  FORWARD: 'Handed it to agencies (mendisposisikan).',
  RETURN: 'Gave it back, or took it back, from the lead agency (mengembalikan disposisi).',
  LEAVE: 'A supporting agency gave its disposition back (mengembalikan disposisi pendukung).',
  ADVANCE: 'An agency told how far it is (memperbarui status disposisi); shown to parties only.',
  COORDINATE: 'Another agency leads, or others help (mengoordinasikan).',
  ANSWER: 'The lead agency answered for the first time (menjawab).',
  POST: 'Posted a follow-up (menindaklanjuti).',
  RESOLVE: 'Reported the outcome (menyelesaikan).',
  CONFIRM: 'The reporter confirmed the outcome (mengonfirmasi).',
  LAPSE: 'Nobody objected to the outcome in time (lewat waktu).',
  REOPEN: 'Opened it again (membuka kembali).',
  WITHDRAW: 'The reporter took it back (mencabut).',
  ARCHIVE: 'Archived it (mengarsipkan).',
  CHANGE_SECRECY: 'Raised or lifted a secrecy (mengubah kerahasiaan); shown to parties only.',
  FORGET_ACCOUNT:
    'The reporter was forgotten, with his or her account (menghapus identitas pelapor); shown to parties only.',
  MERGE: 'Merged it into another complaint (menggabungkan).',
  REFER: 'Sent it on, outside the powers of the city (merujuk).',
  REPORT_UNREACHABLE: 'Reported that the reporter could not be reached (pelapor tidak dapat dihubungi).',
  LINK_ACCOUNT: 'The reporter took it into an account (menautkan akun).',
  ERASE_REPORTER: 'Erased the data of a reporter without account (menghapus data pelapor).',
  UNMERGE: 'Took the merging back (membatalkan penggabungan).',
  TAKE_DUPLICATE: 'Another complaint was merged into this one (menerima gabungan).',
  GIVE_UP_DUPLICATE: 'A complaint merged into this one was taken out again (melepas gabungan).',
  APPEAL: 'The reporter appealed against the outcome (mengajukan keberatan).',
  UPHOLD: 'Upheld the appeal: back to work (menerima keberatan).',
  DISMISS_APPEAL: 'Dismissed the appeal: the outcome stands (menolak keberatan).',
  ESCALATE_APPEAL: 'Nobody decided the appeal in time (keberatan lewat waktu).',
  ATTACH: 'Sent a file (melampirkan berkas).',
  RELEASE_ATTACHMENT:
    'Decided whether the public sees a file (memutuskan publikasi lampiran); shown to parties only.',
  REVISE: 'Title, text or category were changed at SP4N-LAPOR! (diubah di SP4N-LAPOR!).',
  EDIT_ENTRY: 'An entry of the thread was edited at SP4N-LAPOR! (tindak lanjut diubah).',
  REMOVE_ENTRY: 'An entry of the thread was taken away at SP4N-LAPOR! (tindak lanjut dihapus).',
  DECIDE_CONDUCT: 'Decided what the word list had proposed (memutuskan isi terlarang).',
});
export type HistoryAction = keyof typeof HistoryActionEnum;

/** What the rules call a step, as the API spells it. */
export const historyActionOf: Readonly<Record<HistoryStep['action'], HistoryAction>> = {
  file: 'FILE',
  requestInformation: 'REQUEST_INFORMATION',
  provideInformation: 'PROVIDE_INFORMATION',
  expire: 'EXPIRE',
  verify: 'VERIFY',
  forward: 'FORWARD',
  return: 'RETURN',
  leave: 'LEAVE',
  advance: 'ADVANCE',
  coordinate: 'COORDINATE',
  answer: 'ANSWER',
  post: 'POST',
  resolve: 'RESOLVE',
  confirm: 'CONFIRM',
  lapse: 'LAPSE',
  reopen: 'REOPEN',
  withdraw: 'WITHDRAW',
  archive: 'ARCHIVE',
  changeSecrecy: 'CHANGE_SECRECY',
  forgetAccount: 'FORGET_ACCOUNT',
  merge: 'MERGE',
  refer: 'REFER',
  reportUnreachable: 'REPORT_UNREACHABLE',
  linkAccount: 'LINK_ACCOUNT',
  eraseReporter: 'ERASE_REPORTER',
  unmerge: 'UNMERGE',
  takeDuplicate: 'TAKE_DUPLICATE',
  giveUpDuplicate: 'GIVE_UP_DUPLICATE',
  appeal: 'APPEAL',
  uphold: 'UPHOLD',
  dismissAppeal: 'DISMISS_APPEAL',
  escalateAppeal: 'ESCALATE_APPEAL',
  decideConduct: 'DECIDE_CONDUCT',
  attach: 'ATTACH',
  releaseAttachment: 'RELEASE_ATTACHMENT',
  revise: 'REVISE',
  editEntry: 'EDIT_ENTRY',
  removeEntry: 'REMOVE_ENTRY',
};

export const HistoryRoleEnum = enumType<Role>(
  'HistoryRole',
  'The role in which somebody acted; persons are not named.',
  {
    VISITOR: 'Somebody without an account (pengunjung).',
    CITIZEN: 'A registered citizen (warga).',
    ADMIN: 'The complaint secretariat (sekretariat pengaduan).',
    OFFICER: 'A service officer of an agency (petugas pelaksana).',
    APPROVER: 'One who approves the answers of an agency (atasan).',
    INSPECTOR: 'The Inspectorate (Inspektorat).',
    EXECUTIVE: "The mayor's office (pimpinan).",
    PARTNER: 'A partner application (mitra).',
    SYSTEM: 'The hub itself (sistem).',
  },
);

/** A role as it was written down; what nobody knows any more counts as the hub's own. */
export function readRole(written: string): Role {
  return roles.find((role) => role === written) ?? 'SYSTEM';
}
