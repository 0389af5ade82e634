import type { ColumnOptions } from 'typeorm';

/** Numbers of the national system: they grow, and MySQL's driver gives such columns as text. */
export const bigNumber = {
  type: 'bigint',
  transformer: {
    to: (value: unknown) => value,
    from: (value: unknown) => (value === null || value === undefined ? null : Number(value)),
  },
} as const satisfies ColumnOptions;
