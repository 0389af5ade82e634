import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { isRefused } from '../../../platform/domain/refusal';
import type { FaultKind } from '../../../integrations/sp4n-lapor/simulator/faults';
import type { Report } from '../../../integrations/sp4n-lapor/simulator/reports';
import { DeliveryRow } from '../../../integrations/sp4n-lapor/store/delivery.entity';
import { ItemRow } from '../../../integrations/sp4n-lapor/store/item.entity';
import { LinkRow } from '../../../integrations/sp4n-lapor/store/link.entity';
import { PushEventRow } from '../../../integrations/sp4n-lapor/store/push-event.entity';
import { ReviewRow } from '../../../integrations/sp4n-lapor/store/review.entity';
import type { MirroredComplaint } from '../../../subgraphs/complaints/store/mirror/mirror-reading';
import type { Pushed } from './pushes';
import type { Trial } from './trial';
import type { Saying } from './words';

/** Everything both systems and the mirror hold, and every call that came over the wire. */
export interface BothStores {
  readonly complaints: readonly MirroredComplaint[];
  readonly reports: readonly Report[];
  readonly links: readonly LinkRow[];
  readonly items: readonly ItemRow[];
  readonly deliveries: readonly DeliveryRow[];
  readonly reviews: readonly ReviewRow[];
  /** Every file, by its id here and its number there: what is in it, as SHA-256. */
  readonly filesHere: ReadonlyMap<string, string>;
  readonly filesThere: ReadonlyMap<number, string>;
  /** What was told to have happened there, and what of it is kept. */
  readonly pushed: readonly Pushed[];
  readonly pushes: readonly PushEventRow[];
  readonly sayings: readonly Saying[];
  /** Steps given up and told later all the same. */
  readonly parked: ReadonlySet<number>;
  /** All that was sent over there, as text. */
  readonly wire: string;
  /** Calls that the other side itself carried out twice. */
  readonly doneTwice: number;
  /** What the last comparison of the mirror itself found: kinds and what became of them. */
  readonly compared: readonly { readonly kind: string; readonly outcome: string }[];
}

export async function bothStores(trial: Trial, compared: BothStores['compared']): Promise<BothStores> {
  const { world, simulator, sayings, parked } = trial;
  const { context } = world.api.parts;
  const { database } = world.mirror.deliveries;
  const all = <Row extends object>(row: new () => Row) => database.read((manager) => manager.find(row));
  const lines = simulator.journal.lines();
  const complaints: MirroredComplaint[] = [];
  for (let after = ''; ;) {
    const ids = await context.mirrorReading.ids(after, 100);
    for (const one of await context.mirrorReading.of(ids)) if (one && !isRefused(one)) complaints.push(one);
    const last = ids.at(-1);
    if (last === undefined) break;
    after = last;
  }
  const twice = ({ fault }: { readonly fault: FaultKind | null }) => fault === 'doneTwice';
  return {
    complaints,
    reports: simulator.national.all(),
    filesHere: await filesHere(trial, complaints),
    filesThere: filesThere(simulator.national),
    ...{ pushed: [...trial.pushed.values()], pushes: await all(PushEventRow) },
    ...{ links: await all(LinkRow), items: await all(ItemRow) },
    ...{ deliveries: await all(DeliveryRow), reviews: await all(ReviewRow) },
    ...{ sayings: sayings.all(), parked: new Set(parked), compared },
    wire: lines.map(({ path, body }) => `${path} ${JSON.stringify(body)}`).join('\n'),
    doneTwice: lines.filter(twice).length,
  };
}

function filesThere(national: Trial['simulator']['national']): ReadonlyMap<number, string> {
  const ids = national
    .all()
    .flatMap(({ attachments, followUps }) => [
      ...attachments,
      ...followUps.flatMap(({ files }) => files.map(({ id }) => id)),
    ]);
  return new Map(ids.map((id) => [id, digestOf(national.bytesOf(id) ?? Buffer.alloc(0))]));
}

/** As they are kept: a picture is made anew when it comes. */
async function filesHere(
  { world }: Trial,
  complaints: BothStores['complaints'],
): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  for (const { id } of complaints.flatMap(({ attachments }) => attachments)) {
    const body = await world.api.parts.context.files.open(`${id}/file`, null);
    if (body) digests.set(id, digestOf(await buffer(body)));
  }
  return digests;
}

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
