import { composedSupergraph } from '../../platform/runtime/graphql/composed-supergraph';
import { makeLogger } from '../../platform/runtime/logging/logger';
import { startForeignSubgraph } from '../../test/support/foreign-subgraph';
import { tokenKeys } from '../../test/support/gateway';
import { buildTestSubgraphs } from '../../test/support/gateway-subgraphs';
import { readConfig } from '../config';
import { joinForeign } from './join-foreign';

it('what was taken in joins each schema of ours, and takes nothing that became ours', async () => {
  const logged: string[] = [];
  const log = makeLogger('gateway', 'info', { write: (line: string) => void logged.push(line) });
  const { complaints, agencies } = await buildTestSubgraphs(log);
  const trucks = await startForeignSubgraph();
  let more = '';
  const ours = () => [complaints, { ...agencies, sdl: `${agencies.sdl}\n${more}` }];
  const own = {
    supergraph: () => composedSupergraph(ours()),
    subgraphs: () => new Map(ours().map(({ name, sdl }) => [name, sdl])),
  };
  const config = readConfig({
    ACCESS_TOKEN_KEYS: tokenKeys,
    FOREIGN_SUBGRAPHS: `trucks=${trucks.url}/graphql`,
  });
  const joined = await joinForeign(config, { own, log });
  expect(joined.supergraph()).toContain('truckArrived');
  more = 'extend type Agency { garages: Int }';
  const wider = joined.supergraph();
  expect(wider).toMatch(/truckArrived[^]*garages|garages[^]*truckArrived/);
  more = 'type Truck { driver: String } extend type Query { driven: Truck }';
  expect([joined.supergraph(), joined.supergraph()]).toEqual([wider, wider]);
  expect(logged.filter((line) => line.includes('does not go with those of others'))).toHaveLength(1);
  await joined.stop();
  await trucks.stop();
});
