import type { EntityManager } from 'typeorm';
import { dialectFor } from '../../../../platform/runtime/database/dialect';
import { masked } from '../../domain/conduct/mask-text';
import type { Complaint } from '../../domain/complaint';
import { isPublic } from '../../domain/visibility';
import type { Beside } from '../beside';
import type { SearchTable } from './search-engine';
import { indexed } from './search-terms';

/**
 * Keeps the search in the transaction of every change. `search_public` holds complaints that are public now, masked as
 * the public reads them; `search_party` holds what only parties read: all others, and what reads otherwise as it was
 * written. What becomes hidden, supervisory, archived, withdrawn, merged or given back leaves the public one with that
 * very change, so a row of it needs no further asking whether it is public.
 */
export const searchWriter: Beside = async (manager, { before, decided }) => {
  const { complaint, entry, ruling } = decided;
  const isNew = before === null;
  const isReworded = !isNew && (before.topic !== complaint.topic || before.body !== complaint.body);
  const isMoved =
    !isNew && (placedAs(before) !== placedAs(complaint) || isPublic(before) !== isPublic(complaint));
  const isAnswered = entry?.author === 'AGENCY' || ruling !== undefined;
  if (isNew || isReworded || isMoved || isAnswered) await writeSearch(manager, complaint);
};

/** Writes anew what is found of a complaint. */
export async function writeSearch(manager: EntityManager, complaint: SearchedComplaint): Promise<void> {
  const answers = await manager.query<AnswerRow[]>(
    `SELECT complaintId, body, audience FROM thread_entry WHERE complaintId = ? AND author = 'AGENCY' ORDER BY at, id`,
    [complaint.id],
  );
  const { publicRow, partyRow } = searchRowsOf(complaint, answers);
  await keep(manager, 'search_party', { id: complaint.id, row: partyRow });
  await keep(manager, 'search_public', { id: complaint.id, row: publicRow });
}

export type SearchedComplaint = Pick<
  Complaint,
  'id' | 'topic' | 'body' | 'category' | 'place' | 'state' | 'complaintHidden' | 'supervisory'
>;

export interface AnswerRow {
  readonly complaintId: string;
  readonly body: string;
  readonly audience: 'PUBLIC' | 'PARTIES';
}

/** A row of either table: id, category, rounded point, and the words of topic, body and answers. */
export type SearchRow = readonly [
  complaintId: string,
  category: string | null,
  latitude: number | null,
  longitude: number | null,
  topic: string,
  body: string,
  answers: string,
];

export const searchColumns = 'complaintId, category, latitude, longitude, topic, body, answers';

/**
 * What is found of a complaint by everybody, nothing unless it is public; and what is found by a party beyond that,
 * nothing where the public reads the same.
 */
export function searchRowsOf(
  complaint: SearchedComplaint,
  answers: readonly AnswerRow[],
): { readonly partyRow: SearchRow | null; readonly publicRow: SearchRow | null } {
  const { id, topic, body, category, place } = complaint;
  const point = [rounded(place.latitude), rounded(place.longitude)] as const;
  const told = (entries: readonly AnswerRow[]) => entries.map((entry) => entry.body).join('\n');
  const written = { topic, body, answers: told(answers) };
  const words = { topic: indexed(topic), body: indexed(body), answers: indexed(written.answers) };
  const partyRow: SearchRow = [id, category, ...point, words.topic, words.body, words.answers];
  if (!isPublic(complaint)) return { partyRow, publicRow: null };
  const shown = (text: string, as: keyof typeof words) => {
    const read = masked(text);
    return read === written[as] ? words[as] : indexed(read);
  };
  const open = told(answers.filter(({ audience }) => audience === 'PUBLIC'));
  const texts = [shown(topic, 'topic'), shown(body, 'body'), shown(open, 'answers')] as const;
  const publicRow: SearchRow = [id, category, ...point, ...texts];
  const isSame = publicRow.every((value, column) => value === partyRow[column]);
  return { partyRow: isSame ? null : partyRow, publicRow };
}

async function keep(
  manager: EntityManager,
  table: SearchTable,
  { id, row }: { readonly id: string; readonly row: SearchRow | null },
): Promise<void> {
  if (row === null) {
    await manager.query(`DELETE FROM ${table} WHERE complaintId = ?`, [id]);
    return;
  }
  const columns = searchColumns.split(', ').filter((column) => column !== 'complaintId');
  await manager.query(
    `INSERT INTO ${table} (${searchColumns}) VALUES (?, ?, ?, ?, ?, ?, ?)
     ${dialectFor(manager).over('complaintId', columns)}`,
    [...row],
  );
}

/** The point as the public knows it, to about 100 m. */
function rounded(degrees: number | null): number | null {
  return degrees === null ? null : Math.round(degrees * 1000) / 1000;
}

function placedAs({ category, place }: Complaint): string {
  return JSON.stringify([category, place.latitude, place.longitude]);
}
