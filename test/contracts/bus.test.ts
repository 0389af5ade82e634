import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Column, Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { PositionedEvent } from '../../schema/events/envelope';
import { instant, oneOf, record, text, type Parsed } from '../../schema/events/parse';
import type { Database } from '../../platform/runtime/database/database';
import { openDatabase } from '../../platform/runtime/database/open-database';
import type { Bus } from '../../platform/runtime/events/bus';
import { CursorRecord } from '../../platform/runtime/events/cursor-record.entity';
import { EventRecord } from '../../platform/runtime/events/event-record.entity';
import { EventTables1767225600000 } from '../../platform/runtime/events/event-tables.migration';
import { Follower } from '../../platform/runtime/events/follower';
import { InProcessBus } from '../../platform/runtime/events/in-process-bus';
import { tell } from '../../platform/runtime/events/outbox';
import { RedisBus } from '../../platform/runtime/events/redis-bus';
import { Relay } from '../../platform/runtime/events/relay';
import { systemClock } from '../../platform/runtime/system-clock';
import { freshMariadbSchema, redisUrl } from '../support/servers';
import { until } from '../support/until';

const parseNote = record({ id: text, type: oneOf('NoteWritten'), at: instant, note: text });
type Note = Parsed<typeof parseNote>;

@Entity('heard')
class Heard {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  eventId!: string;

  @Column({ type: 'varchar', length: 100 })
  note!: string;

  @Column({ type: 'bigint' })
  position!: number;
}

class HeardTable1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE heard (eventId varchar(36) NOT NULL PRIMARY KEY, note varchar(100) NOT NULL, position bigint NOT NULL)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE heard');
  }
}

const entities = [EventRecord, CursorRecord, Heard];
const migrations = [EventTables1767225600000, HeardTable1700000000001];
const faults: unknown[] = [];
const onFault = (error: unknown) => void faults.push(error);

const sqlitePlace = async () => ({
  url: `sqlite:${join(mkdtempSync(join(tmpdir(), 'hub-bus-')), 'test.db')}`,
  drop: async (): Promise<unknown> => undefined,
});

const worlds = {
  'in process over SQLite': { bus: async (): Promise<Bus> => new InProcessBus(onFault), place: sqlitePlace },
  'over Redis and MariaDB': {
    bus: async (): Promise<Bus> =>
      RedisBus.connect(await redisUrl(), {
        prefix: `test-${process.pid}-${Date.now()}`,
        clock: systemClock,
        onFault,
      }),
    place: freshMariadbSchema,
  },
};

describe.each(Object.entries(worlds))('a bus %s', (_name, world) => {
  let bus: Bus;
  let database: Database;
  let relay: Relay<Note>;
  let drop: () => Promise<unknown>;

  beforeEach(async () => {
    faults.length = 0;
    const place = await world.place();
    drop = place.drop;
    database = await openDatabase({ url: place.url, entities, migrations });
    bus = await world.bus();
    relay = new Relay<Note>('complaints', { database, bus, onFault });
  });
  afterEach(async () => {
    await relay.stop();
    await bus.stop();
    await database.stop();
    await drop();
  });

  const write = (...notes: string[]) =>
    database.write((manager) =>
      tell<Note>(
        manager,
        notes.map((note) => ({ type: 'NoteWritten', at: '2026-01-01T00:00:00.000Z', note })),
      ),
    );

  const follow = (name: string, handle?: (note: Note) => Promise<void>) =>
    new Follower<Note>({
      name,
      feed: relay,
      parse: parseNote,
      database,
      onFault,
      handle: async (manager, event, position) => {
        await manager.insert(Heard, { eventId: event.id, note: event.note, position });
        await handle?.(event);
      },
    });

  const heard = () => database.read((manager) => manager.find(Heard, { order: { position: 'ASC' } }));

  it('tells listeners of a commit without being asked', async () => {
    const told: PositionedEvent[] = [];
    await bus.listen('complaints', (event) => told.push(event));
    relay.start();
    await write('one', 'two');
    await until(() => told.length === 2);
    expect(told.map(({ position, event }) => [position, parseNote(event, 'event').note])).toEqual([
      [1, 'one'],
      [2, 'two'],
    ]);
  });

  it('tells nothing of a transaction that was undone', async () => {
    relay.start();
    await database
      .write(async (manager) => {
        await tell<Note>(manager, [{ type: 'NoteWritten', at: '2026-01-01T00:00:00.000Z', note: 'never' }]);
        throw new Error('undone');
      })
      .catch(() => undefined);
    await write('after');
    expect((await relay.read(0, 10)).map(({ event }) => event.note)).toEqual(['after']);
  });

  it('lets one of two listeners leave, and the other keeps hearing', async () => {
    const first: number[] = [];
    const second: number[] = [];
    const leave = await bus.listen('complaints', ({ position }) => first.push(position));
    await bus.listen('complaints', ({ position }) => second.push(position));
    await write('both');
    await relay.runOnce();
    await until(() => first.length === 1 && second.length === 1);
    await leave();
    await write('second alone');
    await relay.runOnce();
    await until(() => second.length === 2);
    expect([first, second]).toEqual([[1], [1, 2]]);
  });

  it('keeps telling the others when one listener throws', async () => {
    const told: number[] = [];
    await bus.listen('complaints', () => {
      throw new Error('bad listener');
    });
    await bus.listen('complaints', ({ position }) => told.push(position));
    await write('one');
    await relay.runOnce();
    await until(() => told.length === 1);
    expect(faults).toHaveLength(1);
  });

  it('does not mix channels', async () => {
    const told: string[] = [];
    await bus.listen('agencies', () => told.push('agencies'));
    await bus.listen('complaints', () => told.push('complaints'));
    await write('one');
    await relay.runOnce();
    await until(() => told.length === 1);
    expect(told).toEqual(['complaints']);
  });

  it('lets a follower who joins late read from the first event', async () => {
    await write('one');
    await relay.runOnce();
    await write('two');
    const follower = follow('late');
    await follower.runOnce();
    expect((await heard()).map(({ note }) => note)).toEqual(['one', 'two']);
  });

  it('wakes a running follower', async () => {
    const follower = follow('awake');
    await follower.start(bus);
    relay.start();
    await write('one');
    await until(async () => (await heard()).length === 1);
    await follower.stop();
  });

  it('redelivers what was handled when the process died before the cursor moved', async () => {
    await write('one', 'two');
    const dying = follow('worker', async ({ note }) => {
      if (note === 'two') throw new Error('crash between handling and cursor');
    });
    await expect(dying.runOnce()).rejects.toThrow('crash');
    expect(await heard()).toEqual([]);
    await follow('worker').runOnce();
    expect((await heard()).map(({ note }) => note)).toEqual(['one', 'two']);
  });

  it('goes on after its cursor when it restarts, and hears nothing twice', async () => {
    await write('one');
    await follow('worker').runOnce();
    await write('two');
    const restarted: string[] = [];
    await follow('worker', async ({ note }) => void restarted.push(note)).runOnce();
    expect(restarted).toEqual(['two']);
  });

  it('handles each event once when two nodes follow under one name', async () => {
    await write(...Array.from({ length: 20 }, (_, index) => `n${index}`));
    await relay.runOnce();
    const nodes = await Promise.allSettled([follow('shared').runOnce(), follow('shared').runOnce()]);
    // The node that lost the race may fail on the row of the other; it reads again at the next beat.
    expect(nodes.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await heard()).toHaveLength(20);
  });

  it('handles a nudge that is delivered twice once', async () => {
    const follower = follow('worker');
    await follower.start(bus);
    await write('one');
    const [event] = await relay.read(0, 1);
    if (!event) throw new Error('no event');
    await bus.publish('complaints', event);
    await bus.publish('complaints', event);
    await until(async () => (await heard()).length === 1);
    await follower.stop();
    expect(await heard()).toHaveLength(1);
  });

  it('numbers events without gaps however many write and relay at once', async () => {
    const other = new Relay<Note>('complaints', { database, bus, onFault });
    await Promise.all([
      ...Array.from({ length: 40 }, (_, index) => write(`n${index}`)),
      relay.runOnce(),
      other.runOnce(),
    ]);
    await Promise.all([relay.runOnce(), other.runOnce()]);
    const positions = (await relay.read(0, 100)).map(({ position }) => position);
    expect(positions).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  it('relays after a restart what a dead process had written and not told', async () => {
    await write('left behind');
    const told: string[] = [];
    await bus.listen('complaints', ({ event }) => told.push(event.type));
    relay.start();
    await until(() => told.length === 1);
  });

  it('refuses a malformed event and keeps its place', async () => {
    await database.write((manager) =>
      manager.insert(EventRecord, { eventId: 'x', position: null, body: '{"type":"Nonsense"}' }),
    );
    await expect(follow('strict').runOnce()).rejects.toThrow(/expected/);
    expect(await heard()).toEqual([]);
  });
});
