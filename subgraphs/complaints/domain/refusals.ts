import type { Bilingual } from '../../../platform/domain/language';

/** Every way in which the complaint rules say no. Codes are stable; the README lists the same ones. */
export const refusals = {
  NOT_SIGNED_IN: { id: 'Silakan masuk terlebih dahulu.', en: 'Please sign in first.' },
  NOT_FOUND: { id: 'Pengaduan tidak ditemukan.', en: 'No such complaint.' },
  FORBIDDEN: { id: 'Anda tidak berwenang melakukan ini.', en: 'You are not the one who may do this.' },
  NOT_ALLOWED_NOW: {
    id: 'Tindakan ini tidak dapat dilakukan pada status pengaduan saat ini.',
    en: 'This cannot be done in the present state of the complaint.',
  },
  PROFILE_INCOMPLETE: {
    id: 'Lengkapi data diri (nama, alamat, NIK, telepon) sebelum mengirim pengaduan pertama.',
    en: 'Complete your bio-data (name, address, NIK, phone) before your first complaint.',
  },
  KIND_OR_CATEGORY_NEEDED: {
    id: 'Sebutkan jenis atau kategori pengaduan.',
    en: 'Name the kind or the category of the complaint.',
  },
  UNKNOWN_CATEGORY: {
    id: 'Kategori tidak dikenal atau tidak dipakai lagi.',
    en: 'Unknown or retired category.',
  },
  CATEGORY_NEEDED: {
    id: 'Tetapkan kategori dan jenis sebelum pengaduan diverifikasi.',
    en: 'Set the category and the kind before the complaint is verified.',
  },
  UNKNOWN_AGENCY: { id: 'Instansi tidak dikenal.', en: 'No such agency.' },
  AGENCY_CLOSED: {
    id: 'Instansi sudah tidak ada; teruskan ke penggantinya.',
    en: 'The agency no longer exists; forward to its successor.',
  },
  AGENCY_TWICE: {
    id: 'Satu instansi disebut lebih dari sekali.',
    en: 'One agency is named more than once.',
  },
  INSPECTORATE_ONLY: {
    id: 'Pengaduan berkadar pengawasan hanya ditangani Inspektorat (Perwali 45/2013 Pasal 4 ayat 1).',
    en: 'Supervisory complaints are handled by the Inspectorate alone (Regulation 45/2013, Article 4(1)).',
  },
  SECRETARIAT_ONLY: {
    id: 'Pengaduan terhadap Inspektorat hanya ditangani sekretariat pengaduan.',
    en: 'Complaints against the Inspectorate are handled by the complaint secretariat alone.',
  },
  REASON_NEEDED: {
    id: 'Sebutkan alasannya: pelapor berhak mengetahuinya.',
    en: 'Give the reason: the reporter has a right to know it.',
  },
  SECRECY_NOT_YOURS: {
    id: 'Kerahasiaan hanya dapat dicabut oleh yang menetapkannya.',
    en: 'Secrecy is lifted by whoever raised it, and by nobody else.',
  },
  SECRECY_FORCED: {
    id: 'Kategori pengaduan ini selalu dirahasiakan.',
    en: 'Complaints of this category are always secret.',
  },
  NOTHING_CHANGED: {
    id: 'Tidak ada yang berubah.',
    en: 'Nothing would change.',
  },
  IDENTITY_NOT_HIDDEN: {
    id: 'Tidak ada identitas tersembunyi yang dapat dibuka.',
    en: 'There is no hidden identity to unlock.',
  },
  UNLOCK_OPEN: {
    id: 'Instansi Anda sudah memintanya, atau identitas sedang terbuka.',
    en: 'Your agency has asked already, or the identity is unlocked now.',
  },
  UNKNOWN_UNLOCK: {
    id: 'Permintaan pembukaan identitas tidak ditemukan.',
    en: 'No such request to unlock an identity.',
  },
  UNLOCK_DECIDED: {
    id: 'Permintaan ini sudah dijawab.',
    en: 'This request has been answered already.',
  },
  NOT_LEAD: {
    id: 'Hanya instansi penanggung jawab utama yang dapat melakukan ini.',
    en: 'Only the lead agency can do this.',
  },
  LEAD_RESOLVES: {
    id: 'Tugas instansi penanggung jawab utama selesai dengan melaporkan hasil.',
    en: 'The part of the lead agency is done by reporting the outcome.',
  },
  NOT_SUPPORTING: {
    id: 'Instansi penanggung jawab utama menjawab pelapor langsung dalam tindak lanjut.',
    en: 'The lead agency answers the reporter, in the thread.',
  },
  ANSWER_NEEDED: {
    id: 'Sampaikan jawaban instansi Anda terlebih dahulu.',
    en: 'Give the answer of your agency first.',
  },
  AGENCY_NOT_HELPING: {
    id: 'Instansi itu bukan instansi pendukung pengaduan ini.',
    en: 'That agency does not help with this complaint.',
  },
  DECIDED_FINALLY: {
    id: 'Pengaduan sudah dua kali dikembalikan; penetapan sekretariat bersifat final.',
    en: 'It was given back twice already: what the secretariat has decided is final.',
  },
  UNKNOWN_UNIT: {
    id: 'Unit kerja tidak dikenal atau sudah ditutup.',
    en: 'No such unit of your agency, or a closed one.',
  },
  UNIT_OUT_OF_REACH: {
    id: 'Unit kerja Anda hanya dapat meneruskan ke bawahannya atau mengembalikan ke atasannya.',
    en: 'Your unit hands on to those below it, or up again.',
  },
  APPROVAL_NEEDED: {
    id: 'Jawaban ini memerlukan persetujuan berjenjang; ajukan sebagai konsep.',
    en: 'This answer needs the approval chain of your agency; submit it as a draft.',
  },
  NO_CHAIN: {
    id: 'Instansi Anda menjawab langsung; tidak ada rantai persetujuan untuk jawaban ini.',
    en: 'Your agency gives this answer directly: no approval chain asks for a draft.',
  },
  STEP_UNSTAFFED: {
    id: 'Ada tahap persetujuan yang tidak memiliki pejabat lain; hubungi sekretariat.',
    en: 'A step of the approval chain has nobody else to take it; tell the secretariat.',
  },
  DRAFT_PENDING: {
    id: 'Masih ada konsep jawaban yang menunggu persetujuan.',
    en: 'A draft of your agency is on its way up already.',
  },
  UNKNOWN_DRAFT: { id: 'Konsep jawaban tidak ditemukan.', en: 'No such draft of your agency.' },
  DRAFT_DECIDED: {
    id: 'Tidak ada lagi yang perlu diputuskan.',
    en: 'Nothing of this draft waits for you any more.',
  },
  NOT_YOUR_STEP: {
    id: 'Tahap persetujuan ini bukan wewenang Anda.',
    en: 'This step of the approval chain is not yours to take.',
  },
  OWN_DRAFT: {
    id: 'Konsep sendiri tidak dapat disetujui sendiri.',
    en: 'Nobody approves a draft of their own.',
  },
  APPROVED_ALREADY: {
    id: 'Anda sudah menyetujui konsep ini pada tahap lain.',
    en: 'You have approved this draft in another step already.',
  },
  UNKNOWN_DELEGATE: {
    id: 'Penerima pelimpahan harus rekan lain di instansi yang sama.',
    en: 'A delegate is somebody else of the same agency.',
  },
  UNKNOWN_DELEGATION: {
    id: 'Pelimpahan yang dimaksud tidak ada, bukan milik Anda, atau sudah berakhir.',
    en: 'There is no such delegation of yours, or it is over.',
  },
  DELEGATION_PERIOD: {
    id: 'Masa pelimpahan paling lama 366 hari dan belum berakhir.',
    en: 'A delegation lasts 366 days at most and is not over yet.',
  },
  DELEGATION_CIRCLE: {
    id: 'Pelimpahan tidak boleh melingkar.',
    en: 'Delegations cannot lead back to the one who gives them.',
  },
  UNKNOWN_STANDARD: { id: 'Standar pelayanan tidak dikenal.', en: 'No such service standard.' },
  STANDARD_INCOMPLETE: {
    id: 'Setiap pengaduan memerlukan batas waktu hasil akhir, dan tahap yang diatur harus berlaku bagi semua.',
    en: 'Every complaint needs a term for its final result, and a clock that runs for some must run for all.',
  },
  NOTHING_FLAGGED: {
    id: 'Tidak ada temuan yang menunggu putusan.',
    en: 'No flagged text waits for a decision here.',
  },
  ENTRY_NEEDED: {
    id: 'Hanya tindak lanjut atau suntingan yang ditahan dapat tetap ditahan; pengaduan sendiri dirahasiakan.',
    en: 'Only an entry or an edit that is held back can stay so; a complaint itself is made secret.',
  },
  WORD_KNOWN: { id: 'Kata itu sudah ada dalam daftar.', en: 'The list has that word already.' },
  WORD_LIST_FULL: { id: 'Daftar kata sudah penuh (1.000 kata).', en: 'The list is full (1,000 words).' },
  UNKNOWN_WORD: { id: 'Kata itu tidak ada dalam daftar.', en: 'The list has no such word.' },
  AGENCY_NEEDED: {
    id: 'Sebutkan instansi penanggung jawab; kategori ini tidak mengusulkan satu pun.',
    en: 'Name the lead agency; this category proposes none.',
  },
  EMERGENCY_ONLY_112: {
    id: 'Hanya laporan melalui 112 yang dapat ditandai darurat.',
    en: 'Only what came by the call centre 112 can be marked as an emergency.',
  },
  OUTCOME_OR_EMERGENCY: {
    id: 'Keadaan darurat diteruskan ke instansi, tidak diselesaikan di tempat.',
    en: 'An emergency goes to its agency and is not settled on the spot.',
  },
  REPORTER_DATA_NEEDED: {
    id: 'Sebutkan nama dan sedikitnya satu cara menghubungi pelapor, atau tandai tidak dapat dihubungi atau anonim.',
    en: 'Give the name and one way to reach the reporter, or say unreachable or anonymous.',
  },
  NO_OFFLINE_REPORTER: {
    id: 'Pengaduan ini tidak memiliki data pelapor yang dicatat petugas.',
    en: 'This complaint has no reporter data recorded by an officer.',
  },
  TRACKING_CODE_WRONG: {
    id: 'Nomor pengaduan atau kode lacak tidak cocok.',
    en: 'Number and tracking code do not belong together.',
  },
  TRACKING_TRY_LATER: {
    id: 'Terlalu banyak percobaan untuk nomor ini. Coba lagi nanti.',
    en: 'Too many attempts for this number. Try again later.',
  },
  MERGE_WITH_ITSELF: {
    id: 'Pengaduan tidak dapat digabung ke dirinya sendiri, juga tidak melalui pengaduan lain.',
    en: 'A complaint cannot be merged into itself, not by way of others either.',
  },
  MERGE_TARGET_ENDED: {
    id: 'Pengaduan tujuan sudah berakhir; gabungkan ke pengaduan yang masih berjalan.',
    en: 'The other complaint has ended; merge into one that is open.',
  },
  MERGE_SECRET: {
    id: 'Pengaduan rahasia atau berkadar pengawasan tidak digabung: penggabungan akan membukanya.',
    en: 'A secret or supervisory complaint is not merged: merging would reveal it.',
  },
  NOT_MERGED: { id: 'Pengaduan ini tidak sedang digabung.', en: 'This complaint is not merged.' },
  APPEAL_TWICE: {
    id: 'Atas hasil ini sudah pernah diajukan keberatan.',
    en: 'There has been an appeal against this outcome already.',
  },
  APPEAL_RATING: {
    id: 'Keberatan setelah konfirmasi hanya dengan penilaian 1 atau 2.',
    en: 'After confirming, only a rating of 1 or 2 can be appealed with.',
  },
  NOT_ABOVE: {
    id: 'Keberatan diputus oleh pejabat di atas mereka yang menyusun atau menandatangani hasilnya.',
    en: 'An appeal is decided by somebody above those who wrote or signed the outcome.',
  },
  NO_OPEN_APPEAL: {
    id: 'Tidak ada keberatan yang menunggu keputusan.',
    en: 'No appeal waits for a decision here.',
  },
  UNKNOWN_RECORD: { id: 'Dokumen penanganan tidak ditemukan.', en: 'No such record.' },
  UNKNOWN_PERSON: { id: 'Orang itu tidak disebut dalam dokumen.', en: 'The record names no such person.' },
  RECORD_CHANGED: {
    id: 'Dokumen sudah diubah orang lain; muat ulang lalu ulangi.',
    en: 'Somebody else has changed the record; load it again and repeat.',
  },
  RECORD_NOT_APPROVED: {
    id: 'Dokumen ini belum diparaf dan ditandatangani sesuai rantai persetujuan.',
    en: 'The record lacks initials or signatures of the approval chain.',
  },
  RECORD_INCOMPLETE: {
    id: 'Dokumen belum lengkap untuk ditetapkan.',
    en: 'The record still lacks parts that it needs to be finalised.',
  },
  RECORD_FINAL: {
    id: 'Dokumen sudah ditetapkan; perbaikan dibuat sebagai versi baru.',
    en: 'The record is final already; a correction is another version.',
  },
  RECORD_NOT_FINAL: {
    id: 'Hanya berita acara yang sudah ditetapkan dapat diberikan kepada pelapor.',
    en: 'Only minutes that are final can be released to the reporter.',
  },
  APPROVER_ONLY: {
    id: 'Laporan penanganan ditetapkan oleh pejabat penyetuju.',
    en: 'A handling report is finalised by an approver.',
  },
  TOO_MANY_RECORDS: {
    id: 'Batas jumlah dokumen (200) atau versi (100) sudah tercapai.',
    en: 'The limit of records (200) or of versions (100) is reached.',
  },
  TOO_MANY_FILES: {
    id: 'Berkas pada pengaduan ini, atau unggahan Anda yang belum selesai, sudah terlalu banyak.',
    en: 'The complaint has too many files, or too many of your uploads are under way.',
  },
  CHANGED_SINCE: {
    id: 'Keadaan di sini lebih baru daripada perubahan di SP4N-LAPOR!.',
    en: 'What stands here is newer than the change at SP4N-LAPOR!.',
  },
  TEXT_HELD: {
    id: 'Teks yang diubah di SP4N-LAPOR! memuat kata terlarang; sekretariat memutuskan lebih dahulu.',
    en: 'The text edited at SP4N-LAPOR! has a prohibited word; the secretariat decides first.',
  },
  OWN_COMPLAINT: {
    id: 'Ini pengaduan Anda sendiri; tulis tindak lanjut pada pengaduan itu.',
    en: 'This complaint is your own; write in its thread.',
  },
  OWN_COMMENT: { id: 'Ini komentar Anda sendiri.', en: 'This comment is your own.' },
  TOO_MANY_AT_ONCE: {
    id: 'Terlalu banyak dalam waktu singkat. Tunggu beberapa menit dan coba lagi.',
    en: 'Too many in a short time. Wait a few minutes and try again.',
  },
  REOPENING_TOO_LATE: {
    id: 'Batas 10 hari kerja untuk membuka kembali pengaduan sudah lewat.',
    en: 'The 10 working days for reopening have passed.',
  },
} as const satisfies Record<string, Bilingual>;

export type RefusalCode = keyof typeof refusals;
