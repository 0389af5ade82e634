import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The jobs to be done: every service that schedules some lists this migration. */
export class JobTables1767225600150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE scheduled_job (
        kind varchar(40) NOT NULL,
        about varchar(100) NOT NULL,
        dueAt datetime(6) NOT NULL,
        nextAt datetime(6) NOT NULL,
        token varchar(36) NOT NULL,
        payload text NOT NULL,
        attempts int NOT NULL,
        state varchar(10) NOT NULL,
        fault varchar(60) NULL,
        PRIMARY KEY (kind, about)
      )`,
    );
    await runner.query('CREATE INDEX scheduled_job_due ON scheduled_job (state, nextAt)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE scheduled_job');
  }
}
