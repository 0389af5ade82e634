import type { EntityManager } from 'typeorm';

/** What is written in the same transaction. */
export type Also = (manager: EntityManager) => Promise<void>;
