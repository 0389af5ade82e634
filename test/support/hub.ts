import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../platform/domain/clock';
import { startHub, type Hub } from '../../hub';
import { Visitor } from '../../tools/demo/client';
import * as operations from '../../tools/demo/operations';
import { freshMariadbSchema, redisUrl } from './servers';

export interface TestHub extends Hub {
  readonly endpoint: string;
  readonly dataFolder: string;
  /** Anyone, in English. */
  visitor(): Visitor;
  /** A seeded person, signed in. */
  as(email: string): Promise<Visitor>;
  readonly admin: () => Promise<Visitor>;
  readonly officer: (agency: string) => Promise<Visitor>;
  /** What falls due by itself, as the workers of a running hub do on their beat. */
  work(): Promise<void>;
  /** Stops the hub and removes what it kept. */
  end(): Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

/** A hub of its own in this process: free port, temporary folder, a small made-up city. */
export async function startTestHub(more: Environment = {}, clock?: Clock): Promise<TestHub> {
  const dataFolder = more['DATA_DIR'] ?? mkdtempSync(join(tmpdir(), 'hub-journey-'));
  const env = {
    DATA_DIR: dataFolder,
    PORT: '0',
    LOG_LEVEL: 'silent',
    DEMO_COMPLAINTS: '40',
    // Nobody on the other side but where a test says so.
    LAPOR_API_URL: 'none',
    // Cheap hashes: a test signs in often, and nobody attacks it.
    PASSWORD_MEMORY_KIB: '64',
    PASSWORD_PASSES: '1',
    ...more,
  };
  const hub = await startHub({ env, onProgress: () => undefined, ...(clock ? { clock } : {}) });
  const endpoint = `${hub.origin}/graphql`;
  const people: Visitor[] = [];
  const as = async (email: string): Promise<Visitor> => {
    const person = new Visitor(endpoint);
    people.push(person);
    const { session } = await person.ask<{ session: { accessToken: string } }>(operations.signIn, {
      input: { email, password: hub.signIns?.password },
    });
    person.signInWith(session.accessToken);
    return person;
  };
  return {
    ...hub,
    endpoint,
    dataFolder,
    as,
    visitor: () => {
      const person = new Visitor(endpoint);
      people.push(person);
      return person;
    },
    admin: () => as('admin@denpasar.example'),
    officer: (agency) => as(`petugas.${agency.toLowerCase()}@denpasar.example`),
    async work() {
      const { accounts, complaints, mailroom, mirror } = hub.services;
      await mailroom.watch.runOnce();
      await mailroom.jobs.runOnce();
      await complaints.jobs.runOnce();
      await mirror.day.runOnce();
      await accounts.complaints.runOnce();
      await accounts.mirror.runOnce();
      await accounts.jobs.runOnce();
      await accounts.postman.runOnce();
      await mailroom.postman.runOnce();
    },
    async end() {
      await Promise.all(people.map((person) => person.leave()));
      await hub.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The environment of a hub on MariaDB, one schema per service, and Redis. */
export async function manyNodesEnvironment(): Promise<{
  env: Record<string, string>;
  drop: () => Promise<void>;
}> {
  const names = ['ACCOUNTS', 'AGENCIES', 'COMPLAINTS', 'ANALYTICS', 'MIRROR', 'MAILROOM'];
  const schemas = await Promise.all(names.map(() => freshMariadbSchema()));
  const urls = names.map((name, index) => [`${name}_DATABASE_URL`, schemas[index]?.url ?? ''] as const);
  return {
    env: { ...Object.fromEntries(urls), REDIS_URL: await redisUrl() },
    async drop() {
      await Promise.all(schemas.map((schema) => schema.drop()));
    },
  };
}
