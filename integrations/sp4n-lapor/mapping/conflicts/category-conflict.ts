import { lastWriter } from './last-writer';
import type { Reason, Winner } from './reasons';

export interface CategorySides {
  readonly ours: { readonly code: string; readonly at: Date };
  /** `codes`: categories of ours that an admin mapped this one to; the first is taken. Empty: not mapped. */
  readonly theirs: { readonly id: number | null; readonly codes: readonly string[]; readonly at: Date };
  readonly agreed: { readonly code: string | null; readonly id: number | null };
  readonly toldAt: Date;
}

export interface CategoryVerdict {
  readonly wins: Winner;
  readonly why: Reason;
  /** The category ours changes to, with a note everybody sees; null: it stays. */
  readonly changeTo: string | null;
}

/** Two of ours may stand for one of theirs: then theirs says nothing new. */
export function decideCategory({ ours, theirs, agreed, toldAt }: CategorySides): CategoryVerdict {
  if (theirs.codes.includes(ours.code)) return { wins: 'BOTH', why: 'SAME', changeTo: null };
  const { wins, why } = lastWriter({
    oursChanged: ours.code !== agreed.code,
    theirsChanged: theirs.id !== agreed.id,
    oursAt: ours.at,
    theirsAt: theirs.at,
    toldAt,
  });
  if (wins === 'OURS') return { wins, why, changeTo: null };
  const [changeTo] = theirs.codes;
  return changeTo === undefined
    ? { wins: 'OURS', why: 'UNKNOWN_CATEGORY', changeTo: null }
    : { wins, why, changeTo };
}
