import type { Bilingual } from '../../../platform/domain/language';

/** Every way in which the rules of this service say no. */
export const refusals = {
  NOT_SIGNED_IN: {
    id: 'Silakan masuk terlebih dahulu.',
    en: 'Please sign in first.',
  },
  FORBIDDEN: {
    id: 'Akun Anda tidak berwenang melakukan tindakan ini.',
    en: 'Your account may not do this.',
  },
  NOT_FOUND: {
    id: 'Data yang dimaksud tidak ditemukan.',
    en: 'What you named was not found.',
  },
  CODE_TAKEN: {
    id: 'Kode ini sudah dipakai.',
    en: 'This code is in use already.',
  },
  ALREADY_CLOSED: {
    id: 'Perangkat daerah ini sudah ditutup.',
    en: 'This agency is closed already.',
  },
  DATE_OUT_OF_RANGE: {
    id: 'Tanggal harus setelah perubahan terakhir dan tidak di masa depan.',
    en: 'The date must lie after the last change and not in the future.',
  },
  NAME_UNCHANGED: {
    id: 'Nama baru sama dengan nama sekarang.',
    en: 'The new name equals the present one.',
  },
  PARENT_NOT_FOUND: {
    id: 'Induk yang dimaksud tidak ditemukan.',
    en: 'The parent you named was not found.',
  },
  PARENT_CLOSED: {
    id: 'Perangkat daerah induk sudah ditutup.',
    en: 'The parent agency is closed.',
  },
  PARENT_INACTIVE: {
    id: 'Kelompok kategori tidak aktif.',
    en: 'The group of the category is not active.',
  },
  ROLE_TAKEN: {
    id: 'Peran ini sudah dipegang perangkat daerah lain.',
    en: 'Another agency plays this role.',
  },
  ROLE_NEEDED: {
    id: 'Tanpa perangkat daerah ini tidak ada yang memegang perannya; gabungkan ke perangkat daerah lain.',
    en: 'Nobody else would play the role of this agency; merge it into one that can.',
  },
  HAS_ROUTING_RULES: {
    id: 'Masih ada kategori yang diarahkan ke perangkat daerah ini; pindahkan terlebih dahulu.',
    en: 'Categories are still routed to this agency; move them first.',
  },
  HAS_SUBORDINATES: {
    id: 'Masih ada perangkat daerah di bawahnya; tutup atau gabungkan terlebih dahulu.',
    en: 'Other agencies are still under this one; close or merge them first.',
  },
  MERGE_INTO_ITSELF: {
    id: 'Perangkat daerah tidak dapat digabungkan ke dirinya sendiri.',
    en: 'An agency cannot be merged into itself.',
  },
  MERGE_INTO_SUBORDINATE: {
    id: 'Perangkat daerah tidak dapat digabungkan ke bawahannya.',
    en: 'An agency cannot be merged into one that is under it.',
  },
  UNIT_NOT_FOUND: {
    id: 'Unit kerja yang dimaksud tidak ada pada perangkat daerah ini.',
    en: 'This agency has no such unit.',
  },
  UNIT_CLOSED: { id: 'Unit kerja ini sudah ditutup.', en: 'This unit is closed.' },
  UNIT_CIRCLE: {
    id: 'Unit kerja tidak dapat berada di bawah dirinya sendiri atau bawahannya.',
    en: 'A unit cannot be under itself or under one below it.',
  },
  UNIT_HAS_UNITS: {
    id: 'Masih ada unit kerja di bawahnya; tutup atau pindahkan terlebih dahulu.',
    en: 'Other units are still under it; close or move them first.',
  },
  TOO_MANY_UNITS: {
    id: 'Perangkat daerah sudah memiliki 200 unit kerja.',
    en: 'The agency has 200 units already.',
  },
  CHAIN_WITHOUT_STEPS: {
    id: 'Rantai persetujuan memerlukan setidaknya satu tahap.',
    en: 'An approval chain needs at least one step.',
  },
  STEP_WITHOUT_MEMBERS: {
    id: 'Setiap tahap persetujuan memerlukan anggota.',
    en: 'Every step of an approval chain needs members.',
  },
  CHAIN_WITHOUT_SIGNATURE: {
    id: 'Rantai persetujuan memerlukan setidaknya satu tanda tangan.',
    en: 'Somebody has to sign in an approval chain.',
  },
  CHAIN_WITHOUT_ANSWERS: {
    id: 'Sebutkan jawaban mana yang memerlukan persetujuan.',
    en: 'Say which answers need the approval chain.',
  },
  MEMBER_TWICE: {
    id: 'Anggota yang sama tidak dapat berada pada dua tahap persetujuan.',
    en: 'The same member cannot stand in two steps of an approval chain.',
  },
  SUCCESSOR_NOT_FOUND: {
    id: 'Penerus yang dimaksud tidak ditemukan.',
    en: 'The successor you named was not found.',
  },
  SUCCESSOR_CLOSED: {
    id: 'Penerus sudah ditutup.',
    en: 'The successor is closed.',
  },
  AGENCY_NOT_FOUND: {
    id: 'Perangkat daerah yang dimaksud tidak ditemukan.',
    en: 'The agency you named was not found.',
  },
  AGENCY_CLOSED: {
    id: 'Perangkat daerah tujuan sudah ditutup.',
    en: 'The agency to route to is closed.',
  },
  SUPERVISORY_TO_INSPECTORATE: {
    id: 'Pengaduan berkadar pengawasan hanya ditangani Inspektorat.',
    en: 'Supervisory complaints are handled by the Inspectorate only.',
  },
  CALENDAR_NOT_FOUND: {
    id: 'Kalender kerja yang dimaksud tidak ditemukan.',
    en: 'The calendar you named was not found.',
  },
  CALENDAR_WITHOUT_HOURS: {
    id: 'Kalender kerja tanpa jam kerja harus bekerja sepanjang waktu.',
    en: 'A calendar without hours must be one that works round the clock.',
  },
  CALENDAR_WITH_HOURS: {
    id: 'Kalender yang bekerja sepanjang waktu tidak memiliki jam kerja.',
    en: 'A calendar that works round the clock has no hours.',
  },
  PERIOD_BACKWARDS: {
    id: 'Jam tutup harus setelah jam buka pada hari yang sama.',
    en: 'A period must close after it opens, on the same day.',
  },
  PERIODS_OVERLAP: {
    id: 'Jam kerja pada hari yang sama tidak boleh tumpang tindih.',
    en: 'Periods of one day must not overlap.',
  },
  CALENDAR_KIND_FIXED: {
    id: 'Kalender tidak dapat diubah menjadi atau dari sepanjang waktu; buat kalender baru dan tetapkan untuk perangkat daerah.',
    en: 'A calendar does not change to or from round the clock; add a new one and assign agencies to it.',
  },
  CALENDAR_CLOSED_TOO_LONG: {
    id: 'Kalender kerja ini menjadi tanpa hari kerja selama lebih dari satu tahun.',
    en: 'The calendar would have no day of work for more than a year.',
  },
  CALENDAR_NEVER_CLOSES: {
    id: 'Kalender yang bekerja sepanjang waktu tidak memiliki hari libur.',
    en: 'No holiday closes a calendar that works round the clock.',
  },
  HOLIDAY_KNOWN: {
    id: 'Hari libur ini sudah ada pada tanggal tersebut.',
    en: 'This holiday is known on that day already.',
  },
  TEMPLATE_NOT_FOUND: {
    id: 'Templat jawaban tidak ditemukan.',
    en: 'No such answer template.',
  },
  TEMPLATE_CHANGED: {
    id: 'Templat sudah diubah orang lain; muat ulang lalu ulangi.',
    en: 'Somebody else has changed the template; load it again and repeat.',
  },
  TEMPLATE_WITHOUT_TEXT: {
    id: 'Templat memerlukan teks dalam sedikitnya satu bahasa.',
    en: 'A template needs its text in at least one language.',
  },
  UNKNOWN_PLACEHOLDER: {
    id: 'Templat memuat isian yang tidak dikenal.',
    en: 'The template has a placeholder that is not known.',
  },
  BROKEN_PLACEHOLDER: {
    id: 'Kurung kurawal hanya dipakai untuk isian seperti {nomor}, tidak bersarang.',
    en: 'Braces are for placeholders such as {nomor} alone, and do not nest.',
  },
  CATEGORY_NOT_FOUND: {
    id: 'Kategori yang dimaksud tidak ditemukan.',
    en: 'The category you named was not found.',
  },
  TOO_MANY_TEMPLATES: {
    id: 'Batas 200 templat per instansi sudah tercapai.',
    en: 'The limit of 200 templates of an agency is reached.',
  },
} satisfies Record<string, Bilingual>;

export type RefusalCode = keyof typeof refusals;
