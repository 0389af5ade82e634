import { enumType } from '../../../../platform/runtime/graphql/enum-type';
import type { ClockState, Verdict } from '../../domain/clocks/clock-reading';
import type { ClockName, Coordination, Matter, TermUnit } from '../../domain/standards/service-standard';

export const ClockNameEnum = enumType<ClockName>(
  'ClockName',
  'What the time of a complaint is counted for (tahap layanan), Regulation Article 8.',
  {
    FORWARD: 'From receipt to forwarding to an agency (penerusan), Article 8(1).',
    FIRST_RESULT: 'From receipt to the first answer of an agency (hasil identifikasi dan klarifikasi).',
    FINAL_RESULT: 'From receipt, or from a reopening, to the outcome (hasil penanganan).',
  },
);

export const ClockStateEnum = enumType<ClockState>(
  'ClockState',
  'How a clock stands (keadaan jangka waktu).',
  {
    RUNNING: 'Runs, and there is time left (berjalan).',
    OVERDUE: 'Runs, and its deadline has passed (terlambat).',
    PAUSED: 'Rests while the reporter is asked (dijeda).',
    MET: 'Met in time (tepat waktu).',
    MISSED: 'Met, but late (selesai terlambat).',
    STOPPED: 'Stopped without a verdict: the complaint ended otherwise (dihentikan).',
  },
);

export const ClockVerdictEnum = enumType<Verdict>(
  'ClockVerdict',
  'What is said for good when a clock is met (penilaian ketepatan waktu).',
  { IN_TIME: 'By its deadline (tepat waktu).', LATE: 'Behind its deadline (terlambat).' },
);

export const TermUnitEnum = enumType<TermUnit>(
  'TermUnit',
  'What a term is counted in (satuan jangka waktu).',
  {
    HOURS: 'Hours of the clock from receipt in working hours, else from the next opening (jam).',
    WORKING_DAYS: 'Working days after the day of receipt, to the end of working time (hari kerja).',
    CALENDAR_DAYS: 'Calendar days; a last day without work moves to the next working day (hari kalender).',
  },
);

export const CoordinationEnum = enumType<Coordination>(
  'Coordination',
  'Whether agencies must coordinate (koordinasi antar satuan kerja), Article 8(2) and (3).',
  {
    ALONE: 'One agency handles it (tanpa koordinasi).',
    COORDINATED: 'Several agencies hold it (dengan koordinasi).',
  },
);

export const MatterEnum = enumType<Matter>(
  'Matter',
  'What a complaint is about, as far as terms differ by it (jenis laporan).',
  {
    INFORMATION: 'A request for information (permintaan informasi).',
    NON_SUPERVISORY: 'A complaint or aspiration without supervision (tidak berkadar pengawasan).',
    SUPERVISORY: 'A supervisory complaint (berkadar pengawasan).',
  },
);
