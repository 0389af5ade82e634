import type { Clock } from '../../../platform/domain/clock';
import type { LaporClient } from '../client/lapor-client';
import type { Masters } from '../store/desk/master-list';
import type { RemoteStates } from '../store/remote-states';

const lists = ['categories', 'institutions', 'locations', 'classifications'] as const;

/** Reads the master data there anew. Throws LaporFailure; lists already taken stay. */
export async function refreshMasters(parts: {
  readonly client: LaporClient;
  readonly masters: Masters;
  readonly remoteStates: RemoteStates;
  readonly clock: Clock;
}): Promise<void> {
  const { client, masters, remoteStates, clock } = parts;
  for (const list of lists) {
    const lines = await client.masters(list);
    const there = lines.map(({ id, name, parent }) => ({
      ...{ remoteKey: String(id), name: name.slice(0, 500), parent, content: null },
    }));
    await masters.take(list, there, clock.now());
  }
  const templates = await client.templates();
  const there = templates.map(({ code, title, content }) => ({
    ...{ remoteKey: code.slice(0, 60), name: title.slice(0, 500), parent: null, content },
  }));
  await masters.take('templates', there, clock.now());
  await remoteStates.set({ mastersAt: clock.now() });
}
