import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { inOwnFolder } from '../in-own-folder';
import { keepResults } from '../report/keep-results';
import { machine } from '../report/machine';
import { contenders } from './contenders';
import { openMarket, type Market } from './market';
import { askOnce, measurePeer, type PeerRound, type RunningPeer } from './measure-peer';
import { peerTables, type PeerFinding } from './report';
import { operations, type Operation } from './shop/operations';
import { installPeers, startPeer } from './start-peer';

/** `npm run bench:peers`, `-- --quick`, `-- --rounds 3`, `-- --only ours,Mercurius`, `-- --operation "nested list"`. */
const { values: wishes } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    only: { type: 'string' },
    operation: { type: 'string' },
  },
});

async function main(folder: string): Promise<void> {
  if (installPeers()) say('installed the other gateways');
  const circumstance = machine();
  const market = await openMarket();
  const supergraphFile = join(folder, 'supergraph.graphql');
  writeFileSync(supergraphFile, market.supergraphSdl);
  const wanted = wishes.only?.split(',');
  const peers: RunningPeer[] = [];
  for (const contender of contenders.filter(({ name }) => wanted?.includes(name) ?? true)) {
    say(`starting ${contender.name}`);
    peers.push(await startPeer(contender, { supergraphFile, addresses: market.addresses }));
  }
  const asked = operations.filter(({ name }) => wishes.operation === undefined || wishes.operation === name);
  const problems = await whoDiffers(peers, asked);
  const rounds = Number(wishes.rounds ?? (wishes.quick ? 1 : 5));
  const findings = await takeTurns({ peers, asked, problems, rounds, market });
  market.stop();
  const text = `${Object.entries({ ...circumstance, rounds: String(rounds) })
    .map(([name, value]) => `- ${name}: ${value}`)
    .join(
      '\n',
    )}\n- figures: median of the rounds (least–most); CPU of the gateway's process alone\n\n${peerTables(findings)}`;
  console.log(text);
  if (wishes.quick) return;
  const day = (circumstance['at'] ?? '').slice(0, 10);
  const report = `# ${day}, other gateways\n\n${text}`;
  for (const file of keepResults('peers', { machine: circumstance, report, results: { rounds, findings } }))
    say(`wrote ${file}`);
}

/** What stands beside ours without the same answer is not compared with it. */
async function whoDiffers(
  peers: readonly RunningPeer[],
  asked: readonly Operation[],
): Promise<ReadonlyMap<string, string>> {
  const problems = new Map<string, string>();
  for (const { name, query } of asked) {
    let first: unknown;
    for (const peer of peers) {
      const answer = await askOnce(peer, query).catch((error: unknown) => ({ error: String(error) }));
      first ??= answer;
      // What the schema says of itself is ordered and described by each gateway in its own way.
      const isSame = name === 'introspection' ? hasNoErrors(answer) : isDeepStrictEqual(answer, first);
      if (!isSame || !hasNoErrors(answer)) {
        problems.set(`${peer.name}/${name}`, 'another answer');
        say(`${peer.name} answers ${name} otherwise: ${JSON.stringify(answer).slice(0, 300)}`);
      }
    }
  }
  return problems;
}

function hasNoErrors(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'data' in answer && !('errors' in answer);
}

interface Turns {
  readonly peers: readonly RunningPeer[];
  readonly asked: readonly Operation[];
  readonly problems: ReadonlyMap<string, string>;
  readonly rounds: number;
  readonly market: Market;
}

/** All contenders one after the other in every round, so that what disturbs the machine disturbs all. */
async function takeTurns({ peers, asked, problems, rounds, market }: Turns): Promise<PeerFinding[]> {
  const findings: PeerFinding[] = [];
  for (const operation of asked) {
    for (const connections of [50, 1]) {
      const found = new Map<string, PeerRound[]>();
      // The first round warms up, is twice as long and thrown away.
      for (let round = 0; round <= rounds; round += 1) {
        for (const peer of peers) {
          if (problems.has(`${peer.name}/${operation.name}`)) continue;
          const requests =
            Math.ceil(operation.requests / (connections === 1 ? 2 : 1)) * (round === 0 ? 2 : 1);
          const result = await measurePeer(peer, { ...operation, requests }, { connections, market });
          if (round > 0) found.set(peer.name, [...(found.get(peer.name) ?? []), result]);
        }
        say(
          `${operation.name}, ${connections} at a time: ${round === 0 ? 'warm-up' : `round ${round} of ${rounds}`}`,
        );
      }
      for (const { name } of peers) {
        const problem = problems.get(`${name}/${operation.name}`);
        findings.push({
          ...{ contender: name, operation: operation.name, connections, rounds: found.get(name) ?? [] },
          ...(problem === undefined ? {} : { problem }),
        });
      }
    }
  }
  return findings;
}

function say(line: string): void {
  console.error(line);
}

inOwnFolder('pro-denpasar-peers-', main);
