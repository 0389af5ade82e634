import { localDay } from '../../../../platform/domain/calendar/local-day';
import { writtenDay } from '../../../../platform/domain/calendar/written-day';
import type { Language } from '../../../../platform/domain/language';
import { fillTemplate, readTemplate, type FilledTemplate } from '../../../../platform/domain/placeholders';
import { answerPlaceholders } from '../../../../schema/events/agency-events';
import type { Complaint } from '../complaint';

/** A template of an answer as its agency told it. */
export interface AnswerTemplate {
  readonly id: string;
  readonly agencyId: string;
  /** A category, or a group with all below it; null is every one. */
  readonly category: string | null;
  readonly state: string | null;
  readonly name: string;
  readonly textId: string | null;
  readonly textEn: string | null;
  readonly automatic: boolean;
  readonly active: boolean;
}

/** A template filled in for one complaint. */
export interface OfferedAnswer extends FilledTemplate {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
}

/** What of a complaint a template may be filled with: nothing about a person, whoever reads it. */
export type AnswerFacts = Pick<
  Complaint,
  'ticket' | 'topic' | 'filedAt' | 'firstResultDueAt' | 'finalResultDueAt' | 'category' | 'state'
>;

/** Templates that suit a complaint, the most particular first: by category, then by state, then by name. */
export function suitingTemplates(
  templates: readonly AnswerTemplate[],
  { category, state }: Pick<AnswerFacts, 'category' | 'state'>,
): readonly AnswerTemplate[] {
  return templates
    .filter((template) => template.active && suits(template, { category, state }))
    .map((template) => ({ template, rank: rankOf(template) }))
    .sort((one, other) => other.rank - one.rank || compare(one.template.name, other.template.name))
    .map(({ template }) => template);
}

function suits(
  template: AnswerTemplate,
  { category, state }: Pick<AnswerFacts, 'category' | 'state'>,
): boolean {
  if (template.state !== null && template.state !== state) return false;
  if (template.category === null || template.category === category) return true;
  return category !== null && category.startsWith(`${template.category}.`);
}

function rankOf({ category, state }: AnswerTemplate): number {
  const categoryRank = category === null ? 0 : category.includes('.') ? 2 : 1;
  return categoryRank * 2 + (state === null ? 0 : 1);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Fills a template in, in the language of whoever asked where it has that one. */
export function offerAnswer(
  template: AnswerTemplate,
  complaint: AnswerFacts,
  {
    agencyName,
    language,
    at,
  }: { readonly agencyName: string; readonly language: Language; readonly at: Date },
): OfferedAnswer | null {
  const texts = { id: template.textId, en: template.textEn };
  const used = texts[language] === null ? otherThan(language) : language;
  const read = readTemplate(texts[used] ?? '', answerPlaceholders);
  // A placeholder that is known no more: such a template is mended before it is offered again.
  if ('fault' in read) return null;
  const day = (instant: Date | null) => (instant === null ? null : dayIn(used, localDay(instant)));
  const filled = fillTemplate(read.parts, {
    nomor: complaint.ticket,
    judul: complaint.topic,
    nama_instansi: agencyName,
    tanggal_terima: day(complaint.filedAt),
    tanggal_hari_ini: day(at),
    tenggat_awal: day(complaint.firstResultDueAt),
    tenggat: day(complaint.finalResultDueAt),
  } satisfies Record<(typeof answerPlaceholders)[number], string | null>);
  return { id: template.id, name: template.name, language: used, ...filled };
}

function otherThan(language: Language): Language {
  return language === 'id' ? 'en' : 'id';
}

const englishMonths =
  'January February March April May June July August September October November December'.split(' ');

function dayIn(language: Language, day: string): string {
  if (language === 'id') return writtenDay(day);
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${englishMonths[Number(month) - 1] ?? ''} ${year}`;
}
