import { parseComplaintEvent, type ComplaintEvent } from '../../../schema/events/complaint-events';
import type { EventFeed } from '../../../platform/runtime/events/bus';
import type { Progress, ProjectionStore } from '../store/projection-store';

const batch = 500;

export interface RebuildContext {
  readonly projection: ProjectionStore;
  readonly complaints: EventFeed<ComplaintEvent>;
}

/**
 * Counts everything again from the first event, beside the figures that are being read; they are exchanged at
 * once when it is done. Gives the number of events; may run while the service runs.
 */
export async function rebuildProjection(
  { projection, complaints }: RebuildContext,
  onProgress: (progress: { readonly events: number; readonly of: number }) => void,
): Promise<number> {
  const expected = (await projection.progress()).position;
  const generation = await projection.openGeneration();
  let reached: Progress = { position: 0, asOf: null };
  let events = 0;
  for (;;) {
    const read = (await complaints.read(reached.position, batch)).map(({ position, event }) => ({
      position,
      event: parseComplaintEvent(event, `complaints[${position}]`),
    }));
    const last = read.at(-1);
    if (!last) break;
    await projection.build(generation, read);
    events += read.length;
    reached = { position: last.position, asOf: new Date(last.event.at) };
    onProgress({ events, of: Math.max(expected, events) });
  }
  if (!(await projection.present(generation, reached))) {
    throw new Error('another rebuild finished meanwhile; its figures are in use');
  }
  return events;
}
