import { ManualClock } from '../../platform/domain/clock';
import { InProcessBus } from '../../platform/runtime/events/in-process-bus';
import { makeLogger } from '../../platform/runtime/logging/logger';
import type { Neighbour } from '../../platform/runtime/remote/neighbour';
import { MailServer } from '../../test/support/mail-server';
import { freshMariadbSchema, type FreshSchema } from '../../test/support/servers';
import { readConfig } from './config';
import { createMailroomService, type MailroomService } from './service';
import { ReceivedMailRecord } from './store/received-mail.entity';

const text = 'Lampu di depan balai banjar mati sejak seminggu.';
/** Nobody is asked before somebody confirms. */
const absent: Neighbour = {
  subgraph: { name: 'absent', execute: () => Promise.reject(new Error('nobody was to be asked')) },
  files: { answer: () => Promise.reject(new Error('nobody was to be asked')) },
};

describe('two nodes at one mailbox', () => {
  let post: MailServer;
  let schema: FreshSchema;
  const nodes: MailroomService[] = [];
  const logged: string[] = [];
  const clock = new ManualClock(new Date('2026-03-02T02:00:00.000Z'));

  async function node(): Promise<MailroomService> {
    const env = {
      ...post.hubEnvironment,
      MAILROOM_DATABASE_URL: schema.url,
      PERSONAL_DATA_KEY: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
      SUBGRAPH_KEYS: `k1:${'a'.repeat(32)}`,
    };
    const log = makeLogger('mailroom', 'info', { write: (line: string) => void logged.push(line) });
    const bus = new InProcessBus(() => undefined);
    const surroundings = { bus, clock, log };
    const neighbours = { accounts: absent, complaints: absent };
    const made = await createMailroomService(readConfig(env), surroundings, neighbours);
    nodes.push(made);
    return made;
  }
  const rows = (at: MailroomService) =>
    at.database.read((manager) => manager.find(ReceivedMailRecord, { order: { uid: 'ASC' } }));

  beforeAll(async () => {
    [post, schema] = await Promise.all([MailServer.start(), freshMariadbSchema()]);
  });
  afterAll(async () => {
    await Promise.all(nodes.map((one) => one.stop()));
    await Promise.all([post.stop(), schema.drop()]);
  });

  it('take in each mail once, and write to each sender once', async () => {
    const [one, two] = [await node(), await node()];
    const senders = Array.from({ length: 12 }, (_, index) => post.address(`warga${index}`));
    for (const from of senders) await post.send({ from, to: post.city, subject: 'Lampu mati', text });
    for (let round = 0; round < 3; round += 1) {
      await Promise.all([one, two].map((each) => each.watch.runOnce()));
      await Promise.all([one, two].map((each) => each.jobs.runOnce()));
      await Promise.all([one, two].map((each) => each.postman.runOnce()));
    }
    expect((await rows(one)).map(({ state }) => state)).toEqual(senders.map(() => 'WAITING'));
    for (const from of senders) expect(await post.letters(from)).toHaveLength(1);
    expect(logged.join('\n')).not.toMatch(/warga\d|Lampu|banjar/);
  });

  it('hear of a new mail from the server, without waiting for their beat', async () => {
    const [one] = nodes;
    if (!one) throw new Error('no node');
    await one.start();
    await one.watch.runOnce();
    const from = post.address('cepat');
    await post.send({ from, to: post.city, subject: 'Lampu mati', text });
    expect(await post.letter(from, /Konfirmasi/)).toMatchObject({ to: from });
  });

  it('take up what one of them has claimed and, gone, never finished', async () => {
    const [one, two] = nodes;
    if (!one || !two) throw new Error('no node');
    await one.stop();
    nodes.shift();
    const gone = await node();
    const from = post.address('tinggal');
    await post.send({ from, to: post.city, subject: 'Lampu mati', text });
    await gone.watch.runOnce();
    expect((await rows(two)).at(-1)).toMatchObject({ state: 'NEW' });
    await gone.stop();
    nodes.pop();
    // Longer than a claim lasts.
    clock.advance(6 * 60_000);
    await two.jobs.runOnce();
    await two.jobs.runOnce();
    await two.postman.runOnce();
    expect((await rows(two)).at(-1)).toMatchObject({ state: 'WAITING' });
    expect(await post.letters(from)).toHaveLength(1);
  });
});
