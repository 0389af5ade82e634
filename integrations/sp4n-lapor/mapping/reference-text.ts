/**
 * LAPOR! has no field for a partner's number, so the ticket number travels in the text: by it a report whose
 * answer was lost is found again, and our own report is known when it comes back as a new one.
 */
const mark = 'Nomor tiket PRO Denpasar';

export function withReference(body: string, ticket: string): string {
  return `${body.trimEnd()}\n\n${referenceOf(ticket)}`;
}

export function referenceOf(ticket: string): string {
  return `[${mark}: ${ticket}]`;
}

const reference = /\[\s*Nomor\s+tiket\s+PRO\s+Denpasar\s*:\s*([A-Z0-9-]{6,32})\s*\]\s*$/iu;

/**
 * The ticket number at the END of a text; null when there is none. A citizen who quotes somebody's number in the
 * middle of a report does not turn it into ours.
 */
export function ticketIn(text: string): string | null {
  return reference.exec(text)?.[1]?.toUpperCase() ?? null;
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
  limits: { readonly most: number; readonly link: string; readonly ticket: string },
) {
  const whole = withReference(body, limits.ticket);
  if (whole.length <= limits.most) return whole;
  const tail = `… (${limits.link})`;
  const room = limits.most - withReference(tail, limits.ticket).length;
  return withReference(`${cutAtCharacter(body, Math.max(0, room))}${tail}`, limits.ticket);
}

/** Cuts before a character that would be halved: what a reader sees as one is never split. */
export function cutAtCharacter(text: string, most: number): string {
  let end = 0;
  for (const { segment } of new Intl.Segmenter('id').segment(text)) {
    if (end + segment.length > most) break;
    end += segment.length;
  }
  return text.slice(0, end);
}
