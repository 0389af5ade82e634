import { isLocalDay } from '../../../../platform/domain/calendar/local-day';
import { recordBounds } from '../../domain/records/bounds';
import { kindsOfRecords } from '../../domain/records/kinds';
import type { RecordKind } from '../../domain/records/record-kind';
import type { CorrectiveAction, RecordEvent, RecordPerson } from '../../domain/records/record';
import type { RecordDraft } from '../../domain/records/record';
import { badInput } from '../bad-inputs';
import { parseLineIfAny, parseWords, parseWordsIfAny } from '../parse/parse-text';
import type { RecordContentInput } from './record.input';
import type { CorrectiveActionInput, RecordEventInput, RecordPersonInput } from './record-parts.input';

/** Three digits, perhaps a subdivision: 005, 188.45. */
export function parseClassification(written: string | null | undefined, kind: RecordKind): string {
  if (written == null) return kindsOfRecords[kind].classification;
  if (!/^\d{3}(\.\d{1,4}){0,3}$/.test(written))
    throw badInput('RECORD_CLASSIFICATION', 'input.classification');
  return written;
}

export function parseRecord(input: RecordContentInput): RecordDraft {
  const field = (name: string) => `input.content.${name}`;
  const { sections, actions, people, copies } = input;
  mostOf(sections, recordBounds.sections, field('sections'));
  mostOf(actions, recordBounds.actions, field('actions'));
  mostOf(people, recordBounds.people, field('people'));
  mostOf(copies, recordBounds.copies, field('copies'));
  return {
    content: {
      subject: line(input.subject, field('subject')),
      urgent: input.urgent,
      enclosure: lineIfAny(input.enclosure, field('enclosure')),
      place: line(input.place, field('place')),
      sections: sections.map(({ heading, text }, index) => ({
        heading: lineIfAny(heading, field(`sections.${index}.heading`)),
        text: parseWords(text, field(`sections.${index}.text`)),
      })),
      event: input.event ? parseEvent(input.event, field('event')) : null,
      actions: actions.map((action, index) => parseAction(action, field(`actions.${index}`))),
      copies: copies.map((copy, index) => line(copy, field(`copies.${index}`))),
      toReporter: input.toReporter,
      reporterReached: input.reporterReached ?? null,
    },
    people: people.map((person, index) => parsePerson(person, field(`people.${index}`))),
  };
}

function parseEvent(event: RecordEventInput, field: string): RecordEvent {
  const startsAt = event.startsAt ?? null;
  const endsAt = event.endsAt ?? null;
  for (const at of [startsAt, endsAt]) {
    if (at !== null && !(at >= earliest && at < latest)) throw badInput('RECORD_TIMES', field);
  }
  if (endsAt !== null && (startsAt === null || endsAt <= startsAt)) throw badInput('RECORD_TIMES', field);
  return {
    startsAt,
    endsAt,
    venue: lineIfAny(event.venue, `${field}.venue`),
    agenda: lineIfAny(event.agenda, `${field}.agenda`),
  };
}

const earliest = new Date('2000-01-01T00:00:00.000Z');
const latest = new Date('2199-12-30T00:00:00.000Z');

function parseAction(action: CorrectiveActionInput, field: string): CorrectiveAction {
  const dueDay = action.dueDay ?? null;
  if (dueDay !== null && !isLocalDay(dueDay)) throw badInput('RECORD_DAY', `${field}.dueDay`);
  return {
    finding: parseWords(action.finding, `${field}.finding`),
    cause: parseWordsIfAny(action.cause, `${field}.cause`),
    action: parseWords(action.action, `${field}.action`),
    responsible: lineIfAny(action.responsible, `${field}.responsible`),
    dueDay,
    progress: action.progress,
  };
}

function parsePerson(person: RecordPersonInput, field: string): RecordPerson {
  const { part } = person;
  const step = person.step ?? null;
  if ((part === 'SIGNER') !== (step !== null)) throw badInput('RECORD_STEP', `${field}.step`);
  return {
    part,
    name: lineIfAny(person.name, `${field}.name`),
    position: lineIfAny(person.position, `${field}.position`),
    institution: lineIfAny(person.institution, `${field}.institution`),
    address: lineIfAny(person.address, `${field}.address`),
    phone: lineIfAny(person.phone, `${field}.phone`),
    email: lineIfAny(person.email, `${field}.email`),
    serviceNumber: lineIfAny(person.serviceNumber, `${field}.serviceNumber`),
    step,
  };
}

function lineIfAny(written: string | null | undefined, field: string): string | null {
  return parseLineIfAny(written, { field, code: 'RECORD_LINE', most: recordBounds.line });
}

function line(written: string, field: string): string {
  const found = lineIfAny(written, field);
  if (found === null) throw badInput('RECORD_LINE', field);
  return found;
}

function mostOf(list: readonly unknown[], most: number, field: string): void {
  if (list.length > most) throw badInput('RECORD_ITEMS', field);
}
