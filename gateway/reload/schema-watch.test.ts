import { makeLogger } from '../../platform/runtime/logging/logger';
import { SchemaWatch } from './schema-watch';

it('has a schema served once when it has changed, and one that cannot be served tried once', async () => {
  const logged: string[] = [];
  const log = makeLogger('gateway', 'info', { write: (line: string) => void logged.push(line) });
  const served: string[] = [];
  let now = 'first';
  const watch = new SchemaWatch({
    read: () => now,
    served: 'first',
    async serve(sdl) {
      if (sdl === 'bad') throw new Error('no schema');
      served.push(sdl);
    },
    log,
  });
  await watch.runOnce();
  expect(served).toEqual([]);
  now = 'second';
  await watch.runOnce();
  await watch.runOnce();
  expect(served).toEqual(['second']);
  now = 'bad';
  await expect(watch.runOnce()).rejects.toThrow('no schema');
  await watch.runOnce();
  now = 'third';
  await watch.runOnce();
  expect(served).toEqual(['second', 'third']);
  expect(logged.filter((line) => line.includes('another schema is served'))).toHaveLength(2);
});
