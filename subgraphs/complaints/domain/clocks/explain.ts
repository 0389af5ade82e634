import type { Bilingual, Language } from '../../../../platform/domain/language';
import { localDay } from '../../../../platform/domain/calendar/local-day';
import type { TermUnit } from '../standards/service-standard';
import type { ClockReading, ClockState, PausedDays } from './clock-reading';

/**
 * A clock in words, such as "3 of 7 working days used; paused 12-15 May; Galungan not counted". Pauses were
 * before the complaint became public, so they are told to its parties only.
 */
export function explain(reading: ClockReading, { isParty }: { readonly isParty: boolean }): Bilingual {
  return { id: inWords(reading, 'id', isParty), en: inWords(reading, 'en', isParty) };
}

function inWords(reading: ClockReading, language: Language, isParty: boolean): string {
  const say = words[language];
  const { used, allowed, state, stoppedAt, dueAt } = reading;
  const days = [...new Set(reading.notCounted.map((day) => (language === 'id' ? day.nameId : day.nameEn)))];
  const parts = [
    say.used(used, allowed.length, say.units[allowed.unit]),
    say.states[state](onDay(state === 'OVERDUE' ? dueAt : stoppedAt, language)),
    isParty && reading.pauses.length > 0
      ? say.paused(reading.pauses.map((pause) => period(pause, language)).join(', '))
      : null,
    days.length > 0 ? say.notCounted(days.join(', ')) : null,
  ];
  return `${parts.filter((part) => part !== null).join('; ')}.`;
}

interface Words {
  readonly units: Readonly<Record<TermUnit, string>>;
  readonly used: (used: number, length: number, unit: string) => string;
  readonly states: Readonly<Record<ClockState, (day: string) => string | null>>;
  readonly paused: (periods: string) => string;
  readonly notCounted: (days: string) => string;
  readonly since: string;
  readonly months: readonly string[];
}

const words: Readonly<Record<Language, Words>> = {
  id: {
    units: { HOURS: 'jam', WORKING_DAYS: 'hari kerja', CALENDAR_DAYS: 'hari kalender' },
    used: (used, length, unit) => `${used} dari ${length} ${unit} terpakai`,
    states: {
      RUNNING: () => null,
      OVERDUE: (day) => `terlambat sejak ${day}`,
      PAUSED: () => 'dijeda sampai pelapor menjawab',
      MET: (day) => `selesai tepat waktu pada ${day}`,
      MISSED: (day) => `selesai terlambat pada ${day}`,
      STOPPED: (day) => `dihentikan pada ${day}`,
    },
    paused: (periods) => `dijeda ${periods}`,
    notCounted: (days) => `${days} tidak dihitung`,
    since: 'sejak',
    months: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
      ' ',
    ),
  },
  en: {
    units: { HOURS: 'hours', WORKING_DAYS: 'working days', CALENDAR_DAYS: 'calendar days' },
    used: (used, length, unit) => `${used} of ${length} ${unit} used`,
    states: {
      RUNNING: () => null,
      OVERDUE: (day) => `overdue since ${day}`,
      PAUSED: () => 'paused until the reporter answers',
      MET: (day) => `done in time on ${day}`,
      MISSED: (day) => `done late on ${day}`,
      STOPPED: (day) => `stopped on ${day}`,
    },
    paused: (periods) => `paused ${periods}`,
    notCounted: (days) => `${days} not counted`,
    since: 'since',
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
  },
};

function onDay(at: Date | null, language: Language): string {
  return at === null ? '' : dayInWords(localDay(at), language);
}

/** `12-15 May`, `30 May-2 June`, `12 May`, `since 12 May`. */
function period({ from, to }: PausedDays, language: Language): string {
  if (to === null) return `${words[language].since} ${dayInWords(from, language)}`;
  if (to === from) return dayInWords(from, language);
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  const first = isOneMonth ? String(Number(from.slice(8))) : dayInWords(from, language);
  return `${first}-${dayInWords(to, language)}`;
}

function dayInWords(day: string, language: Language): string {
  return `${Number(day.slice(8))} ${words[language].months[Number(day.slice(5, 7)) - 1] ?? ''}`;
}
