import { join } from 'node:path';
import { system } from '../../platform/domain/actor';
import { requestKeys } from '../../platform/runtime/auth/subgraph-signature';
import { SqliteDriver } from '../../platform/runtime/database/sqlite-driver';
import { remoteNeighbour } from '../../platform/runtime/remote/neighbour';
import type { Service } from '../../platform/runtime/service';
import { systemClock } from '../../platform/runtime/system-clock';
import type { Visitor } from '../../tools/demo/client';
import { confirmMail, MailTown, tokenIn } from '../support/mail-town';
import { Passage } from '../support/passage';
import { Program } from '../support/processes';
import { aPhoto } from '../support/sample-files';
import { serve, type Served } from '../support/served';
import { until } from '../support/until';

const SUBGRAPH_KEYS = `k1:${'s'.repeat(40)}`;
const PERSONAL_DATA_KEY = `k1:${Buffer.alloc(32, 7).toString('base64')}`;
const keys = requestKeys(SUBGRAPH_KEYS);
const text = 'Sudah seminggu lampu di depan balai banjar mati, mohon diganti.';
const answer = 'Di Banjar Contoh, nomor tiga dari timur.';
const looked = `query($ticket: String) { complaint(ticket: $ticket) {
  attachments { id } thread(first: 20) { nodes { body attachments { id } } } } }`;

/** The mailroom as a process of its own beside the rest of the hub, killed again and again in the middle of a mail. */
describe('a mailroom that is killed while it takes in a mail', () => {
  let town: MailTown;
  let program: Program;
  let start: () => Promise<string>;
  let url: string;
  const doors: Served[] = [];
  let imap: Passage;
  let complaints: Passage;

  beforeAll(async () => {
    // The rest of the hub reads no mailbox itself.
    town = await MailTown.start({ SUBGRAPH_KEYS, PERSONAL_DATA_KEY, MAILROOM_IMAP_URL: 'none' });
    const { services } = town.hub;
    const [accounts, behind] = await Promise.all([served(services.accounts), served(services.complaints)]);
    const post = town.post.hubEnvironment;
    [imap, complaints] = await Promise.all([
      Passage.open(post['MAILROOM_IMAP_URL'] ?? ''),
      Passage.open(behind),
    ]);
    const env = {
      ...{ ...post, SUBGRAPH_KEYS, PERSONAL_DATA_KEY, LOG_LEVEL: 'warn' },
      MAILROOM_DATABASE_URL: `sqlite:${mailroomFile()}`,
      ...{ ACCOUNTS_URL: accounts, COMPLAINTS_URL: complaints.url, MAILROOM_IMAP_URL: imap.url },
    };
    start = async () => {
      program = Program.start('hub.js', ['mailroom'], env);
      const [, address = ''] = await program.line(/^mailroom (http:\S+)$/);
      return address;
    };
    url = await start();
  });
  afterAll(async () => {
    await program.stop();
    await Promise.all([imap.stop(), complaints.stop(), ...doors.map((door) => door.stop())]);
    await town.end();
  });

  const mailroomFile = () => join(town.hub.dataFolder, 'mailroom-alone.db');

  async function served(service: Service): Promise<string> {
    const door = await serve(service, { keys, clock: systemClock });
    doors.push(door);
    return door.url;
  }
  function inMailroom<T>(work: (database: SqliteDriver) => T): T {
    const database = new SqliteDriver(mailroomFile());
    try {
      return work(database);
    } finally {
      database.close();
    }
  }
  /** Killed; whatever is to be held next is known before the next one starts. */
  async function killedAndBack<T>(next: () => T): Promise<{ readonly held: T }> {
    await program.stop('SIGKILL');
    expect(program.child.signalCode).toBe('SIGKILL');
    // What it had claimed comes back when the claim runs out: those minutes pass here.
    inMailroom((database) => database.exec('UPDATE scheduled_job SET nextAt = dueAt'));
    const held = next();
    url = await start();
    return { held };
  }
  const isDone = () =>
    inMailroom((database) => {
      const left = "SELECT 1 FROM received_mail WHERE state <> 'TAKEN_IN' OR sealed IS NOT NULL";
      return database.prepare(left).all().length === 0;
    });
  async function look(ticket: string): Promise<Looked> {
    const admin: Visitor = await town.hub.admin();
    return admin.ask<Looked>(looked, { ticket });
  }
  async function confirmed(email: string): Promise<string> {
    const token = tokenIn(await town.post.letter(email, /Konfirmasi pengaduan/));
    const mailroom = remoteNeighbour('mailroom', { url, keys, clock: systemClock });
    const { data } = await mailroom.subgraph
      .execute({
        ...{ query: confirmMail, variables: { input: { token } }, operationName: null, actor: system },
        ...{ language: 'id', requestId: 'r1', event: null },
      })
      .finally(() => mailroom.stop());
    return JSON.stringify(data);
  }

  it('has taken it in once, with its file, wherever it was killed; and so with the answer to its letter', async () => {
    const email = town.post.address('tamu');
    const attachments = [{ filename: 'lampu.jpg', content: await aPhoto(1) }];
    const reading = imap.heldAt('AFTER', /UID FETCH \d+ \(.*BODY/);
    await town.post.send({
      from: `Tamu <${email}>`,
      to: town.city,
      subject: 'Lampu mati',
      text,
      attachments,
    });
    await reading;
    await killedAndBack(() => null);

    for (const when of ['BEFORE', 'AFTER'] as const) {
      const filing = complaints.heldAt(when, /fileMailedComplaint/);
      const asked = confirmed(email).catch(() => null);
      await filing;
      await killedAndBack(() => null);
      await asked;
    }
    // The rest follows by itself: after the confirmation, and after the answer.
    const bringing = [
      [complaints, /requestUpload/],
      [complaints, /PUT \/files/],
      [imap, /EXPUNGE/],
    ] as const;
    const killedOnTheWay = async (
      begin: () => Promise<unknown>,
      way: readonly (readonly [Passage, RegExp])[],
    ) => {
      const [first, ...later] = way.flatMap(([passage, said]) =>
        (['BEFORE', 'AFTER'] as const).map((when) => () => passage.heldAt(when, said)),
      );
      let held = first?.();
      await begin();
      for (const next of [...later, () => Promise.resolve()]) {
        await held;
        ({ held } = await killedAndBack(next));
      }
      await until(isDone);
    };
    let told = '';
    await killedOnTheWay(async () => (told = await confirmed(email)), bringing);
    const ticket = /PD-[\w-]+/.exec(told)?.[0] ?? '';
    expect(await look(ticket)).toMatchObject({ attachments: [{}], thread: { nodes: [] } });

    const receipt = await town.post.letter(email, /Tanda terima/);
    // Its file takes the same way.
    await killedOnTheWay(
      () => town.post.reply(receipt, answer, { attachments }),
      [[complaints, /postMailedReply/]],
    );
    const { thread } = await look(ticket);
    expect(thread.nodes).toEqual([{ body: answer, attachments: [{ id: expect.any(String) }] }]);
    expect(await town.post.letters(town.city)).toEqual([]);
  }, 180_000);
});

interface Looked {
  readonly attachments: readonly object[];
  readonly thread: {
    readonly nodes: readonly { readonly body: string; readonly attachments: readonly object[] }[];
  };
}
