import { isRecord } from './read-body';

/** The same answer with its rows broken, doubled or in another order; an answer without rows stays as it is. */
export function otherRows(
  how: 'brokenRow' | 'rowsTwice' | 'reordered',
  body: unknown,
  chance: () => number,
): unknown {
  const results = isRecord(body) ? body['results'] : null;
  const rows: unknown = isRecord(results) ? results['data'] : null;
  if (!isRecord(body) || !isRecord(results) || !Array.isArray(rows)) return body;
  return { ...body, results: { ...results, data: changed(how, rows, chance) } };
}

function changed(how: string, rows: readonly unknown[], chance: () => number): readonly unknown[] {
  switch (how) {
    case 'brokenRow':
      return rows.map((row, index) => (index === 0 ? broken(row) : row));
    case 'rowsTwice':
      return rows.flatMap((row) => [row, row]);
    default:
      return shuffled(rows, chance);
  }
}

/** Types nobody promised, a negative number, text where a flag belongs; the id is kept, so that one knows which it is. */
function broken(row: unknown): unknown {
  return isRecord(row)
    ? { ...row, title: { ['$ne']: 1 }, content: null, category_id: -3, is_secret: 'ya', created_at: 17 }
    : null;
}

/** Fisher and Yates. */
export function shuffled<T>(items: readonly T[], chance: () => number): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    const [a, b] = [mixed[last], mixed[other]];
    if (a !== undefined && b !== undefined) [mixed[last], mixed[other]] = [b, a];
  }
  return mixed;
}
