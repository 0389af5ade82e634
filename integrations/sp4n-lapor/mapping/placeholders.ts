/** What stands in logs and follow-ups between double braces, to be filled by whoever reads. */
export interface PlaceholderValues {
  readonly institution_from?: string | null;
  readonly institution_to?: string | null;
  readonly institution?: string | null;
  readonly status_old?: string | null;
  readonly status_new?: string | null;
}

export interface FilledText {
  readonly text: string;
  /** Placeholders nobody has told us of, or without a value; they are left out of the text and reported. */
  readonly unknown: readonly string[];
}

const placeholder = /\{\{\s*([a-z_]{1,40})\s*\}\}/giu;

/** The `_link` forms stand for an address of the institution there; its name says more, and leads nowhere else. */
function valueOf(name: string, values: PlaceholderValues): string | null {
  switch (name.replace(/_link$/, '')) {
    case 'institution_from':
      return values.institution_from ?? null;
    case 'institution_to':
      return values.institution_to ?? null;
    case 'institution':
      return values.institution ?? null;
    case 'status_old':
      return values.status_old ?? null;
    case 'status_new':
      return values.status_new ?? null;
    default:
      return null;
  }
}

/** Fills a text of theirs. Values are put in as they are: a value that looks like a placeholder is not filled again. */
export function fillPlaceholders(text: string, values: PlaceholderValues): FilledText {
  const unknown: string[] = [];
  const filled = text.replace(placeholder, (_all, name: string) => {
    const value = valueOf(name.toLowerCase(), values);
    if (value === null) unknown.push(name.toLowerCase());
    return value ?? '';
  });
  return { text: unknown.length > 0 ? filled.replace(/ {2,}/g, ' ').trim() : filled, unknown };
}
