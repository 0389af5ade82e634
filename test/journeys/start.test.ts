import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Visitor } from '../../tools/demo/client';
import * as operations from '../../tools/demo/operations';
import { Program } from '../support/processes';
import { until } from '../support/until';

/** The built hub as `npm start` runs it. */
const folder = mkdtempSync(join(tmpdir(), 'hub-start-'));
const programs: Program[] = [];

function start(more: Record<string, string> = {}): Program {
  const env = { DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn', DEMO_COMPLAINTS: '10', ...more };
  const program = Program.start('hub.js', [], env);
  programs.push(program);
  return program;
}

async function endpointOf(program: Program): Promise<string> {
  const [, endpoint = ''] = await program.line(/^(http:\/\/\S+)/);
  await program.line(/Ctrl-C/);
  return endpoint;
}

async function signedIn(program: Program, endpoint: string, role: string): Promise<Visitor> {
  const [, password] = await program.line(/password (\S+) as/);
  const [, email] = await program.line(new RegExp(`${role}\\s+(\\S+@\\S+)`));
  const person = new Visitor(endpoint);
  const { session } = await person.ask<{ session: { accessToken: string } }>(operations.signIn, {
    input: { email, password },
  });
  person.signInWith(session.accessToken);
  return person;
}

const filing = (index: number) => ({
  class: 'COMPLAINT',
  kind: 'GRIEVANCE',
  topic: `Laporan nomor ${index}`,
  body: 'Laporan yang dikirim sambil proses dimatikan paksa.',
});
const byTicket = `query($ticket: String!) { complaint(ticket: $ticket) { ticket history(first: 1) { totalCount } } }`;

afterAll(async () => {
  await Promise.all(programs.map((program) => program.stop('SIGKILL')));
  rmSync(folder, { recursive: true, force: true });
});

describe('a hub that is started', () => {
  it('shows its progress, prints the endpoint first, the pages and the sign-in of each role', async () => {
    const hub = start();
    const endpoint = await endpointOf(hub);
    expect(endpoint).toMatch(/^http:\/\/[^/]+:\d+\/graphql$/);
    const said = hub.lines.join('\n');
    expect(said).toContain('10 of 10 complaints');
    for (const word of [
      'GraphiQL',
      'mailbox',
      'ADMIN',
      'OFFICER',
      'APPROVER',
      'INSPECTOR',
      'EXECUTIVE',
      'CITIZEN',
      ...['petugas', 'kasi', 'kabid', 'sekretaris', 'kadis'].map((desk) => `${desk}.dpmptsp@`),
    ]) {
      expect(said).toContain(word);
    }
    for (const page of ['graphiql', 'mailbox']) {
      const response = await fetch(endpoint.replace('graphql', page));
      expect([page, response.status]).toEqual([page, 200]);
    }
    expect(await hub.stop()).toBe(0);
  });

  it('keeps its data and its sign-ins at a second start', async () => {
    const hub = start();
    const endpoint = await endpointOf(hub);
    expect(hub.lines.join('\n')).not.toContain('of 10 complaints');
    const admin = await signedIn(hub, endpoint, 'ADMIN');
    // The licensing office answers through its chain: initial, signature, and two who take note.
    const chain = '{ agency(id: "DPMPTSP") { approvalChain { steps { kind positions } } } }';
    const { approvalChain } = await admin.ask<{ approvalChain: { steps: readonly object[] } }>(chain);
    expect(approvalChain.steps).toEqual([
      { kind: 'INITIAL', positions: ['SECTION_HEAD'] },
      { kind: 'SIGN', positions: ['DIVISION_HEAD'] },
      { kind: 'TAKE_NOTE', positions: ['SECRETARY'] },
      { kind: 'TAKE_NOTE', positions: ['HEAD'] },
    ]);
    const head = await signedIn(hub, endpoint, 'APPROVER');
    expect(await head.ask('{ me { position } }')).toEqual({ position: 'SECTION_HEAD' });
    expect(await admin.ask('{ complaints { totalCount } }')).toEqual({ totalCount: 10 });
    expect(await admin.ask('{ agencies { totalCount } }')).toEqual({ totalCount: 52 });
    await hub.stop();
  });

  it('says clearly that its port is taken', async () => {
    const hub = start();
    const { port } = new URL(await endpointOf(hub));
    const other = start({ PORT: port, DATA_DIR: join(folder, 'other') });
    expect(await other.end()).toBe(1);
    expect(other.lines.join('\n')).toContain(port);
    expect(other.lines.join('\n')).not.toMatch(/\bat .*\.js:\d+/);
    await hub.stop();
  });

  it('reports every bad setting at once', async () => {
    const hub = start({ PORT: 'many', LOG_LEVEL: 'loud' });
    expect(await hub.end()).toBe(1);
    expect(hub.lines.join('\n')).toMatch(/LOG_LEVEL/);
  });

  it('has every complaint it acknowledged after it was killed', async () => {
    const hub = start();
    const endpoint = await endpointOf(hub);
    const citizen = await signedIn(hub, endpoint, 'CITIZEN');
    const acknowledged: string[] = [];
    const filingOn = (async () => {
      for (let index = 0; ; index += 1) {
        const { complaint } = await citizen.ask<{ complaint: { ticket: string } }>(operations.fileComplaint, {
          input: filing(index),
        });
        acknowledged.push(complaint.ticket);
        if (acknowledged.length === 25) hub.child.kill('SIGKILL');
      }
    })();
    await expect(filingOn).rejects.toThrow();
    await hub.end();

    const again = start();
    const reopened = await endpointOf(again);
    const admin = await signedIn(again, reopened, 'ADMIN');
    for (const ticket of acknowledged) {
      expect(await admin.ask(byTicket, { ticket })).toEqual({ ticket, history: { totalCount: 1 } });
    }
    // Nothing half done: what was not acknowledged is there whole or not at all, and figures agree.
    const all = await admin.ask<{ totalCount: number }>('{ complaints { totalCount } }');
    expect(all.totalCount - 10).toBeGreaterThanOrEqual(acknowledged.length);
    const counted = async () => (await admin.ask<{ total: number }>('{ statistics { total } }')).total;
    await until(async () => (await counted()) === all.totalCount);
    await again.stop();
  });
});
