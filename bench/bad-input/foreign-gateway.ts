import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composedSupergraph } from '../../platform/runtime/graphql/composed-supergraph';
import { friendsOf, hardSubgraphs } from '../../test/support/federation/hard-to-plan';
import { liveContenders } from '../peers/contenders';
import type { RunningPeer } from '../peers/measure-peer';
import { startPeer } from '../peers/start-peer';

/**
 * The gateway before two subgraphs of somebody else, each of which knows half of what an interface has: what the hub's own
 * schema does not offer, operations that are hard to plan. Nobody answers at their addresses, for nobody is asked.
 */
export function startForeignGateway(folder: string, inspected: number): Promise<RunningPeer> {
  const addresses = { even: 'http://127.0.0.1:9', odd: 'http://127.0.0.1:9' };
  const supergraphFile = join(folder, 'foreign.graphql');
  writeFileSync(supergraphFile, composedSupergraph(hardSubgraphs));
  const [ours] = liveContenders;
  if (!ours) throw new Error('no gateway of ours');
  const program = [`--inspect=127.0.0.1:${inspected}`, ...ours.program];
  return startPeer({ ...ours, program }, { supergraphFile, addresses });
}

/** Every level is looked for below every type of the one above: ten to the ninth. */
export function friendsOfFriends(alias: string): string {
  return `{ ${alias}: evenAnimal { ${friendsOf(9)} } }`;
}
