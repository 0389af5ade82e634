import { createHash } from 'node:crypto';
import { followUpFiles, type AttachmentThere } from '../mapping/attachments';
import { fillPlaceholders } from '../mapping/placeholders';
import { entryMark, referenceIn, withoutReference } from '../mapping/reference-text';
import { instantOf } from '../mapping/times';
import type { ItemThere } from './report-there';

/** What we know of an item already. */
export interface KnownItem {
  readonly itemId: number;
  readonly entryId: string | null;
  readonly direction: 'OUT' | 'IN';
  readonly digest: string | null;
  readonly removedAt: Date | null;
}

/** What an item says, as it is taken in here. */
export interface SaidThere {
  readonly itemId: number;
  readonly text: string;
  readonly digest: string;
  readonly at: Date;
  readonly byReporter: boolean;
  readonly institution: string | null;
  readonly secret: boolean;
  readonly files: readonly AttachmentThere[];
}

export type ItemStep =
  /** Written there: joins the thread here. */
  | { readonly do: 'ADD'; readonly said: SaidThere }
  /** Written there and edited since. */
  | { readonly do: 'EDIT'; readonly said: SaidThere; readonly entryId: string }
  /** Written there, and no longer there. */
  | { readonly do: 'REMOVE'; readonly itemId: number; readonly entryId: string }
  /** Our own, back again. */
  | { readonly do: 'ECHO'; readonly said: SaidThere; readonly entryId: string | null }
  /** Known, and says what it said. */
  | { readonly do: 'NOTHING'; readonly itemId: number }
  /** For a person to look at; `keep`: it was looked at by us and is not looked at again. */
  | {
      readonly do: 'REVIEW';
      readonly itemId: number;
      readonly reason: string;
      readonly detail: string | null;
    };

interface Ours {
  readonly ticket: string;
  /** Entries of ours that were written here. */
  readonly entryIds: readonly string[];
}

/**
 * What is to be done with the thread of a report, in the order of its numbers, whatever order it came in: their clock may
 * be set back, and nothing stands before what was written before it. Pure, and the same for the same two sides: taking
 * in a report twice plans nothing the second time.
 */
export function planItems(
  came: { readonly items: readonly ItemThere[]; readonly isWhole: boolean },
  known: readonly KnownItem[],
  ours: Ours,
): readonly ItemStep[] {
  const byId = new Map(known.map((item) => [item.itemId, item]));
  let latest = 0;
  const steps = [...came.items]
    .sort((one, other) => one.id - other.id)
    .map((item) => {
      const written = instantOf(item.createdAt);
      latest = Math.max(latest, written?.getTime() ?? 0);
      return planOne(item, written && new Date(latest), { known: byId.get(item.id), ours });
    });
  return [...steps, ...(came.isWhole ? planGone(came.items, known) : [])];
}

function planOne(
  item: ItemThere,
  at: Date | null,
  { known, ours }: { readonly known: KnownItem | undefined; readonly ours: Ours },
): ItemStep {
  const { id: itemId } = item;
  if (at === null) return review(itemId, 'ITEM_TIME', item.createdAt.slice(0, 40));
  const said = saidBy(item, at);
  // What was deleted there stays away, also when an old copy of the thread brings it back.
  if (known?.removedAt) return { do: 'NOTHING', itemId };
  if (known?.direction === 'OUT') {
    // Posted, and seen there for the first time: later looks compare with what it says now.
    if (known.digest === null) return { do: 'ECHO', said, entryId: known.entryId };
    const isSame = known.digest === said.digest;
    return isSame ? { do: 'NOTHING', itemId } : review(itemId, 'OWN_ITEM_EDITED', null);
  }
  if (known) {
    if (known.digest === said.digest || known.entryId === null) return { do: 'NOTHING', itemId };
    return { do: 'EDIT', said, entryId: known.entryId };
  }
  const echoed = echoOf(item, ours);
  if (echoed !== undefined) return { do: 'ECHO', said, entryId: echoed };
  if (said.text === '') return review(itemId, 'EMPTY_ITEM', item.templateCode.slice(0, 60) || null);
  return { do: 'ADD', said };
}

/**
 * Our own entries end with our reference, also when the answer to posting them was lost. One by the reporter is never
 * ours: whoever quotes a reference there would make an entry vanish. Undefined: not ours. Null: ours, and of no entry,
 * as what tells of a state or brings a file.
 */
function echoOf(item: ItemThere, { ticket, entryIds }: Ours): string | null | undefined {
  if (item.from === null) return undefined;
  const reference = referenceIn(item.content);
  if (reference?.ticket !== ticket) return undefined;
  return entryIds.find((id) => entryMark(id) === reference.entry) ?? null;
}

/** Empty words with a template stand for the words of the template; with a file, for the file. */
function saidBy(item: ItemThere, at: Date): SaidThere {
  const { files } = followUpFiles(item.attachments);
  const words = item.content.trim() === '' ? item.templateContent : item.content;
  const { text } = fillPlaceholders(words, {
    ...{ institution_from: item.from, institution_to: item.to, institution: item.to },
  });
  const shown = withoutReference(text).trim() || (files.length > 0 ? '(lampiran)' : '');
  const digest = createHash('sha256')
    .update(JSON.stringify([shown, files.map(({ path }) => path)]))
    .digest('hex');
  return {
    ...{ itemId: item.id, text: shown, digest, at, secret: item.secret, files },
    ...{ byReporter: item.from === null, institution: item.from },
  };
}

function planGone(items: readonly ItemThere[], known: readonly KnownItem[]): readonly ItemStep[] {
  const there = new Set(items.map(({ id }) => id));
  return known.flatMap(({ itemId, entryId, direction, removedAt }): ItemStep[] => {
    if (there.has(itemId) || removedAt !== null) return [];
    if (direction === 'OUT') return [review(itemId, 'OWN_ITEM_REMOVED', null)];
    return entryId === null ? [] : [{ do: 'REMOVE', itemId, entryId }];
  });
}

function review(itemId: number, reason: string, detail: string | null): ItemStep {
  return { do: 'REVIEW', itemId, reason, detail };
}
