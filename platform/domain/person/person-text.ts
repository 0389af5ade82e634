/** Letters of every script are welcome; control and direction marks are not. */
const forbidden = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** A person's name: 1-100 characters with at least one letter; null when it is not one. */
export function readName(given: string): string | null {
  const name = tidy(given, 100);
  return name !== null && /\p{L}/u.test(name) ? name : null;
}

/** A postal address on one line or several, 5-300 characters; null when it is not one. */
export function readAddress(given: string): string | null {
  const address = tidy(given.slice(0, 1_000).replace(/\s*\r?\n\s*/g, ', '), 300);
  return address !== null && [...address].length >= 5 ? address : null;
}

/** Why somebody looks at personal data, 5-1000 characters; null when it is no reason. */
export function readReason(given: string): string | null {
  const reason = tidy(given, 1_000);
  return reason !== null && [...reason].length >= 5 ? reason : null;
}

function tidy(given: string, most: number): string | null {
  if (given.length > most * 4) return null;
  const text = given.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return text !== '' && [...text].length <= most && !forbidden.test(text) ? text : null;
}
