/** Text with places to fill in, written `{name}`. No brace stands for itself, so nothing nests and nothing is read twice. */
export type TemplatePart = { readonly text: string } | { readonly placeholder: string };

/** Either the parts of a text, or why it is none: braces that do not match, or a name that is not allowed. */
export type ReadTemplate =
  | { readonly parts: readonly TemplatePart[] }
  | { readonly fault: 'BROKEN' }
  | { readonly fault: 'UNKNOWN'; readonly placeholder: string };

/** Reads a text once, from the left: its cost grows with its length and with nothing else. */
export function readTemplate(text: string, allowed: readonly string[]): ReadTemplate {
  const parts: TemplatePart[] = [];
  for (let from = 0; from < text.length;) {
    const open = text.indexOf('{', from);
    const plain = text.slice(from, open < 0 ? text.length : open);
    if (plain.includes('}')) return { fault: 'BROKEN' };
    if (plain !== '') parts.push({ text: plain });
    if (open < 0) break;
    const close = text.indexOf('}', open);
    const placeholder = close < 0 ? null : text.slice(open + 1, close);
    if (placeholder === null || !isName.test(placeholder)) return { fault: 'BROKEN' };
    if (!allowed.includes(placeholder)) return { fault: 'UNKNOWN', placeholder };
    parts.push({ placeholder });
    from = close + 1;
  }
  return { parts };
}

const isName = /^[a-z][a-z_]{0,39}$/;

export interface FilledTemplate {
  readonly text: string;
  /** Places for which nothing is known; the text shows them as `[name]`. */
  readonly missing: readonly string[];
}

/** Fills the places. What is filled in is text: braces in it stay braces. */
export function fillTemplate(
  parts: readonly TemplatePart[],
  values: Readonly<Record<string, string | null>>,
): FilledTemplate {
  const missing = new Set<string>();
  const filled = parts.map((part) => {
    if ('text' in part) return part.text;
    const value = values[part.placeholder] ?? null;
    if (value === null) missing.add(part.placeholder);
    return value ?? `[${part.placeholder}]`;
  });
  return { text: filled.join(''), missing: [...missing] };
}
