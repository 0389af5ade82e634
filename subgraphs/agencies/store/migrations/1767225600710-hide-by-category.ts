import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A category may force secrecy on its complaints. */
export class HideByCategory1767225600710 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of columns) {
      await runner.query(`ALTER TABLE category ADD COLUMN ${column} boolean NOT NULL DEFAULT false`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of columns) await runner.query(`ALTER TABLE category DROP COLUMN ${column}`);
  }
}

const columns = ['hidesIdentity', 'hidesComplaint'] as const;
