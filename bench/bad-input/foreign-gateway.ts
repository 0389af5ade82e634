import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { liveContenders } from '../peers/contenders';
import type { RunningPeer } from '../peers/measure-peer';
import { startPeer } from '../peers/start-peer';

const kinds = 10;

/**
 * The gateway before two subgraphs of somebody else, each of which knows half of what an interface has: what the hub's own
 * schema does not offer, operations that are hard to plan. Nobody answers at their addresses, for nobody is asked.
 */
export function startForeignGateway(folder: string, inspected: number): Promise<RunningPeer> {
  const addresses = { even: 'http://127.0.0.1:9', odd: 'http://127.0.0.1:9' };
  const { supergraphSdl } = composeServices(
    Object.entries(addresses).map(([name, url]) => ({ name, url, typeDefs: parse(half(name)) })),
  );
  const supergraphFile = join(folder, 'foreign.graphql');
  writeFileSync(supergraphFile, supergraphSdl ?? '');
  const [ours] = liveContenders;
  if (!ours) throw new Error('no gateway of ours');
  const program = [`--inspect=127.0.0.1:${inspected}`, ...ours.program];
  return startPeer({ ...ours, program }, { supergraphFile, addresses });
}

function half(name: string): string {
  const fields = `id: ID! ${name}Friend: Animal ${name}Name: String`;
  const types = Array.from(
    { length: kinds },
    (_, kind) => `type Kind${kind} implements Animal @key(fields: "id") { ${fields} }`,
  );
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key"])
type Query { ${name}Animal: Animal }
interface Animal { ${fields} }
${types.join('\n')}`;
}

/** Every level is looked for below every type of the one above: ten to the ninth. */
export function friendsOfFriends(alias: string): string {
  let friends = 'id';
  for (let level = 0; level < 9; level += 1) {
    const [here, there] = level % 2 === 0 ? ['odd', 'even'] : ['even', 'odd'];
    friends = `${here}Friend { ${there}Name ${friends} }`;
  }
  return `{ ${alias}: evenAnimal { ${friends} } }`;
}
