import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateComplaintFacts1767225600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE complaint_fact (
        generation int NOT NULL,
        complaintId varchar(36) NOT NULL,
        state varchar(20) NOT NULL,
        complaintClass varchar(20) NOT NULL,
        kind varchar(20) NULL,
        category varchar(61) NULL,
        channel varchar(20) NOT NULL,
        supervisory boolean NOT NULL,
        secrecy varchar(20) NOT NULL,
        isPublic boolean NOT NULL,
        filedAt datetime(6) NOT NULL,
        filedMonth varchar(7) NOT NULL,
        PRIMARY KEY (generation, complaintId)
      )`,
    );
    await runner.query('CREATE INDEX fact_filed ON complaint_fact (generation, filedAt)');
    await runner.query(
      `CREATE TABLE complaint_agency (
        generation int NOT NULL,
        complaintId varchar(36) NOT NULL,
        agencyId varchar(40) NOT NULL,
        state varchar(20) NOT NULL,
        isPublic boolean NOT NULL,
        supervisory boolean NOT NULL,
        PRIMARY KEY (generation, complaintId, agencyId)
      )`,
    );
    await runner.query(
      `CREATE INDEX agency_figures ON complaint_agency
        (generation, agencyId, isPublic, supervisory, state)`,
    );
    await runner.query(
      `CREATE TABLE projection (
        id int NOT NULL PRIMARY KEY,
        generation int NOT NULL,
        lastGeneration int NOT NULL,
        position bigint NOT NULL,
        asOf datetime(6) NULL
      )`,
    );
    await runner.query(
      'INSERT INTO projection (id, generation, lastGeneration, position, asOf) VALUES (1, 1, 1, 0, NULL)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['projection', 'complaint_agency', 'complaint_fact']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
