import { enumType } from '../../../../platform/runtime/graphql/enum-type';
import { aspects, reasons, type Aspect, type Reason, type Winner } from '../../mapping/conflicts/reasons';
import type { LaporStatus } from '../../mapping/states';
import type { DifferenceKind } from '../../mapping/reconciliation/differences';
import type { DeliveryState, Step } from '../../store/delivery.entity';
import type { Outcome } from '../../store/difference.entity';
import type { MasterList } from '../../store/master.entity';
import type { RunCause } from '../../store/reconciliation-run.entity';

export const LaporStatusEnum = enumType<LaporStatus>(
  'LaporStatus',
  'State of a report at SP4N-LAPOR! (status laporan).',
  {
    UNVERIFIED: 'Belum Terverifikasi.',
    VERIFIED: 'Terverifikasi.',
    IN_PROCESS: 'Proses.',
    DONE: 'Selesai.',
    HELD: 'Tunda.',
    ARCHIVED: 'Arsip.',
  },
);

export const LaporOriginEnum = enumType<'HUB' | 'LAPOR'>(
  'LaporOrigin',
  'Where it was filed first (asal laporan).',
  { HUB: 'Here (di hub).', LAPOR: 'At SP4N-LAPOR!.' },
);

export const DeliveryStepEnum = enumType<Step>(
  'LaporDeliveryStep',
  'What a delivery tells the other side (langkah kiriman).',
  {
    CREATE: 'Files the report (laporan baru).',
    ATTACH: 'Sends a file (lampiran).',
    FOLLOW_UP: 'Sends an entry of the thread (tindak lanjut).',
    STATE: 'Tells the state (status).',
    SECRECY: 'Raises the secrecy (kerahasiaan).',
    FORWARD: 'Sends it on to another institution (bukan wewenang).',
  },
);

export const DeliveryStateEnum = enumType<DeliveryState>(
  'LaporDeliveryState',
  'How far a delivery is (keadaan kiriman).',
  {
    WAITING: 'To be sent at its time (menunggu).',
    SENDING: 'Being sent (sedang dikirim).',
    DONE: 'Sent (terkirim).',
    SKIPPED: 'Nothing to send, see the reason (dilewati).',
    HELD: 'Waits for something that is not there yet, see the reason (ditahan).',
    DEAD: 'Given up; an admin may replay it (dihentikan).',
  },
);

export const AspectEnum = enumType<Aspect>('LaporDecisionAspect', 'What was decided about (hal).', {
  STATE: 'The state (status).',
  TEXT: 'Title and text (judul dan isi).',
  CATEGORY: 'The category (kategori).',
  SECRECY: 'The secrecy (kerahasiaan).',
} satisfies Record<(typeof aspects)[number], string>);

export const WinnerEnum = enumType<Winner>(
  'LaporDecisionWinner',
  'Whose version holds (pihak yang berlaku).',
  {
    OURS: 'The one of the hub (hub).',
    THEIRS: 'The one of SP4N-LAPOR!.',
    BOTH: 'Both say the same (sama).',
  },
);

export const ReasonEnum = enumType<Reason>(
  'LaporDecisionReason',
  'Why it was decided so (alasan keputusan).',
  Object.fromEntries(Object.entries(reasons).map(([code, { en, id }]) => [code, `${en} (${id}).`])) as Record<
    Reason,
    string
  >,
);

export const MasterListEnum = enumType<MasterList>('LaporMasterList', 'A list of master data (data induk).', {
  categories: 'Categories (kategori).',
  institutions: 'Institutions (instansi).',
  locations: 'Places (lokasi).',
  classifications: 'Classes (klasifikasi).',
  templates: 'Templates of texts (templat).',
});

export const RunCauseEnum = enumType<RunCause>('LaporReconciliationCause', 'Why both sides were compared.', {
  NIGHTLY: 'Every night (setiap malam).',
  ADMIN: 'An admin asked for it (diminta admin).',
  REBUILD: 'To build the link table anew (membangun ulang tautan).',
});

export const OutcomeEnum = enumType<Outcome>('LaporDifferenceOutcome', 'What became of a difference.', {
  REPAIRED: 'Repaired in the run (diperbaiki).',
  WAITING: 'Deliveries are on their way (sedang dikirim).',
  FAILED: 'The repair did not succeed (gagal).',
  REPORTED: 'Left to a person (perlu ditinjau).',
});

export const DifferenceKindEnum = enumType<DifferenceKind>(
  'LaporDifferenceKind',
  'In what both sides differ (perbedaan).',
  {
    NOT_LINKED: 'A report there that we do not have (belum diterima).',
    LINK_LOST: 'A report there carries our number, and nothing links it (tautan hilang).',
    NOT_SENT: 'A complaint of ours that was never sent (belum dikirim).',
    GONE_THERE: 'The report is no longer there (tidak ada lagi).',
    SENT_ON: 'It was sent on to another institution there (diteruskan ke instansi lain).',
    LINKED_TWICE: 'Two reports there carry the number of one complaint (terkirim ganda).',
    STATE_OLD_HERE: 'Our state is the older one (status hub tertinggal).',
    STATE_OLD_THERE: 'Their state is the older one (status SP4N-LAPOR! tertinggal).',
    STATE_STUCK: 'The states differ, and no step leads out of it (status tidak dapat disamakan).',
    STATE_UNKNOWN: 'The name of the state there is unknown (status tidak dikenal).',
    LESS_SECRET_HERE: 'Less secret here than there (kurang rahasia di hub).',
    LESS_SECRET_THERE: 'Less secret there than here (kurang rahasia di SP4N-LAPOR!).',
    ITEM_MISSING_HERE: 'An entry there that we do not have (tindak lanjut belum diterima).',
    ITEM_GONE_THERE: 'An entry of theirs is no longer there (tindak lanjut dihapus).',
    OWN_ITEM_GONE_THERE: 'An entry of ours is no longer there (tindak lanjut kita dihapus).',
  },
);
