import { isDate } from 'node:util/types';
import { z } from 'zod';
import { comparable } from '../mapping/plain-text';
import { ticketIn } from '../mapping/reference-text';
import { secrecyInWords, type Secrecy } from '../mapping/secrecy';
import { columns, type Column } from './columns';
import { receivedAt } from './received-at';
import type { Cell } from './workbook';

/**
 * A report as the export tells it, names and states in its own words. Who filed it (Nama Pelapor) is never read: the
 * mirror has no use for it.
 */
export interface ExportRecord {
  /** The row of the sheet, as a spreadsheet numbers it. */
  readonly row: number;
  readonly trackingId: number;
  readonly receivedAt: Date;
  readonly className: string;
  readonly categoryId: number | null;
  readonly category: string;
  readonly title: string;
  readonly firstContent: string;
  readonly content: string;
  /** Our ticket number at the end of the text: the report is ours. */
  readonly ticket: string | null;
  readonly secrecy: Secrecy;
  readonly source: string;
  readonly institutionId: number | null;
  readonly institution: string;
  readonly statusName: string;
  readonly reason: string;
  /** Kota/Kabupaten; empty when the export does not say. */
  readonly city: string;
  readonly district: string;
  readonly ward: string;
  readonly rating: number | null;
}

/** A row that could not be read, and by which columns; what stands in them is not repeated. */
export interface BrokenRow {
  readonly row: number;
  readonly trackingId: number | null;
  readonly columns: readonly string[];
}

export type RawRow = Readonly<Record<Column, Cell>>;

/** What a spreadsheet shows as one line: no-break and other blanks become one, an apostrophe before a number goes. */
const line = (most: number) =>
  z.unknown().transform((cell, context) => {
    const text = shown(cell).replace(/\s+/gu, ' ').trim();
    if (text.length > most) context.addIssue('too long');
    return text;
  });
const prose = z.unknown().transform((cell) =>
  shown(cell)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gmu, '')
    .trim(),
);
const wholeNumber = line(40).transform((text, context) => {
  // Digits, also as the text of a number: "'7100001", "7100001.0", "7.100001E6".
  const value = /^['#]?(\d+(?:\.\d+)?(?:E\+?\d+)?)$/i.exec(text)?.[1];
  const number = value === undefined ? Number.NaN : Number(value);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  context.addIssue('not a number');
  return z.NEVER;
});
/** Ids have seven digits today and grow; a number of sixteen is somebody's NIK. */
const id = wholeNumber.refine((value) => value > 0 && value < 1e12);
/** Ids beside the tracking id are hints: one that cannot be read is none. */
const idIfAny = id.nullable().catch(null);

const publicWords = new Set(['', '-', 'normal', 'publik', 'umum', 'terbuka', 'biasa']);
/** A word nobody knows might mean secret: such a row is broken, not public. */
const kind = line(200).transform((words, context) => {
  const flags = secrecyInWords(words);
  const rest = comparable(words)
    .split(/[/,;&+]|\bdan\b/u)
    .map((word) => word.trim())
    .filter((word) => word !== 'anonim' && word !== 'rahasia');
  if (rest.some((word) => !publicWords.has(word))) context.addIssue('unknown');
  return flags;
});

const cells = z.object({
  trackingId: id,
  className: line(500),
  categoryId: idIfAny,
  category: line(500),
  title: line(2_000),
  firstContent: prose,
  content: prose,
  secrecy: kind,
  source: line(500),
  institutionId: idIfAny,
  institution: line(500),
  status: line(200).refine((words) => words !== ''),
  reason: prose,
  city: line(500),
  district: line(500),
  ward: line(500),
  rating: wholeNumber
    .refine((value) => value <= 5)
    .nullable()
    .catch(null),
});

/** The first years of the national system; what is older, or not yet, is a slip. */
const firstReport = new Date('2011-01-01T00:00:00Z');
const dayLength = 86_400_000;

/** One row of the sheet as a report, or what is wrong with it. */
export function readRecord(row: number, raw: RawRow, now: Date): ExportRecord | BrokenRow {
  const read = cells.safeParse(raw);
  const at = receivedAt(raw.receivedOn, raw.receivedTime);
  const isPossible = at !== null && at >= firstReport && at.getTime() <= now.getTime() + dayLength;
  const isEmpty = read.success && read.data.title === '' && read.data.content === '';
  if (read.success && isPossible && !isEmpty) {
    const { status, ...rest } = read.data;
    return {
      ...rest,
      row,
      receivedAt: at,
      firstContent: rest.firstContent || rest.content,
      ticket: ticketIn(rest.content),
      statusName: status,
    };
  }
  const wrong = new Set<Column>(isPossible ? [] : ['receivedOn']);
  if (isEmpty) wrong.add('content');
  for (const { path } of read.error?.issues ?? []) wrong.add(path[0] as Column);
  const trackingId = id.safeParse(raw.trackingId);
  return { row, trackingId: trackingId.data ?? null, columns: [...wrong].map((name) => columns[name]) };
}

export function isBroken(read: ExportRecord | BrokenRow): read is BrokenRow {
  return 'columns' in read;
}

/** A cell as text. Control characters, zero-width ones included, are never part of what a person wrote. */
function shown(cell: unknown): string {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (isDate(cell)) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell !== 'string') return '';
  return cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\ufeff]/g, '');
}
