import { percentile } from '../measures/percentiles';
import { untilQuiet, usedPer } from '../measures/cpu-meter';
import type { MeasuredHub } from '../hubs/measured-hub';
import { Door } from '../measures/door';
import type { People } from './people';
import type { Round } from './round';

const fileComplaint = `mutation FileComplaint($input: FileComplaintInput!) {
  fileComplaint(input: $input) { complaint { id ticket state } refusal { code } }
}`;

/** Files complaints one after another; the work each one leaves behind (events, projections) counts as its own. */
export async function measureFilings(hub: MeasuredHub, { reporters }: People, count: number): Promise<Round> {
  const door = new Door(hub.origin, 1);
  const before = await untilQuiet(hub.meters);
  const milliseconds: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const token = reporters[index % reporters.length] ?? null;
    milliseconds.push((await door.ask(fileComplaint, { input: complaint(index) }, token)).milliseconds);
  }
  const cpu = usedPer(count, before, await untilQuiet(hub.meters));
  await door.stop();
  return { cpu, times: { p50: percentile(milliseconds, 0.5), p99: percentile(milliseconds, 0.99) } };
}

function complaint(index: number) {
  return {
    class: 'COMPLAINT',
    kind: 'GRIEVANCE',
    category: 'INFRA.JALAN',
    topic: `Jalan berlubang di depan pasar, titik ${index}`,
    body: 'Ada lubang besar di depan pasar, sudah dua pengendara jatuh minggu ini. Mohon segera ditambal.',
    place: {
      address: 'Jl. Gajah Mada, depan pasar',
      ward: 'Dauh Puri',
      latitude: -8.6563,
      longitude: 115.2132,
    },
  };
}
