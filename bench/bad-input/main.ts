import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { freePort } from '../../test/support/private-server';
import { listen, liveClient } from '../../test/support/live-client';
import { copyCity, seedCity } from '../hubs/city';
import { startEmbedded } from '../hubs/embedded';
import { inOwnFolder } from '../in-own-folder';
import { Door } from '../measures/door';
import { keepResults } from '../report/keep-results';
import { machine } from '../report/machine';
import { findComplaint, postFollowUp } from '../scenarios/live-thread';
import { gatherPeople } from '../scenarios/people';
import { Watchers } from '../scenarios/watchers';
import { attacks, planningAttacks, type Attack, type Target } from './attacks';
import type { Order } from './attacker';
import { noticedDuring, readerOf, writerTo } from './bystanders';
import { startForeignGateway } from './foreign-gateway';
import { Inside } from './inside';
import { badInputTable, type AttackFinding } from './report';

/** `npm run bench:bad-input`, `-- --quick`, `-- --only "variables of 50 MB"`. */
const { values: wishes } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const seconds = wishes.quick ? 1 : 3;
const subscribers = 20;
/** What a heap may grow by in an attack: caches of what was refused are bounded, and small. */
const mostGrowthMb = 24;

interface Circumstances {
  readonly target: Target;
  /** Port of the inspector. */
  readonly inspected: number;
  readonly bystanders: Parameters<typeof noticedDuring>[1];
}

async function main(folder: string): Promise<void> {
  const circumstance = machine();
  const findings = [...(await atTheHub(folder)), ...(await atAForeignSchema(folder))];
  const report = [
    `# ${(circumstance['at'] ?? '').slice(0, 10)}, bad input`,
    '',
    ...Object.entries(circumstance).map(([name, value]) => `- ${name}: ${value}`),
    `- ${seconds} seconds each, after as many without; 3 readers, ${subscribers} subscribers and an officer do nothing wrong; all share two cores with the sender`,
    '',
    badInputTable(findings),
  ].join('\n');
  console.log(report);
  findings.forEach(judge);
  if (wishes.quick) return;
  for (const file of keepResults('bad-input', {
    machine: circumstance,
    report,
    results: { seconds, findings },
  }))
    say(`wrote ${file}`);
}

async function atTheHub(folder: string): Promise<AttackFinding[]> {
  say('seeding a city');
  const seeded = join(folder, 'seeded');
  await seedCity(seeded);
  const city = copyCity(seeded, join(folder, 'hub'));
  const inspected = await freePort();
  const hub = await startEmbedded(city, [`--inspect=127.0.0.1:${inspected}`]);
  const people = await gatherPeople(hub.origin, city, subscribers);
  const door = new Door(hub.origin, 8);
  const complaint = await findComplaint(door, {
    officer: people.officer,
    agency: city.signIns.officerAgency,
  });
  const watchers = new Watchers(hub.origin, complaint, people.watchers);
  const post = (body: string) => door.ask(postFollowUp, { input: { complaint, body } }, people.officer);
  const { value } = await door.ask<{ nodes: { id: string }[] }>(
    'query { complaints(first: 20) { nodes { id } } }',
    {},
  );
  const bystanders = {
    ask: readerOf(
      door,
      value.nodes.map(({ id }) => id),
    ),
    write: writerTo(watchers, subscribers, post),
  };
  const target = { origin: hub.origin, complaint, cursor: await aCursor(hub.origin, complaint, post) };
  const findings = await carriedOut(attacks, { target, inspected, bystanders });
  await watchers.leave();
  await door.stop();
  await hub.stop();
  return findings;
}

async function atAForeignSchema(folder: string): Promise<AttackFinding[]> {
  const inspected = await freePort();
  const { origin } = await startForeignGateway(folder, inspected);
  const door = new Door(origin, 8);
  const ask = async () => (await door.ask('{ __typename }', {})).milliseconds;
  const target = { origin, complaint: '', cursor: '' };
  const findings = await carriedOut(planningAttacks, { target, inspected, bystanders: { ask } });
  await door.stop();
  return findings;
}

async function carriedOut(
  all: readonly Attack[],
  { target, inspected, bystanders }: Circumstances,
): Promise<AttackFinding[]> {
  const inside = await Inside.open(inspected);
  await noticedDuring(pause(3_000), bystanders);
  const findings: AttackFinding[] = [];
  for (const attack of all.filter(({ name }) => wishes.only === undefined || wishes.only === name)) {
    say(attack.name);
    // Once before: what is compiled and kept the first time is no leak.
    await sent(attack, { target, seconds: 1 });
    const memoryBefore = await inside.memory();
    const before = await noticedDuring(pause(seconds * 1_000), bystanders);
    const attacking = sent(attack, { target, seconds });
    const during = await noticedDuring(attacking, bystanders);
    await pause(1_000);
    findings.push({
      ...{ attack: attack.name, answers: await attacking, before, during },
      ...{ memoryBefore, memoryAfter: await inside.memory() },
    });
  }
  inside.close();
  return findings;
}

/** From the first entry that is told. */
async function aCursor(
  origin: string,
  complaint: string,
  write: (body: string) => Promise<unknown>,
): Promise<string> {
  const client = liveClient(`${origin}/graphql`);
  const stream = listen(client, 'subscription($id: ID!) { followUpAdded(complaint: $id) { id } }', {
    id: complaint,
  });
  await listen(client, '{ __typename }').ended;
  await write('Petugas menuju lokasi.');
  const { extensions } = await stream.next();
  await client.dispose();
  return extensions?.cursor ?? '';
}

async function sent(
  { name }: Attack,
  given: { readonly target: Target; readonly seconds: number },
): Promise<AttackFinding['answers']> {
  const child = fork(join(__dirname, 'attacker.js'));
  const order: Order = { attack: name, ...given };
  child.send(order);
  const [{ answers }] = (await once(child, 'message')) as [{ answers: AttackFinding['answers'] }];
  child.kill();
  return answers;
}

function judge({ attack: name, answers, memoryBefore, memoryAfter }: AttackFinding): void {
  const refused = [...attacks, ...planningAttacks].find((one) => one.name === name)?.refused ?? [];
  const odd = Object.keys(answers).filter((code) => !refused.includes(code));
  if (odd.length > 0) throw new Error(`${name}: ${odd.join(', ')}`);
  if (memoryAfter.heapMb - memoryBefore.heapMb > mostGrowthMb) throw new Error(`${name}: the heap grew`);
}

function say(line: string): void {
  console.error(`» ${line}`);
}

inOwnFolder('pro-denpasar-bad-input-', main);
