import {
  flag,
  instant,
  listOf,
  nullable,
  oneOf,
  record,
  text,
  wholeNumber,
  withDefault,
  type Parsed,
} from './parse';
import { staffPositions } from './staff-positions';

export const agencyTypes = ['SKPD', 'BUMD', 'KELURAHAN'] as const;
export const agencyRoles = ['INSPECTORATE', 'SECRETARIAT'] as const;

export const unitKinds = ['DIVISION', 'SECTION', 'TECHNICAL_UNIT', 'OTHER'] as const;

/** A part of an agency (bagian, bidang, seksi, UPT). */
const unitFacts = record({
  /** Unique within the agency, and kept through every renaming. */
  code: text,
  name: text,
  kind: withDefault(oneOf(...unitKinds), 'OTHER'),
  /** The unit it belongs to; null is the agency itself. */
  parentCode: withDefault(nullable(text), null),
  validFrom: withDefault(nullable(instant), null),
  /** First moment at which it no longer exists; null while it does. */
  validTo: withDefault(nullable(instant), null),
});

export const approvalStepKinds = ['INITIAL', 'SIGN', 'TAKE_NOTE'] as const;
export const chainedAnswers = ['FIRST_ANSWER', 'FOLLOW_UP', 'RESOLUTION'] as const;

/** How an answer goes up inside an agency before it is public (rantai persetujuan). */
export const approvalChainFacts = record({
  answers: listOf(oneOf(...chainedAnswers)),
  steps: listOf(
    record({
      kind: oneOf(...approvalStepKinds),
      name: text,
      /** Approvers of the agency in these positions, and the accounts besides, are its members. */
      positions: listOf(oneOf(...staffPositions)),
      accountIds: listOf(text),
    }),
  ),
});
export type ApprovalChainFacts = Parsed<typeof approvalChainFacts>;

const agencyFacts = record({
  id: text,
  code: text,
  name: text,
  shortName: text,
  type: oneOf(...agencyTypes),
  /** A part the agency plays in the procedure itself: Inspectorate or complaint secretariat. */
  role: nullable(oneOf(...agencyRoles)),
  parentId: nullable(text),
  /** Names of the wards (kelurahan, desa) whose matters come here: its own, or the desa of a district (kecamatan). */
  wards: listOf(text),
  /** First day the agency exists under this entry, and the first day it no longer does; null is open. */
  validFrom: instant,
  validTo: nullable(instant),
  successorId: nullable(text),
  /** Code of the calendar (kalender kerja) it works by. */
  calendar: withDefault(text, 'FIVE_DAY'),
  units: withDefault(listOf(unitFacts), []),
  approvalChain: withDefault(nullable(approvalChainFacts), null),
  /** What stands below its name at the head of its letters (kop surat): address, telephone, mail. */
  letterhead: withDefault(listOf(text), []),
});
export type AgencyFacts = Parsed<typeof agencyFacts>;

const categoryFacts = record({
  code: text,
  parentCode: nullable(text),
  nameId: text,
  nameEn: text,
  supervisory: flag,
  /** Proof of the work done is asked for when a complaint of this category is resolved. */
  closureProof: flag,
  /** Complaints of it always hide who the reporter is, or hide themselves. */
  hidesIdentity: withDefault(flag, false),
  hidesComplaint: withDefault(flag, false),
  active: flag,
  /** Where complaints of this category usually go; null proposes nobody. */
  agencyId: nullable(text),
  /** `kelurahan`: the ward (kelurahan) of the place comes before the agency above. */
  routeByPlace: nullable(oneOf('kelurahan')),
});
export type CategoryFacts = Parsed<typeof categoryFacts>;

/** A working calendar (kalender kerja) shared by a group of agencies. Times are WITA. */
const calendarFacts = record({
  code: text,
  nameId: text,
  nameEn: text,
  /** Works through day and night, holidays too (hospitals, rescue): has no periods. */
  roundTheClock: flag,
  periods: listOf(
    record({
      /** 1 is Monday, 7 is Sunday. */
      weekday: wholeNumber,
      /** `HH:MM`; `closes` may be `24:00`. Several periods of one day do not overlap. */
      opens: text,
      closes: text,
    }),
  ),
});
export type CalendarFacts = Parsed<typeof calendarFacts>;

export const holidaySources = ['NATIONAL', 'JOINT_LEAVE', 'BALI', 'LOCAL'] as const;
export const holidayStates = ['PROPOSED', 'CONFIRMED', 'OFF'] as const;

/** A day on which agencies do not work. Only CONFIRMED ones close anything. */
const holidayFacts = record({
  id: text,
  /** Local day, `YYYY-MM-DD`. */
  day: text,
  nameId: text,
  nameEn: text,
  source: oneOf(...holidaySources),
  state: oneOf(...holidayStates),
  /** A day of silence (hari sunyi), such as Nyepi; null in an event of before it was told. */
  silent: withDefault(nullable(flag), null),
  /** Codes of the calendars it closes; a round-the-clock calendar is never among them. */
  calendars: listOf(text),
  /** Agencies that work all the same. */
  exceptAgencies: listOf(text),
});
export type HolidayFacts = Parsed<typeof holidayFacts>;

/** What a template of an answer may leave to be filled in for a complaint. None of it is about a person. */
export const answerPlaceholders = [
  'nomor',
  'judul',
  'nama_instansi',
  'tanggal_terima',
  'tanggal_hari_ini',
  'tenggat_awal',
  'tenggat',
] as const;

/** A template of an answer (templat jawaban) of one agency. */
const templateFacts = record({
  id: text,
  agencyId: text,
  /** A category, or a group with all below it; null is every one. */
  category: nullable(text),
  /** State of a complaint it is meant for; null is every one. */
  state: nullable(text),
  name: text,
  textId: nullable(text),
  textEn: nullable(text),
  /** Sent by the hub itself when a complaint is forwarded to the agency. */
  automatic: flag,
  active: flag,
  version: wholeNumber,
});
export type TemplateFacts = Parsed<typeof templateFacts>;

export const agencyEventTypes = [
  'AgencyChanged',
  'CategoryChanged',
  'CalendarChanged',
  'HolidayChanged',
  'AnswerTemplateChanged',
] as const;

/** The field of the changed thing is set, the others are null; each carries the whole new state. */
export const parseAgencyEvent = record({
  id: text,
  type: oneOf(...agencyEventTypes),
  at: instant,
  agency: nullable(agencyFacts),
  category: nullable(categoryFacts),
  calendar: withDefault(nullable(calendarFacts), null),
  holiday: withDefault(nullable(holidayFacts), null),
  template: withDefault(nullable(templateFacts), null),
});

export type AgencyEvent = Parsed<typeof parseAgencyEvent>;
