import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inOwnFolder } from '../in-own-folder';
import { resident } from '../measures/memory';
import { liveContenders } from '../peers/contenders';
import { installPeers, startPeer } from '../peers/start-peer';
import { keepResults } from '../report/keep-results';
import { machine } from '../report/machine';
import { Audience } from './audience';
import { measureFanOut, type FanOutRound, type Listened } from './measure';
import { openNewsroom } from './newsroom-process';
import { fanOutTable, type FanOutFinding } from './report';
import { groups, subscribers } from './subscribers';

/** `npm run bench:fanout`, `-- --quick`, `-- --rounds 3`, `-- --only ours`, `-- --active 1000 --idle 0`. */
const { values: wishes } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    only: { type: 'string' },
    active: { type: 'string', default: '5000' },
    idle: { type: 'string', default: '10000' },
  },
});
const active = wishes.quick ? 200 : Number(wishes.active);
const idle = wishes.quick ? 200 : Number(wishes.idle);
const rounds = wishes.quick ? 1 : Number(wishes.rounds ?? 5);
const events = 3;

async function main(folder: string): Promise<void> {
  if (installPeers()) say('installed the other gateways');
  raiseFileLimit();
  const circumstance = machine();
  const newsroom = await openNewsroom();
  const supergraphFile = join(folder, 'supergraph.graphql');
  writeFileSync(supergraphFile, newsroom.supergraphSdl);
  const wanted = wishes.only?.split(',');
  const listening: (Listened & { readonly kilobytesEach: number; readonly found: FanOutRound[] })[] = [];
  for (const contender of liveContenders.filter(({ name }) => wanted?.includes(name) ?? true)) {
    say(`${contender.name}: ${active} active and ${idle} idle subscribers connect`);
    const peer = await startPeer(contender, { supergraphFile, addresses: newsroom.addresses });
    const before = resident(peer.pid);
    const audience = new Audience();
    await audience.connect(
      `${peer.origin.replace('http', 'ws')}/graphql`,
      subscribers(active, idle, contender.name),
    );
    const kilobytesEach = ((resident(peer.pid) - before) * 1_024) / (active + idle);
    listening.push({ peer, audience, active, kilobytesEach, found: [] });
  }
  // The first round warms up and is thrown away.
  for (let round = 0; round <= rounds; round += 1) {
    for (const one of listening) {
      const result = await measureFanOut(one, newsroom, events);
      if (round > 0) one.found.push(result);
    }
    say(round === 0 ? 'warm-up' : `round ${round} of ${rounds}`);
  }
  for (const { audience } of listening) audience.leave();
  newsroom.stop();
  const findings: FanOutFinding[] = listening.map(({ peer, kilobytesEach, found }) => ({
    ...{ contender: peer.name, active, idle, kilobytesEach, rounds: found },
  }));
  const report = [
    `# ${(circumstance['at'] ?? '').slice(0, 10)}, fan-out`,
    '',
    ...Object.entries(circumstance).map(([name, value]) => `- ${name}: ${value}`),
    `- ${rounds} rounds of ${events} events, the gateways taking turns; ${groups} groups of operation, variables and viewer`,
    "- figures: median of the rounds (least–most); CPU of the gateway's process alone",
    '',
    fanOutTable(findings),
  ].join('\n');
  console.log(report);
  if (wishes.quick) return;
  for (const file of keepResults('fanout', { machine: circumstance, report, results: { rounds, findings } }))
    say(`wrote ${file}`);
}

/** Of this process and all that it starts: a line is a file. */
function raiseFileLimit(): void {
  const wanted = 4 * (active + idle) + 2_000;
  try {
    execFileSync('prlimit', ['--pid', String(process.pid), `--nofile=${wanted}:${wanted}`]);
  } catch {
    say(`the limit on open files cannot be raised to ${wanted}: fewer subscribers may connect`);
  }
}

function say(line: string): void {
  console.error(`» ${line}`);
}

inOwnFolder('pro-denpasar-fanout-', main);
