import type { Reason } from './verdict';

/** Bounds of the complaints service, in characters; kept here too so that a sender learns of them at once. */
export const textBounds = {
  topic: { least: 5, most: 200 },
  body: { least: 10, most: 10_000 },
  reply: { least: 1, most: 5_000 },
} as const;

export const topicWithout = 'Pengaduan lewat surel';

/** A mail as a complaint: its subject is the topic, its text the body. */
export function asComplaint(mail: {
  readonly subject: string;
  readonly text: string;
}): { readonly topic: string; readonly body: string } | { readonly fault: Reason } {
  const subject = oneLine(mail.subject);
  const body = withoutSignature(cleaned(mail.text));
  const fault = faultOf(body, textBounds.body);
  if (fault) return { fault };
  const letters = [...subject];
  if (letters.length < textBounds.topic.least) return { topic: topicWithout, body };
  if (letters.length <= textBounds.topic.most) return { topic: subject, body };
  // Nothing of it is lost: the whole subject stands above the text.
  const whole = `${subject}\n\n${body}`;
  if ([...whole].length > textBounds.body.most) return { fault: 'TEXT_TOO_LONG' };
  return { topic: letters.slice(0, textBounds.topic.most).join('').trim(), body: whole };
}

/** A mail as an answer: what its writer added, without the letter that is quoted. */
export function asReply(text: string): { readonly body: string } | { readonly fault: Reason } {
  const body = withoutSignature(withoutQuote(cleaned(text)));
  const fault = faultOf(body, textBounds.reply);
  return fault ? { fault } : { body };
}

function faultOf(
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): Reason | null {
  const letters = [...text];
  if (letters.length < least) return 'NO_TEXT';
  const unreadable = letters.filter((letter) => letter === '\ufffd').length;
  if (unreadable > 2 && unreadable * 20 > letters.length) return 'TEXT_UNREADABLE';
  return letters.length > most ? 'TEXT_TOO_LONG' : null;
}

/** Composed, with plain line ends and without the control characters that nobody typed. */
export function cleaned(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}|\u2028|\u2029/gu, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();
}

/** A subject is one line, whatever a stranger has encoded in it. */
export function oneLine(subject: string): string {
  return cleaned(subject).replace(/\s+/g, ' ').trim();
}

/** Lines by which mail programs begin the letter they quote, in the languages people here write with. */
const quoteBegins = [
  /^-{2,}\s*(original message|pesan asli|pesan yang diteruskan|forwarded message)\s*-{2,}$/i,
  /^_{20,}$/,
  // On Mon, 2 Mar 2026 at 09:30, PRO Denpasar <…> wrote:
  /^(on|pada|am|le)\b.{5,200}\b(wrote|menulis|schrieb|a écrit)\s*:\s*$/i,
  /^(from|dari):\s.+$/i,
];

function withoutQuote(text: string): string {
  const lines = text.split('\n');
  const cut = lines.findIndex((line, index) => {
    // The line that begins a quote may be wrapped.
    const joined = `${line} ${lines[index + 1] ?? ''}`.trim();
    return quoteBegins.some((begin) => begin.test(line.trim()) || (isLead(line) && begin.test(joined)));
  });
  const own = cut === -1 ? lines : lines.slice(0, cut);
  return own
    .filter((line) => !line.startsWith('>'))
    .join('\n')
    .trim();
}

function isLead(line: string): boolean {
  return /^(on|pada|am|le)\b/i.test(line.trim());
}

/** What stands below the line of two dashes is the signature of a mail program (RFC 3676, section 4.3). */
function withoutSignature(text: string): string {
  const at = text.search(/^-- ?$/m);
  return at > 0 ? text.slice(0, at).trim() : text;
}
