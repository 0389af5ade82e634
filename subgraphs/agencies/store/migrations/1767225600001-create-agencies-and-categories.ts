import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectFor } from '../../../../platform/runtime/database/dialect';

/** `register_lock` holds one row: edits queue on it, since their rules look at all agencies and categories. */
export class CreateAgenciesAndCategories1767225600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE agency (
        code varchar(40) NOT NULL PRIMARY KEY,
        name varchar(200) NOT NULL,
        shortName varchar(80) NOT NULL,
        nameSince datetime(6) NOT NULL,
        formerNames text NOT NULL,
        type varchar(20) NOT NULL,
        role varchar(20) NULL,
        parentCode varchar(40) NULL,
        areaCode varchar(20) NULL,
        villages text NOT NULL,
        units text NOT NULL,
        officersInCharge text NOT NULL,
        mechanism text NULL,
        channels text NOT NULL,
        validFrom datetime(6) NOT NULL,
        validTo datetime(6) NULL,
        successorCode varchar(40) NULL,
        placeKeys text NOT NULL,
        searchText text NOT NULL
      )`,
    );
    await runner.query('CREATE INDEX agency_name ON agency (name, code)');
    await runner.query('CREATE INDEX agency_parent ON agency (parentCode)');
    await runner.query(
      `CREATE TABLE category (
        code varchar(61) NOT NULL PRIMARY KEY,
        parentCode varchar(30) NULL,
        nameId varchar(200) NOT NULL,
        nameEn varchar(200) NOT NULL,
        supervisory boolean NOT NULL,
        closureProof boolean NOT NULL,
        active boolean NOT NULL,
        agencyCode varchar(40) NULL,
        routeByPlace varchar(20) NULL,
        nationalPath text NOT NULL,
        sortRank int NOT NULL
      )`,
    );
    await runner.query('CREATE INDEX category_parent ON category (parentCode)');
    await runner.query(
      `CREATE TABLE edit_history (
        id ${dialectFor(runner).countingKey},
        at datetime(6) NOT NULL,
        accountId varchar(64) NULL,
        action varchar(20) NOT NULL,
        agencyCode varchar(40) NULL,
        categoryCode varchar(61) NULL,
        changes text NOT NULL
      )`,
    );
    await runner.query('CREATE TABLE register_lock (id int NOT NULL PRIMARY KEY)');
    await runner.query('INSERT INTO register_lock (id) VALUES (1)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['register_lock', 'edit_history', 'category', 'agency']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
