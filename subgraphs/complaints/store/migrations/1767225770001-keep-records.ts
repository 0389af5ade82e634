import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records of complaints: their versions, the people they name, and the running numbers of agencies. */
export class KeepRecords1767225770001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE complaint_record (
      id varchar(36) NOT NULL PRIMARY KEY,
      complaintId varchar(36) NOT NULL,
      agencyId varchar(40) NOT NULL,
      agencyName varchar(200) NOT NULL,
      kind varchar(30) NOT NULL,
      classification varchar(20) NOT NULL,
      year int NULL,
      serial int NULL,
      createdAt datetime(6) NOT NULL,
      releasedAt datetime(6) NULL,
      releasedBy varchar(36) NULL
    )`);
    await runner.query('CREATE INDEX record_complaint ON complaint_record (complaintId, createdAt)');
    await runner.query('CREATE UNIQUE INDEX record_serial ON complaint_record (agencyId, year, serial)');
    await runner.query(`CREATE TABLE record_version (
      recordId varchar(36) NOT NULL,
      version int NOT NULL,
      content mediumtext NOT NULL,
      madeAt datetime(6) NOT NULL,
      madeBy varchar(36) NULL,
      finalisedAt datetime(6) NULL,
      finalisedBy varchar(36) NULL,
      fingerprint varchar(64) NULL,
      verifyCode varchar(40) NULL,
      PRIMARY KEY (recordId, version)
    )`);
    await runner.query('CREATE UNIQUE INDEX record_verify ON record_version (verifyCode)');
    await runner.query(`CREATE TABLE record_person (
      id varchar(36) NOT NULL PRIMARY KEY,
      recordId varchar(36) NOT NULL,
      version int NOT NULL,
      number int NOT NULL,
      part varchar(20) NOT NULL,
      name varchar(300) NULL,
      position varchar(300) NULL,
      institution varchar(300) NULL,
      address varchar(300) NULL,
      phone varchar(300) NULL,
      email varchar(300) NULL,
      serviceNumber varchar(300) NULL,
      step varchar(20) NULL,
      erasedAt datetime(6) NULL
    )`);
    await runner.query('CREATE INDEX record_people ON record_person (recordId, version, number)');
    await runner.query(`CREATE TABLE record_counter (
      agencyId varchar(40) NOT NULL,
      year int NOT NULL,
      last int NOT NULL,
      PRIMARY KEY (agencyId, year)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['record_counter', 'record_person', 'record_version', 'complaint_record']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
