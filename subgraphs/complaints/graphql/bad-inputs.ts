import type { Bilingual } from '../../../platform/domain/language';
import { unlockDays } from '../domain/secrecy/unlock';
import { receiptDays } from '../domain/intake/receipt-days';
import { mostDays, mostPreviewed } from '../domain/clocks/day-change';
import { mostTerms, termBounds } from '../domain/standards/set-standard';
import { patternBounds } from '../domain/conduct/word-pattern';
import { recordBounds } from '../domain/records/bounds';
import { BadInput } from '../../../platform/runtime/graphql/bad-input';

/** Bounds of what people may write; the sentences below and the descriptions of the API name the same numbers. */
export const bounds = {
  topic: { least: 5, most: 200 },
  body: { least: 10, most: 10_000 },
  /** Answers, questions, reasons, notes and follow-ups. */
  words: { least: 1, most: 5_000 },
  comment: { least: 2, most: 1_000 },
  /** The institution a complaint is sent on to. */
  destination: { least: 3, most: 200 },
  address: 300,
  ward: 100,
  search: 100,
  fileName: 150,
  supportingAgencies: 10,
  incidentYear: 1990,
} as const;

/** Input refused at the edge. Codes are stable; the README lists the same ones. No sentence quotes the input. */
export const badInputs = {
  TEXT_CHARACTERS: {
    id: 'Teks memuat karakter yang tidak diperbolehkan.',
    en: 'The text holds characters that are not allowed.',
  },
  TOPIC_LENGTH: {
    id: `Judul terdiri atas ${bounds.topic.least} sampai ${bounds.topic.most} karakter.`,
    en: `The topic has ${bounds.topic.least} to ${bounds.topic.most} characters.`,
  },
  BODY_LENGTH: {
    id: `Isi pengaduan terdiri atas ${bounds.body.least} sampai ${bounds.body.most} karakter.`,
    en: `The body has ${bounds.body.least} to ${bounds.body.most} characters.`,
  },
  TEXT_LENGTH: {
    id: `Teks terdiri atas ${bounds.words.least} sampai ${bounds.words.most} karakter.`,
    en: `The text has ${bounds.words.least} to ${bounds.words.most} characters.`,
  },
  COMMENT_LENGTH: {
    id: `Komentar terdiri atas ${bounds.comment.least} sampai ${bounds.comment.most} karakter.`,
    en: `A comment has ${bounds.comment.least} to ${bounds.comment.most} characters.`,
  },
  ADDRESS_LENGTH: {
    id: `Alamat paling banyak ${bounds.address} karakter.`,
    en: `The address has ${bounds.address} characters at most.`,
  },
  WARD_LENGTH: {
    id: `Nama kelurahan atau desa paling banyak ${bounds.ward} karakter.`,
    en: `The name of the ward has ${bounds.ward} characters at most.`,
  },
  PLACE_POINT: {
    id: 'Lintang (-90 sampai 90) dan bujur (-180 sampai 180) diisi keduanya atau tidak sama sekali.',
    en: 'Give both latitude (-90 to 90) and longitude (-180 to 180), or neither.',
  },
  INCIDENT_DATE: {
    id: `Tanggal kejadian ditulis YYYY-MM-DD, sejak tahun ${bounds.incidentYear} dan tidak di masa depan.`,
    en: `The incident date is written YYYY-MM-DD, from ${bounds.incidentYear} on and not in the future.`,
  },
  PERIOD_DATE: {
    id: 'Tanggal ditulis YYYY-MM-DD.',
    en: 'A day is written YYYY-MM-DD.',
  },
  FILE_NAME: {
    id: `Nama berkas terdiri atas 1 sampai ${bounds.fileName} karakter.`,
    en: `The name of a file has 1 to ${bounds.fileName} characters.`,
  },
  FILE_BYTES: {
    id: 'Berkas kosong atau terlalu besar.',
    en: 'The file is empty or too large.',
  },
  SEARCH_LENGTH: {
    id: `Kata pencarian paling banyak ${bounds.search} karakter.`,
    en: `The words to search for have ${bounds.search} characters at most.`,
  },
  SEARCH_WORDS: {
    id: 'Sebutkan sedikitnya satu kata yang berarti untuk dicari, dua huruf atau lebih.',
    en: 'Give at least one telling word to search for, of two letters or more.',
  },
  ORDER_WITHOUT_TEXT: {
    id: 'Urutan menurut kesesuaian memerlukan kata pencarian.',
    en: 'An order by relevance needs words to search for.',
  },
  SIMILAR_TO_NOTHING: {
    id: 'Sebutkan titik lokasi, judul, atau isi untuk dibandingkan.',
    en: 'Give a point, a topic or a body to compare with.',
  },
  TOO_MANY_AGENCIES: {
    id: `Paling banyak ${bounds.supportingAgencies} instansi pendukung.`,
    en: `There are ${bounds.supportingAgencies} supporting agencies at most.`,
  },
  DESTINATION_LENGTH: {
    id: `Nama instansi tujuan terdiri atas ${bounds.destination.least} sampai ${bounds.destination.most} karakter.`,
    en: `The name of the institution has ${bounds.destination.least} to ${bounds.destination.most} characters.`,
  },
  ARCHIVE_REASON: {
    id: 'Alasan NO_ANSWER dan AT_LAPOR hanya ditetapkan oleh sistem.',
    en: 'The reasons NO_ANSWER and AT_LAPOR are set by the hub itself.',
  },
  WORD_PATTERN: {
    id: `Kata terlarang terdiri atas 1 sampai ${patternBounds.words} kata biasa, boleh diakhiri satu tanda *.`,
    en: `A prohibited word is 1 to ${patternBounds.words} plain words, perhaps with one * at the end.`,
  },
  WORD_LENGTH: {
    id: `Kata terlarang terdiri atas ${patternBounds.least} sampai ${patternBounds.most} karakter, sedikitnya ${patternBounds.leastOpen} sebelum tanda *.`,
    en: `A prohibited word has ${patternBounds.least} to ${patternBounds.most} characters, at least ${patternBounds.leastOpen} before a *.`,
  },
  RATING: {
    id: 'Penilaian adalah bilangan 1 sampai 5.',
    en: 'The rating is a number from 1 to 5.',
  },
  IDEMPOTENCY_KEY: {
    id: 'Kunci idempotensi terdiri atas 8 sampai 64 huruf, angka, garis atau garis bawah.',
    en: 'The idempotency key has 8 to 64 letters, digits, dashes or underscores.',
  },
  ACCUSED_OR_NOBODY: {
    id: 'Sebutkan perangkat daerah yang diadukan, atau bahwa tidak ada; jangan keduanya.',
    en: 'Name the accused agency, or that nobody is accused; not both.',
  },
  UNLOCK_DAYS: {
    id: `Identitas dibuka selama ${unlockDays.least} sampai ${unlockDays.most} hari.`,
    en: `An identity is unlocked for ${unlockDays.least} to ${unlockDays.most} days.`,
  },
  TERM_LENGTH: {
    id: `Batas waktu adalah bilangan bulat dari ${termBounds.least} sampai ${termBounds.most.WORKING_DAYS} hari atau ${termBounds.most.HOURS} jam.`,
    en: `A term is a whole number from ${termBounds.least} to ${termBounds.most.WORKING_DAYS} days or ${termBounds.most.HOURS} hours.`,
  },
  TERM_COUNT: {
    id: `Standar pelayanan memuat 1 sampai ${mostTerms} batas waktu.`,
    en: `A service standard has 1 to ${mostTerms} terms.`,
  },
  PREVIEW_DAYS: {
    id: `Sebutkan 1 sampai ${mostDays} hari yang berubah, ditulis YYYY-MM-DD, dari tahun 1900 sampai 2199.`,
    en: `Name 1 to ${mostDays} days that change, written YYYY-MM-DD, from the years 1900 to 2199.`,
  },
  PREVIEW_FIRST: {
    id: `Tampilkan 0 sampai ${mostPreviewed} pengaduan.`,
    en: `Show 0 to ${mostPreviewed} complaints.`,
  },
  RECEIVED_AT: {
    id: `Waktu penerimaan paling lama ${receiptDays} hari yang lalu dan tidak di masa depan.`,
    en: `The time of receipt lies at most ${receiptDays} days back and not in the future.`,
  },
  REPORTER_NAME: {
    id: 'Nama pelapor terdiri atas 1 sampai 100 karakter dan memuat huruf.',
    en: 'The name of the reporter has 1 to 100 characters and a letter among them.',
  },
  REPORTER_ADDRESS: {
    id: 'Alamat pelapor terdiri atas 5 sampai 300 karakter.',
    en: 'The address of the reporter has 5 to 300 characters.',
  },
  REPORTER_NIK: { id: 'NIK terdiri atas 16 angka yang sah.', en: 'A NIK is 16 digits that can be one.' },
  REPORTER_PHONE: {
    id: 'Nomor telepon adalah nomor Indonesia.',
    en: 'The phone number is an Indonesian one.',
  },
  REPORTER_EMAIL: { id: 'Alamat surel tidak sah.', en: 'The e-mail address is not one.' },
  ANONYMOUS_WITH_DATA: {
    id: 'Pelapor anonim tidak memiliki data diri.',
    en: 'An anonymous reporter has no data.',
  },
  RECORD_LINE: {
    id: `Isian satu baris terdiri atas 1 sampai ${recordBounds.line} karakter.`,
    en: `An entry of one line has 1 to ${recordBounds.line} characters.`,
  },
  RECORD_ITEMS: {
    id: 'Daftar dalam dokumen terlalu panjang.',
    en: 'A list of the record has too many entries.',
  },
  RECORD_TIMES: {
    id: 'Waktu acara dari tahun 2000 sampai 2199, dan selesai setelah mulai.',
    en: 'An event is in the years 2000 to 2199, and ends after it starts.',
  },
  RECORD_DAY: {
    id: 'Batas waktu ditulis YYYY-MM-DD.',
    en: 'The day an action is due is written YYYY-MM-DD.',
  },
  RECORD_CLASSIFICATION: {
    id: 'Kode klasifikasi terdiri atas tiga angka, boleh dengan rincian, misalnya 188.45.',
    en: 'A classification is three digits, perhaps with a subdivision, such as 188.45.',
  },
  RECORD_STEP: {
    id: 'Tahap penandatanganan disebutkan untuk penanda tangan, dan hanya untuk penanda tangan.',
    en: 'The signing step is given for who signs, and for nobody else.',
  },
  ID_OR_TICKET: {
    id: 'Sebutkan salah satu: id atau nomor pengaduan.',
    en: 'Name exactly one of id and ticket.',
  },
} as const satisfies Record<string, Bilingual>;

export type BadInputCode = keyof typeof badInputs;

export function badInput(code: BadInputCode, field: string | null = null): BadInput {
  return new BadInput(code, badInputs[code], field);
}
