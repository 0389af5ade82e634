import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardHistory } from './guard-history';

/** Complaints with their dispositions, threads and histories, and the copies of what other services own. */
export class CreateComplaints1767225600400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...indexes]) await runner.query(statement);
    await guardHistory(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tableNames.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}

const tableNames = [
  'complaint',
  'disposition',
  'thread_entry',
  'history_line',
  'agency_copy',
  'category_copy',
  'reporter_copy',
];

const tables = [
  `CREATE TABLE complaint (
    id varchar(36) NOT NULL PRIMARY KEY,
    ticket varchar(20) NOT NULL,
    revision int NOT NULL,
    filingKey varchar(64) NULL,
    class varchar(30) NOT NULL,
    kind varchar(30) NULL,
    category varchar(100) NULL,
    topic varchar(300) NOT NULL,
    body mediumtext NOT NULL,
    address varchar(500) NULL,
    latitude double NULL,
    longitude double NULL,
    ward varchar(100) NULL,
    incidentDate varchar(10) NULL,
    channel varchar(30) NOT NULL,
    reporterId varchar(36) NULL,
    identityHidden boolean NOT NULL,
    complaintHidden boolean NOT NULL,
    supervisory boolean NOT NULL,
    state varchar(20) NOT NULL,
    filedAt datetime(6) NOT NULL,
    changedAt datetime(6) NOT NULL,
    forwardedAt datetime(6) NULL,
    outcome varchar(20) NULL,
    outcomeReason mediumtext NULL,
    resolvedAt datetime(6) NULL,
    closedAt datetime(6) NULL,
    rating int NULL,
    archiveReason varchar(20) NULL
  )`,
  `CREATE TABLE disposition (
    complaintId varchar(36) NOT NULL,
    number int NOT NULL,
    agencyId varchar(40) NOT NULL,
    agencyName varchar(200) NOT NULL,
    role varchar(20) NOT NULL,
    issuedAt datetime(6) NOT NULL,
    endedAt datetime(6) NULL,
    ending varchar(20) NULL,
    PRIMARY KEY (complaintId, number)
  )`,
  `CREATE TABLE thread_entry (
    id varchar(36) NOT NULL PRIMARY KEY,
    complaintId varchar(36) NOT NULL,
    revision int NOT NULL,
    at datetime(6) NOT NULL,
    kind varchar(20) NOT NULL,
    author varchar(20) NOT NULL,
    agencyId varchar(40) NULL,
    agencyName varchar(200) NULL,
    body mediumtext NOT NULL,
    audience varchar(20) NOT NULL
  )`,
  `CREATE TABLE history_line (
    complaintId varchar(36) NOT NULL,
    revision int NOT NULL,
    id varchar(36) NOT NULL,
    at datetime(6) NOT NULL,
    action varchar(30) NOT NULL,
    fromState varchar(20) NULL,
    toState varchar(20) NOT NULL,
    reason mediumtext NULL,
    changes mediumtext NOT NULL,
    audience varchar(20) NOT NULL,
    byRole varchar(20) NOT NULL,
    byAccountId varchar(36) NULL,
    byAgencyId varchar(40) NULL,
    PRIMARY KEY (complaintId, revision)
  )`,
  `CREATE TABLE agency_copy (
    id varchar(40) NOT NULL PRIMARY KEY,
    name varchar(200) NOT NULL,
    isInspectorate boolean NOT NULL,
    parentId varchar(40) NULL,
    wards mediumtext NOT NULL,
    validFrom datetime(6) NOT NULL,
    validTo datetime(6) NULL
  )`,
  `CREATE TABLE category_copy (
    code varchar(100) NOT NULL PRIMARY KEY,
    parentCode varchar(100) NULL,
    supervisory boolean NOT NULL,
    active boolean NOT NULL,
    agencyId varchar(40) NULL,
    routeByPlace varchar(20) NULL
  )`,
  `CREATE TABLE reporter_copy (
    accountId varchar(36) NOT NULL PRIMARY KEY,
    mayFile boolean NOT NULL
  )`,
];

const indexes = [
  'CREATE UNIQUE INDEX complaint_ticket ON complaint (ticket)',
  'CREATE UNIQUE INDEX complaint_filing ON complaint (reporterId, filingKey)',
  // Lists are newest first; each narrowing that lists use has its own order.
  'CREATE INDEX complaint_newest ON complaint (filedAt, id)',
  'CREATE INDEX complaint_reporter ON complaint (reporterId, filedAt, id)',
  'CREATE INDEX complaint_state ON complaint (state, filedAt, id)',
  'CREATE INDEX complaint_category ON complaint (category, filedAt, id)',
  // Holds all that visibility asks of a complaint, so that counting does not read the complaints themselves.
  'CREATE INDEX complaint_sight ON complaint (state, complaintHidden, supervisory, reporterId, id)',
  'CREATE INDEX disposition_agency ON disposition (agencyId, endedAt, complaintId)',
  'CREATE INDEX thread_entry_order ON thread_entry (complaintId, at, id)',
];
