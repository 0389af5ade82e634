import { ticketIn } from '../reference-text';
import { lastWriter } from './last-writer';
import type { Reason, Winner } from './reasons';

export interface Text {
  readonly title: string;
  readonly body: string;
}

export interface TextSides {
  readonly ours: Text & { readonly at: Date };
  readonly theirs: Text & { readonly at: Date };
  /** What stood on both sides last. */
  readonly agreed: { readonly ours: Text; readonly theirs: Text };
  readonly toldAt: Date;
}

export interface TextVerdict {
  readonly wins: Winner;
  readonly why: Reason;
  /** Theirs without our reference, to be kept beside ours; null: nothing new to keep. */
  readonly keep: Text | null;
}

/**
 * Both texts are kept whatever is decided; the later one is shown. Nothing is told to the other side: it has no call
 * that edits a report.
 */
export function decideText({ ours, theirs, agreed, toldAt }: TextSides): TextVerdict {
  const said = withoutReference(theirs);
  if (same(ours, said)) return { wins: 'BOTH', why: 'SAME', keep: null };
  const theirsChanged = !same(said, withoutReference(agreed.theirs));
  const { wins, why } = lastWriter({
    oursChanged: !same(ours, agreed.ours),
    theirsChanged,
    oursAt: ours.at,
    theirsAt: theirs.at,
    toldAt,
  });
  return { wins, why, keep: theirsChanged ? said : null };
}

/** Our reference at the end of a report of ours is no part of its text. */
export function withoutReference({ title, body }: Text): Text {
  const at = ticketIn(body) === null ? -1 : body.lastIndexOf('[');
  return { title, body: (at < 0 ? body : body.slice(0, at)).trim() };
}

/** Line ends and blanks at the ends are the wire's, not the writer's. */
function same(one: Text, other: Text): boolean {
  return plain(one.title) === plain(other.title) && plain(one.body) === plain(other.body);
}

const plain = (text: string) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
