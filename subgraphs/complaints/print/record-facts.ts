import {
  writtenDay,
  writtenDayOf,
  writtenTime,
  writtenWeekday,
} from '../../../platform/domain/calendar/written-day';
import { localDay } from '../../../platform/domain/calendar/local-day';
import type { PrintedSigner } from '../../../platform/runtime/print/signatures';
import type { KeptPerson, PersonPart, RecordEvent, RecordVersion } from '../domain/records/record';
import type { SeenRecord } from '../domain/records/seen-record';

/** What is printed instead of what is not known yet. */
export const toFillIn = '..............................';
const erased = '(data dihapus)';
const secret = '(identitas dirahasiakan)';

/** A record and the one version of it that is printed. */
export interface Printable {
  readonly record: SeenRecord;
  readonly version: RecordVersion;
}

export function numberOf({ record, version }: Printable): string {
  if (version.finalisedAt === null || record.number === null)
    return `${record.classification}/....../${record.agencyId}/......`;
  return record.number;
}

/** `Denpasar, 12 Mei 2026`; the day is left open in a draft. */
export function placeAndDay({ version }: Printable): string {
  const { finalisedAt, content } = version;
  return `${content.place}, ${finalisedAt === null ? toFillIn : writtenDayOf(finalisedAt)}`;
}

/** Sifat: what is not public is written as such. */
export function natureOf({ record, version }: Printable): string {
  const { complaintHidden, supervisory } = record.complaint;
  if (complaintHidden || supervisory) return 'Rahasia';
  return version.content.urgent ? 'Segera' : 'Biasa';
}

/** About which complaint. */
export function complaintLines({ record }: Printable): readonly (readonly [string, string])[] {
  const { ticket, topic, filedAt } = record.complaint;
  return [
    ['Nomor pengaduan', ticket],
    ['Perihal pengaduan', topic],
    ['Tanggal diterima', writtenDayOf(filedAt)],
  ];
}

export function eventLines(event: RecordEvent | null): readonly (readonly [string, string])[] {
  if (event === null) return [];
  const { startsAt, endsAt, venue, agenda } = event;
  return [
    ['Hari, tanggal', startsAt === null ? toFillIn : writtenWeekday(localDay(startsAt))],
    [
      'Pukul',
      startsAt === null
        ? toFillIn
        : `${writtenTime(startsAt)} s.d. ${endsAt ? writtenTime(endsAt) : 'selesai'}`,
    ],
    ['Tempat', venue ?? toFillIn],
    ...(agenda === null ? [] : [['Acara', agenda] as const]),
  ];
}

export function dueDay(day: string | null): string {
  return day === null ? '-' : writtenDay(day);
}

export function peopleOf({ version }: Printable, part: PersonPart): readonly KeptPerson[] {
  return version.people.filter((person) => person.part === part);
}

/** A name, or why there is none. */
export function nameOf(person: KeptPerson, isHidden: boolean): string {
  if (person.erasedAt !== null) return erased;
  if (isHidden) return secret;
  return person.name ?? toFillIn;
}

/** The reporter's data are not shown to who reads this. */
export function isReporterHidden({ record: { complaint } }: Printable): boolean {
  return complaint.identityHidden && complaint.reporterId === null;
}

export function signerOf(person: KeptPerson): PrintedSigner {
  return {
    position: person.position ?? toFillIn,
    name: person.erasedAt === null ? person.name : erased,
    below: [
      ...(person.institution === null ? [] : [person.institution]),
      ...(person.serviceNumber === null ? [] : [`NIP. ${person.serviceNumber}`]),
    ],
  };
}

/** By office, institution or name, as an addressee is written to. */
export function addresseesOf(printable: Printable): readonly string[] {
  const named = peopleOf(printable, 'ADDRESSEE').map((person) =>
    person.erasedAt === null
      ? [person.position, person.name, person.institution].filter((part) => part !== null).join(', ')
      : erased,
  );
  const reporter = `Pelapor pengaduan nomor ${printable.record.complaint.ticket}`;
  return printable.version.content.toReporter ? [...named, reporter] : named;
}
