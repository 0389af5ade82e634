/**
 * LAPOR! has no field for a partner's number, so the ticket number travels in the text: by it a report whose
 * answer was lost is found again, and our own report is known when it comes back as a new one.
 */
const mark = 'Nomor tiket PRO Denpasar';

/** `label`: a ticket number, or what `labelOf` makes of a reference. */
export function withReference(body: string, label: string): string {
  return `${body.trimEnd()}\n\n${referenceOf(label)}`;
}

export function referenceOf(label: string): string {
  return `[${mark}: ${label}]`;
}

/** What a reference names: a report, and of its thread one entry. */
export interface Reference {
  readonly ticket: string;
  /** 1 for the first report of a complaint; a complaint sent again has a second one. */
  readonly sequence: number;
  /** The short name of an entry of ours, `entryMark` of its id; null in a report. */
  readonly entry: string | null;
}

/** The reference as it stands in a text, without its brackets: `PD-7K2M-9QXA`, `PD-7K2M-9QXA/2`, `PD-7K2M-9QXA#3F09A1B2C4D5`. */
export function labelOf({ ticket, sequence, entry }: Reference): string {
  return `${ticket}${sequence === 1 ? '' : `/${sequence}`}${entry === null ? '' : `#${entry}`}`;
}

/** The short name of an entry: the end of its id, which is the part that was drawn by lot. */
export function entryMark(entryId: string): string {
  return entryId
    .replace(/[^0-9a-z]/giu, '')
    .slice(-12)
    .toUpperCase();
}

const reference =
  /\[\s*Nomor\s+tiket\s+PRO\s+Denpasar\s*:\s*([A-Z0-9-]{6,32})(?:\s*\/\s*(\d{1,4}))?(?:\s*#\s*([0-9A-Z]{1,12}))?\s*\]\s*$/iu;

/**
 * What stands at the END of a text; null when there is none. A citizen who quotes somebody's number in the middle of
 * a report does not turn it into ours.
 */
export function referenceIn(text: string): Reference | null {
  const [, ticket, sequence, entry] = reference.exec(text) ?? [];
  if (ticket === undefined) return null;
  return {
    ticket: ticket.toUpperCase(),
    sequence: Number(sequence ?? 1),
    entry: entry?.toUpperCase() ?? null,
  };
}

/** The ticket number at the end of a text, of a report or of an entry. */
export function ticketIn(text: string): string | null {
  return referenceIn(text)?.ticket ?? null;
}

/** A text as it was before the reference was put to it; for comparing. */
export function withoutReference(text: string): string {
  return text.replace(reference, '').trimEnd();
}

/**
 * A text cut to the other side's limit at a character, with where to read the rest. What is cut is never the
 * reference: without it a lost answer could not be looked up.
 */
export function fitted(
  body: string,
  limits: { readonly most: number; readonly link: string; readonly label: string },
) {
  const whole = withReference(body, limits.label);
  if (whole.length <= limits.most) return whole;
  const tail = `… (${limits.link})`;
  const room = limits.most - withReference(tail, limits.label).length;
  return withReference(`${cutAtCharacter(body, Math.max(0, room))}${tail}`, limits.label);
}

/** Cuts before a character that would be halved: what a reader sees as one is never split. */
export function cutAtCharacter(text: string, most: number): string {
  // Only the place of the cut is looked at: to walk there character by character takes seconds in a long text.
  const start = new Intl.Segmenter('id').segment(text).containing(most)?.index;
  return start === undefined ? text : text.slice(0, start);
}
