import type { Bilingual } from '../../platform/domain/language';

interface Entry {
  /** Status of the answer when this is what the whole request came to. */
  readonly status: number;
  readonly sentence: Bilingual;
  /** The sentence is followed by what graphql-js found, which names the place at fault. */
  readonly detailed?: true;
}

/** Every error the gateway itself gives. Codes are stable; sentences may be reworded. */
export const catalogue = {
  TOKEN_INVALID: {
    status: 401,
    sentence: {
      id: 'Token tidak berlaku atau sudah kedaluwarsa. Silakan masuk kembali.',
      en: 'The token is not valid or has expired. Please sign in again.',
    },
  },
  TOKEN_OTHER_ACCOUNT: {
    status: 403,
    sentence: {
      id: 'Token ini milik akun lain. Buka koneksi baru dengan token ini.',
      en: 'This token is of another account. Open a connection of its own with it.',
    },
  },
  FORBIDDEN: {
    status: 403,
    sentence: {
      id: 'Anda tidak berwenang untuk melakukan ini.',
      en: 'You are not allowed to do this.',
    },
  },
  BAD_REQUEST: {
    status: 400,
    detailed: true,
    sentence: { id: 'Permintaan tidak dapat dibaca.', en: 'The request cannot be read.' },
  },
  NOT_FOUND: {
    status: 404,
    sentence: { id: 'Alamat ini tidak ada.', en: 'There is nothing at this address.' },
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    sentence: {
      id: 'Gunakan POST; GET hanya untuk query.',
      en: 'Use POST; GET is for queries only.',
    },
  },
  ACCEPT_UNSUPPORTED: {
    status: 406,
    sentence: {
      id: 'Jawaban hanya tersedia sebagai application/json atau application/graphql-response+json.',
      en: 'Answers are application/json or application/graphql-response+json only.',
    },
  },
  CONTENT_TYPE_UNSUPPORTED: {
    status: 415,
    sentence: {
      id: 'Kirim permintaan sebagai application/json dalam UTF-8.',
      en: 'Send the request as application/json in UTF-8.',
    },
  },
  BODY_TOO_LARGE: {
    status: 413,
    sentence: { id: 'Isi permintaan terlalu besar.', en: 'The body of the request is too large.' },
  },
  BODY_NOT_UTF8: {
    status: 400,
    sentence: {
      id: 'Isi permintaan bukan UTF-8 yang sah.',
      en: 'The body of the request is not valid UTF-8.',
    },
  },
  BODY_NOT_JSON: {
    status: 400,
    sentence: { id: 'Isi permintaan bukan JSON yang sah.', en: 'The body of the request is not valid JSON.' },
  },
  BODY_TOO_DEEP: {
    status: 400,
    sentence: {
      id: 'Isi permintaan bersarang terlalu dalam.',
      en: 'The body of the request is nested too deeply.',
    },
  },
  BATCHING_OFF: {
    status: 400,
    sentence: {
      id: 'Kirim satu operasi per permintaan.',
      en: 'Send one operation per request.',
    },
  },
  TOO_MANY_TOKENS: {
    status: 400,
    sentence: { id: 'Kueri terlalu panjang.', en: 'The query is too long.' },
  },
  TOO_DEEP: {
    status: 400,
    sentence: { id: 'Kueri bersarang terlalu dalam.', en: 'The query is nested too deeply.' },
  },
  TOO_MANY_ALIASES: {
    status: 400,
    sentence: { id: 'Kueri memakai terlalu banyak alias.', en: 'The query uses too many aliases.' },
  },
  TOO_MANY_ROOT_FIELDS: {
    status: 400,
    sentence: {
      id: 'Kueri meminta terlalu banyak field di tingkat teratas.',
      en: 'The query asks for too many fields at the top.',
    },
  },
  TOO_MANY_DIRECTIVES: {
    status: 400,
    sentence: { id: 'Kueri memakai terlalu banyak direktif.', en: 'The query uses too many directives.' },
  },
  TOO_MANY_SELECTIONS: {
    status: 400,
    sentence: {
      id: 'Kueri memilih terlalu banyak field, termasuk melalui fragmen.',
      en: 'The query selects too many fields, counting those through fragments.',
    },
  },
  TOO_HARD_TO_PLAN: {
    status: 400,
    sentence: {
      id: 'Kueri terlalu rumit untuk direncanakan. Mintalah lebih sedikit sekaligus.',
      en: 'The query is too hard to plan. Ask for less of it at once.',
    },
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    detailed: true,
    sentence: { id: 'Kueri tidak dapat dibaca.', en: 'The query cannot be read.' },
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    detailed: true,
    sentence: { id: 'Kueri tidak sesuai dengan skema.', en: 'The query does not fit the schema.' },
  },
  BAD_USER_INPUT: {
    status: 400,
    detailed: true,
    sentence: { id: 'Nilai masukan tidak sesuai.', en: 'An input value does not fit.' },
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    sentence: {
      id: 'Tidak jelas operasi mana yang harus dijalankan: periksa operationName.',
      en: 'It is not clear which operation to run: check operationName.',
    },
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 200,
    sentence: {
      id: 'Kueri dengan hash ini belum dikenal. Kirim sekali lagi bersama teksnya.',
      en: 'The query of this hash is not known yet. Send it once more with its text.',
    },
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: 200,
    sentence: { id: 'Kueri tersimpan tidak didukung.', en: 'Persisted queries are not supported.' },
  },
  PERSISTED_QUERY_MISMATCH: {
    status: 400,
    sentence: {
      id: 'Hash kueri tersimpan tidak cocok dengan teks atau versinya.',
      en: 'The hash of the persisted query does not match its text or version.',
    },
  },
  SUBSCRIPTION_OVER_HTTP: {
    status: 400,
    sentence: {
      id: 'Subscription memerlukan WebSocket (graphql-transport-ws) atau Accept: text/event-stream di alamat yang sama.',
      en: 'A subscription needs a WebSocket (graphql-transport-ws) or Accept: text/event-stream at the same address.',
    },
  },
  SUBSCRIPTION_ROOT_CONDITION: {
    status: 400,
    sentence: {
      id: 'Field teratas sebuah subscription tidak boleh memakai @include atau @skip.',
      en: 'The top field of a subscription cannot carry @include or @skip.',
    },
  },
  SUBSCRIPTION_TOO_SLOW: {
    status: 503,
    sentence: {
      id: 'Kabar datang lebih cepat daripada yang Anda terima. Berlangganan lagi mulai dari penanda terakhir Anda.',
      en: 'News comes faster than you take it. Subscribe again after the last cursor you have.',
    },
  },
  CURSOR_INVALID: {
    status: 400,
    sentence: {
      id: 'Penanda ini bukan milik subscription ini. Muat ulang data, lalu berlangganan tanpa penanda.',
      en: 'This cursor is none of this subscription. Load the data again, then subscribe without a cursor.',
    },
  },
  CURSOR_TOO_OLD: {
    status: 410,
    sentence: {
      id: 'Penanda ini terlalu lama. Muat ulang data, lalu berlangganan tanpa penanda.',
      en: 'This cursor is too old. Load the data again, then subscribe without a cursor.',
    },
  },
  RIGHT_LOST: {
    status: 403,
    sentence: {
      id: 'Anda tidak lagi berhak atas kabar ini.',
      en: 'You may not be told of this any more.',
    },
  },
  SCHEMA_CHANGED: {
    status: 410,
    sentence: {
      id: 'Skema telah berubah: langganan ini tidak sesuai lagi. Sesuaikan, lalu berlangganan kembali.',
      en: 'The schema has changed: this subscription does not fit it. Adapt it, then subscribe again.',
    },
  },
  STREAM_UNKNOWN: {
    status: 404,
    sentence: {
      id: 'Aliran ini tidak ada atau sudah berakhir. Pesan yang baru dengan PUT.',
      en: 'There is no such stream, or it is over. Reserve another with PUT.',
    },
  },
  STREAM_OPEN: {
    status: 409,
    sentence: { id: 'Aliran ini sudah dibuka.', en: 'This stream is open already.' },
  },
  OPERATION_ID_TAKEN: {
    status: 409,
    sentence: {
      id: 'Operasi dengan id ini masih berjalan pada aliran ini.',
      en: 'An operation of this id is running on this stream.',
    },
  },
  TOO_MANY_SUBSCRIPTIONS: {
    status: 400,
    sentence: {
      id: 'Terlalu banyak subscription pada satu koneksi.',
      en: 'Too many subscriptions on one connection.',
    },
  },
  TOO_MANY_CONNECTIONS: {
    status: 429,
    sentence: {
      id: 'Terlalu banyak koneksi langsung sekaligus. Tutup beberapa di antaranya.',
      en: 'Too many live connections at once. Close some of them.',
    },
  },
  TOO_MANY_LIVE_OPERATIONS: {
    status: 429,
    sentence: {
      id: 'Terlalu banyak operasi langsung sekaligus. Akhiri beberapa di antaranya.',
      en: 'Too many live operations at once. End some of them.',
    },
  },
  SUBGRAPH_UNAVAILABLE: {
    status: 503,
    sentence: {
      id: 'Sebagian layanan sedang tidak tersedia. Silakan coba lagi.',
      en: 'A part of the service is unavailable now. Please try again.',
    },
  },
  SUBGRAPH_TIMEOUT: {
    status: 504,
    sentence: {
      id: 'Sebagian layanan tidak menjawab tepat waktu. Silakan coba lagi nanti.',
      en: 'A part of the service did not answer in time. Please try again later.',
    },
  },
  REQUEST_CANCELLED: {
    status: 499,
    sentence: { id: 'Permintaan dibatalkan.', en: 'The request was cancelled.' },
  },
  SHUTTING_DOWN: {
    status: 503,
    sentence: {
      id: 'Layanan sedang dimulai ulang. Silakan coba lagi.',
      en: 'The service is restarting. Please try again.',
    },
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    sentence: {
      id: 'Terjadi gangguan pada sistem. Silakan coba lagi; sebutkan nomor permintaan bila menghubungi kami.',
      en: 'Something went wrong on our side. Please try again; name the request id when you contact us.',
    },
  },
} as const satisfies Record<string, Entry>;

export type GatewayCode = keyof typeof catalogue;
const entries: Readonly<Record<GatewayCode, Entry>> = catalogue;

export function isGatewayCode(code: unknown): code is GatewayCode {
  return typeof code === 'string' && Object.hasOwn(catalogue, code);
}

export function entryOf(code: GatewayCode): Entry {
  return entries[code];
}
