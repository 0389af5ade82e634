import { servedSubgraph } from './served-subgraph';
import { shop } from './subgraphs';

/** The subgraphs in a process of their own, each on a port of its own; it says where, and counts what it is asked. */
async function main(): Promise<void> {
  const served = await Promise.all(shop.map(servedSubgraph));
  process.on('message', (message) => {
    if (message === 'calls') {
      process.send?.({ calls: served.reduce((sum, { takeCalls }) => sum + takeCalls(), 0) });
    }
  });
  // With the benchmark, however that ends.
  process.once('disconnect', () => process.exit());
  process.send?.({ addresses: Object.fromEntries(served.map(({ name, url }) => [name, url])) });
}

void main();
