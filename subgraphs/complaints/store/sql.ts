/** A piece of SQL with the values of its `?`, in order. Values never become part of the text. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

export type SqlValue = string | number | null;

export function sql(text: string, ...values: readonly SqlValue[]): Sql {
  return { text, values };
}

export const always = sql('1 = 1');
export const never = sql('1 = 0');

export function allOf(conditions: readonly Sql[]): Sql {
  return joined(conditions, ' AND ', always);
}

export function anyOf(conditions: readonly Sql[]): Sql {
  return joined(conditions, ' OR ', never);
}

export function isOneOf(column: string, values: readonly string[]): Sql {
  return values.length === 0 ? never : { text: `${column} IN (${values.map(() => '?').join(', ')})`, values };
}

function joined(conditions: readonly Sql[], word: string, none: Sql): Sql {
  if (conditions.length === 0) return none;
  return {
    text: `(${conditions.map(({ text }) => text).join(word)})`,
    values: conditions.flatMap(({ values }) => values),
  };
}

/** An instant as both databases compare it: SQLite keeps this text, MySQL reads it as a time. */
export function sqlInstant(at: Date): string {
  return at.toISOString().replace('T', ' ').replace('Z', '');
}

/** An instant as one of them gives it back. */
export function readInstant(value: string | Date): Date {
  return value instanceof Date ? value : new Date(`${value.replace(' ', 'T')}Z`);
}

export function readInstantOrNull(value: string | Date | null): Date | null {
  return value === null ? null : readInstant(value);
}
