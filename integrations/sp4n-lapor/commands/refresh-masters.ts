import type { Clock } from '../../../platform/domain/clock';
import type { Reads } from '../remote/reads';
import type { Masters } from '../store/desk/master-list';
import type { RemoteStates } from '../store/remote-states';

const lists = ['categories', 'institutions', 'locations', 'classifications'] as const;

/** Reads the master data there anew. Throws LaporFailure or NotNow; lists already taken stay. */
export async function refreshMasters(parts: {
  readonly reads: Reads;
  readonly masters: Masters;
  readonly remoteStates: RemoteStates;
  readonly clock: Clock;
}): Promise<void> {
  const { reads, masters, remoteStates, clock } = parts;
  for (const list of lists) {
    const lines = await reads.masters(list);
    const there = lines.map(({ id, name, parent }) => ({
      ...{ remoteKey: String(id), name: name.slice(0, 500), parent, content: null },
    }));
    await masters.take(list, there, clock.now());
  }
  const templates = await reads.templates();
  const there = templates.map(({ code, title, content }) => ({
    ...{ remoteKey: code.slice(0, 60), name: title.slice(0, 500), parent: null, content },
  }));
  await masters.take('templates', there, clock.now());
  await remoteStates.set({ mastersAt: clock.now() });
}
