import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshMariadbSchema } from '../../../test/support/servers';
import { ManualClock } from '../../domain/clock';
import type { Database } from '../database/database';
import { openDatabase } from '../database/open-database';
import { makeLogger } from '../logging/logger';
import { MailTables1767225600100 } from './mail-tables.migration';
import type { Mail, Mailer } from './mailer';
import { postLetters, type Letter, type Seal } from './outgoing-mail';
import { OutgoingMailRecord } from './outgoing-mail.entity';
import { Postman } from './postman';

const minutes = 60_000;
/** Turns text around: enough to see that what is stored is not what was written. */
const seal: Seal = {
  seal: (text, place) => [...`${place}|${text}`].reverse().join(''),
  open: (sealed, place) =>
    [...sealed]
      .reverse()
      .join('')
      .slice(place.length + 1),
};
const letter = (to: string): Letter => ({ kind: 'HELLO', to, subject: 'Hello', text: `secret of ${to}` });

/** A mail server that takes letters, or refuses them, as told. */
class ToldServer implements Mailer {
  readonly taken: Mail[] = [];
  answer: (mail: Mail) => void = () => undefined;

  async send(mail: Mail): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.answer(mail);
    this.taken.push(mail);
  }

  async stop(): Promise<void> {}
}

const places = {
  sqlite: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hub-mail-'));
    return {
      url: `sqlite:${join(folder, 'mail.db')}`,
      drop: async () => rmSync(folder, { recursive: true }),
    };
  },
  mysql: () => freshMariadbSchema(),
};

describe.each(Object.entries(places))('the postman on %s', (_kind, place) => {
  let database: Database;
  let drop: () => Promise<void>;
  let clock: ManualClock;
  let server: ToldServer;
  let postman: Postman;
  const logged: string[] = [];

  beforeAll(async () => {
    const found = await place();
    drop = found.drop;
    const tables = { entities: [OutgoingMailRecord], migrations: [MailTables1767225600100] };
    database = await openDatabase({ url: found.url, ...tables });
  });
  afterAll(async () => {
    await database.stop();
    await drop();
  });
  beforeEach(async () => {
    await database.write((manager) => manager.clear(OutgoingMailRecord));
    clock = new ManualClock(new Date('2026-03-02T01:30:00.250Z'));
    server = new ToldServer();
    postman = anotherPostman();
  });

  const anotherPostman = (mailer: Mailer = server) =>
    new Postman({
      ...{ database, mailer, seal, clock },
      log: makeLogger('test', 'info', { write: (line: string) => void logged.push(line) }),
    });
  const post = (...letters: Letter[]) =>
    database.write((manager) => postLetters(manager, letters, { seal, at: clock.now() }));
  const records = () => database.read((manager) => manager.find(OutgoingMailRecord));

  it('sends what is posted, once, and keeps nothing of it', async () => {
    await post(letter('a@example.org'));
    expect((await records())[0]?.sealed).not.toContain('secret of');
    await postman.runOnce();
    await postman.runOnce();
    const [record] = await records();
    expect(server.taken).toEqual([
      {
        id: record?.id,
        at: clock.now(),
        to: 'a@example.org',
        subject: 'Hello',
        text: 'secret of a@example.org',
      },
    ]);
    expect(record).toMatchObject({ state: 'SENT', sealed: null, sentAt: clock.now(), fault: null });
  });

  it('sends nothing of a transaction that was undone', async () => {
    const undone = database.write(async (manager) => {
      await postLetters(manager, [letter('a@example.org')], { seal, at: clock.now() });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await postman.runOnce();
    expect(server.taken).toEqual([]);
  });

  it('sends again what was sent and not recorded before a crash, under the same id', async () => {
    await post(letter('a@example.org'));
    // The server has taken the letter, and the process dies before it can say so: the answer never comes.
    let reached = (): void => undefined;
    const sent = new Promise<void>((resolve) => (reached = resolve));
    const dying: Mailer = {
      send: (mail) => {
        server.taken.push(mail);
        reached();
        return new Promise(() => undefined);
      },
      stop: async () => undefined,
    };
    void anotherPostman(dying).runOnce();
    await sent;

    await postman.runOnce();
    expect(server.taken).toHaveLength(1);
    clock.advance(5 * minutes);
    await postman.runOnce();
    expect(server.taken.map(({ id }) => id)).toEqual([server.taken[0]?.id, server.taken[0]?.id]);
    expect((await records())[0]?.state).toBe('SENT');
  });

  it('tries again later and later, then gives up in sight', async () => {
    server.answer = () => {
      throw Object.assign(new Error('no such user a@example.org'), { code: 'EENVELOPE' });
    };
    await post(letter('a@example.org'));
    const tries: number[] = [];
    const start = clock.now().getTime();
    for (let minute = 0; minute < 1_500; minute += 1) {
      const [before] = await records();
      await postman.runOnce();
      const [after] = await records();
      if (before?.attempts !== after?.attempts) tries.push((clock.now().getTime() - start) / minutes);
      if (after?.state === 'DEAD') break;
      clock.set(new Date(Math.max(after?.dueAt.getTime() ?? 0, clock.now().getTime() + 1)));
    }
    expect(tries).toEqual([0, 1, 6, 21, 81, 261, 621, 1221]);
    expect((await records())[0]).toMatchObject({ state: 'DEAD', attempts: 8, fault: 'EENVELOPE' });
    expect(logged.join('')).toContain('letter given up');
    expect(logged.join('')).not.toContain('a@example.org');
  });

  it('lets one bad letter hold up no other', async () => {
    server.answer = ({ to }) => {
      if (to === 'bad@example.org') throw new Error('refused');
    };
    await post(letter('bad@example.org'), letter('good@example.org'));
    await postman.runOnce();
    expect(server.taken.map(({ to }) => to)).toEqual(['good@example.org']);
  });

  it('shares the work with another one, and no letter goes twice', async () => {
    await post(...Array.from({ length: 90 }, (_, index) => letter(`n${index}@example.org`)));
    await Promise.all([postman.runOnce(), anotherPostman().runOnce(), anotherPostman().runOnce()]);
    expect(new Set(server.taken.map(({ to }) => to)).size).toBe(90);
    expect(server.taken).toHaveLength(90);
  });

  it('looks after each commit once it is started, and finishes what it holds when it stops', async () => {
    const arrived = new Promise<void>((resolve) => (server.answer = () => resolve()));
    postman.start(60 * minutes);
    await post(letter('a@example.org'));
    await arrived;
    await postman.stop();
    expect((await records())[0]?.state).toBe('SENT');
  });
});
