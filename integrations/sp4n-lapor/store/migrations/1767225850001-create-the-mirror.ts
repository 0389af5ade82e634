import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialectFor } from '../../../../platform/runtime/database/dialect';

/** Links, items, deliveries, what needs a person, master data, and how the other side is. */
export class CreateTheMirror1767225850001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { countingKey } = dialectFor(runner);
    for (const statement of [...tables(countingKey), ...indexes]) await runner.query(statement);
    await runner.query('INSERT INTO remote_state (id, failuresInARow) VALUES (1, 0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = ['remote_state', 'master', 'decision', 'review', 'delivery', 'item', 'link'];
    for (const name of [...names, 'mirrored_complaint']) await runner.query(`DROP TABLE ${name}`);
  }
}

const tables = (countingKey: string) => [
  `CREATE TABLE mirrored_complaint (
    complaintId varchar(36) NOT NULL PRIMARY KEY,
    state varchar(20) NOT NULL,
    stateAt datetime(6) NOT NULL,
    supervisory boolean NOT NULL,
    accusedSide varchar(20) NULL,
    complaintHidden boolean NOT NULL,
    identityHidden boolean NOT NULL,
    leadAgency varchar(64) NULL,
    supportingAgencies text NOT NULL,
    channel varchar(20) NOT NULL,
    allowedBy varchar(36) NULL,
    allowedAt datetime(6) NULL,
    erased boolean NOT NULL
  )`,
  `CREATE TABLE link (
    trackingId bigint NOT NULL PRIMARY KEY,
    complaintId varchar(36) NOT NULL,
    sequence integer NOT NULL,
    ticket varchar(32) NOT NULL,
    origin varchar(5) NOT NULL,
    statusRaw varchar(200) NULL,
    status varchar(20) NULL,
    statusAt datetime(6) NULL,
    toldState varchar(20) NULL,
    identityHidden boolean NOT NULL,
    complaintHidden boolean NOT NULL,
    categoryId bigint NULL,
    institutionId bigint NULL,
    title text NULL,
    content mediumtext NULL,
    changedThereAt datetime(6) NULL,
    syncedAt datetime(6) NOT NULL,
    linkedAt datetime(6) NOT NULL
  )`,
  `CREATE TABLE item (
    trackingId bigint NOT NULL,
    itemId bigint NOT NULL,
    complaintId varchar(36) NOT NULL,
    entryId varchar(36) NULL,
    direction varchar(3) NOT NULL,
    writtenAt datetime(6) NULL,
    digest varchar(64) NULL,
    removedAt datetime(6) NULL,
    seenAt datetime(6) NOT NULL,
    PRIMARY KEY (trackingId, itemId)
  )`,
  `CREATE TABLE delivery (
    id ${countingKey},
    complaintId varchar(36) NOT NULL,
    step varchar(10) NOT NULL,
    about varchar(40) NOT NULL,
    sequence integer NOT NULL,
    wanted varchar(20) NULL,
    happenedAt datetime(6) NOT NULL,
    state varchar(8) NOT NULL,
    reason varchar(40) NULL,
    said varchar(300) NULL,
    failures integer NOT NULL,
    nextAt datetime(6) NOT NULL,
    token varchar(36) NULL,
    uncertain boolean NOT NULL,
    triedAt datetime(6) NULL,
    progress text NULL,
    warned boolean NOT NULL,
    remoteId bigint NULL,
    createdAt datetime(6) NOT NULL,
    doneAt datetime(6) NULL
  )`,
  `CREATE TABLE review (
    id varchar(36) NOT NULL PRIMARY KEY,
    reason varchar(40) NOT NULL,
    about varchar(80) NOT NULL,
    trackingId bigint NULL,
    complaintId varchar(36) NULL,
    detail varchar(500) NULL,
    times integer NOT NULL,
    firstAt datetime(6) NOT NULL,
    lastAt datetime(6) NOT NULL,
    settledBy varchar(36) NULL,
    settledAt datetime(6) NULL,
    settlement varchar(40) NULL
  )`,
  `CREATE TABLE decision (
    id ${countingKey},
    complaintId varchar(36) NOT NULL,
    trackingId bigint NOT NULL,
    aspect varchar(10) NOT NULL,
    wins varchar(6) NOT NULL,
    why varchar(40) NOT NULL,
    ours varchar(200) NULL,
    theirs varchar(200) NULL,
    oursAt datetime(6) NULL,
    theirsAt datetime(6) NULL,
    decidedAt datetime(6) NOT NULL
  )`,
  `CREATE TABLE master (
    list varchar(15) NOT NULL,
    remoteKey varchar(60) NOT NULL,
    parent bigint NULL,
    name varchar(500) NOT NULL,
    content text NULL,
    code varchar(64) NULL,
    isSent boolean NOT NULL,
    mappedBy varchar(36) NULL,
    mappedAt datetime(6) NULL,
    seenAt datetime(6) NOT NULL,
    goneAt datetime(6) NULL,
    PRIMARY KEY (list, remoteKey)
  )`,
  `CREATE TABLE remote_state (
    id integer NOT NULL PRIMARY KEY,
    pausedAt datetime(6) NULL,
    pausedBy varchar(36) NULL,
    waitUntil datetime(6) NULL,
    credentialsRefusedAt datetime(6) NULL,
    failingSince datetime(6) NULL,
    failuresInARow integer NOT NULL,
    lastFailure varchar(40) NULL,
    lastSuccessAt datetime(6) NULL,
    watermark datetime(6) NULL,
    polledAt datetime(6) NULL,
    sweptAt datetime(6) NULL,
    mastersAt datetime(6) NULL,
    reconciledAt datetime(6) NULL
  )`,
];

const indexes = [
  // One report per complaint and sequence; a second one of the same would be a complaint filed twice.
  'CREATE UNIQUE INDEX link_complaint ON link (complaintId, sequence)',
  'CREATE INDEX link_ticket ON link (ticket)',
  'CREATE INDEX item_entry ON item (entryId)',
  'CREATE INDEX item_complaint ON item (complaintId)',
  'CREATE UNIQUE INDEX delivery_once ON delivery (complaintId, step, about, sequence)',
  'CREATE INDEX delivery_due ON delivery (state, nextAt, id)',
  'CREATE INDEX delivery_order ON delivery (complaintId, state, id)',
  'CREATE UNIQUE INDEX review_once ON review (reason, about)',
  'CREATE INDEX review_open ON review (settledAt, lastAt)',
  'CREATE INDEX decision_complaint ON decision (complaintId, id)',
  'CREATE INDEX master_code ON master (list, code)',
];
