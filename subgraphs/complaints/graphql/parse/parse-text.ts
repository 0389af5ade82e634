import { badInput, bounds, type BadInputCode } from '../bad-inputs';

/** Control characters other than line breaks and tabs, and halves of characters (invalid UTF-16). */
const forbidden = /[^\P{Cc}\n\t]|\p{Cs}/u;

interface Rule {
  readonly field: string;
  readonly code: BadInputCode;
  readonly least: number;
  readonly most: number;
  /** Line breaks and runs of spaces become one space. */
  readonly oneLine: boolean;
}

/** What a person wrote: composed (NFC), trimmed, and of a length the rule allows, counted in characters. */
function parseText(written: string, rule: Rule): string {
  // Before anything is done with it: nobody composes ten megabytes to learn that they are too many.
  if (written.length > rule.most * 8) throw badInput(rule.code, rule.field);
  const lines = written.replace(/\r\n?/g, '\n').normalize('NFC');
  const text = (rule.oneLine ? lines.replace(/\s+/g, ' ') : lines).trim();
  if (forbidden.test(text)) throw badInput('TEXT_CHARACTERS', rule.field);
  const length = [...text].length;
  if (length < rule.least || length > rule.most) throw badInput(rule.code, rule.field);
  return text;
}

export function parseTopic(written: string): string {
  return parseText(written, { field: 'input.topic', code: 'TOPIC_LENGTH', ...bounds.topic, oneLine: true });
}

export function parseBody(written: string): string {
  return parseText(written, { field: 'input.body', code: 'BODY_LENGTH', ...bounds.body, oneLine: false });
}

/** The institution a complaint is sent on to. */
export function parseDestination(written: string): string {
  return parseText(written, {
    field: 'input.destination',
    code: 'DESTINATION_LENGTH',
    ...bounds.destination,
    oneLine: true,
  });
}

/** An answer, a question, a reason or a follow-up. */
export function parseWords(written: string, field: string): string {
  return parseText(written, { field, code: 'TEXT_LENGTH', ...bounds.words, oneLine: false });
}

/** What a citizen says beside a complaint. */
export function parseComment(written: string): string {
  return parseText(written, {
    field: 'input.body',
    code: 'COMMENT_LENGTH',
    ...bounds.comment,
    oneLine: false,
  });
}

/** Words that may be left out; blank ones are. */
export function parseWordsIfAny(written: string | null | undefined, field: string): string | null {
  return isBlank(written) ? null : parseWords(written, field);
}

/** One line that may be left out, up to `most` characters. */
export function parseLineIfAny(
  written: string | null | undefined,
  { field, code, most }: { field: string; code: BadInputCode; most: number },
): string | null {
  return isBlank(written) ? null : parseText(written, { field, code, least: 1, most, oneLine: true });
}

function isBlank(written: string | null | undefined): written is null | undefined {
  return written == null || (written.length < 1_000 && written.trim() === '');
}
