import type { DataSourceOptions, EntitySchema, MixedList } from 'typeorm';

export interface DatabaseOptions {
  /** `sqlite:<file>` or `mysql://…/schema`. */
  readonly url: string;
  readonly entities: MixedList<string | EntitySchema | (new () => object)>;
  /** Listed explicitly, oldest first; run before the database is handed out. */
  readonly migrations: NonNullable<DataSourceOptions['migrations']>;
  /** Connections of the pool on MySQL. */
  readonly poolSize?: number;
  /** Told of each migration that was run. */
  readonly onMigration?: (name: string) => void;
}
