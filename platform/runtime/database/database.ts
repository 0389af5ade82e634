import type { EntityManager } from 'typeorm';

/**
 * The one way to a service's rows, the same on SQLite and on MySQL/MariaDB.
 *
 * `write` is a transaction: everything in it happens or nothing does. `read` sees what is committed, one
 * statement at a time. `snapshot` sees one moment in all its statements. Never nest them.
 */
export interface Database {
  readonly kind: 'sqlite' | 'mysql';
  write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
  read<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
  snapshot<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
  /** Calls back after each commit of this process: the relay looks for new events then. Returns how to leave. */
  onCommit(listener: () => void): () => void;
  /** Statements sent since the start; tests hold queries per request against it. */
  statements(): number;
  stop(): Promise<void>;
}
