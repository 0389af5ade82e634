import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccounts1767225600200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE account (
        id varchar(36) NOT NULL PRIMARY KEY,
        email varchar(254) NOT NULL,
        name varchar(400) NOT NULL,
        role varchar(20) NOT NULL,
        agencyId varchar(64) NULL,
        language varchar(2) NOT NULL,
        passwordHash varchar(255) NULL,
        nik text NULL,
        address text NULL,
        phone text NULL,
        createdAt datetime(6) NOT NULL,
        activatedAt datetime(6) NULL,
        closedAt datetime(6) NULL
      )`,
    );
    await runner.query('CREATE UNIQUE INDEX account_email ON account (email)');
    await runner.query('CREATE INDEX account_role ON account (role, agencyId)');

    await runner.query(
      `CREATE TABLE account_link (
        digest varchar(64) NOT NULL PRIMARY KEY,
        accountId varchar(36) NOT NULL,
        purpose varchar(20) NOT NULL,
        expiresAt datetime(6) NOT NULL
      )`,
    );
    await runner.query('CREATE INDEX account_link_account ON account_link (accountId)');
    await runner.query('CREATE INDEX account_link_expires ON account_link (expiresAt)');

    await runner.query(
      `CREATE TABLE account_session (
        id varchar(36) NOT NULL PRIMARY KEY,
        accountId varchar(36) NOT NULL,
        startedAt datetime(6) NOT NULL,
        expiresAt datetime(6) NOT NULL,
        endedAt datetime(6) NULL
      )`,
    );
    await runner.query('CREATE INDEX account_session_account ON account_session (accountId)');
    await runner.query('CREATE INDEX account_session_expires ON account_session (expiresAt)');

    await runner.query(
      `CREATE TABLE refresh_token (
        digest varchar(64) NOT NULL PRIMARY KEY,
        sessionId varchar(36) NOT NULL,
        expiresAt datetime(6) NOT NULL,
        usedAt datetime(6) NULL
      )`,
    );
    await runner.query('CREATE INDEX refresh_token_session ON refresh_token (sessionId)');
    await runner.query('CREATE INDEX refresh_token_expires ON refresh_token (expiresAt)');

    await runner.query(
      `CREATE TABLE account_attempt (
        id varchar(64) NOT NULL PRIMARY KEY,
        count int NOT NULL,
        lastAt datetime(6) NOT NULL
      )`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['account_attempt', 'refresh_token', 'account_session', 'account_link', 'account']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
