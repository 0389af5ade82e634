import { In, Not } from 'typeorm';
import { DeliveryRow } from '../../../integrations/sp4n-lapor/store/delivery.entity';
import { DifferenceRow } from '../../../integrations/sp4n-lapor/store/difference.entity';
import type { BothStores } from './both-stores';
import { asAdmin, type Trial } from './trial';

type Compared = BothStores['compared'][number];

/** Looks and sendings after which both sides must have come to rest. */
const mostRounds = 80;

/** What an admin has to decide first: nothing of it is under way. */
const waitsForPerson = ['INSTITUTION_UNKNOWN', 'FLAGGED'];

/** Nothing fails any more, and both sides tell and hear until nothing is left to tell; then as over a night. */
export async function drain(trial: Trial): Promise<readonly Compared[]> {
  const { simulator } = trial;
  simulator.faults.clear();
  simulator.allowance.lift();
  simulator.clock.skewMilliseconds = 0;
  await settle(trial);
  // A day passes: everything there is looked at once more.
  trial.advance(25 * 60);
  await settle(trial);
  for (let night = 0; night < 3; night += 1) {
    const found = await compare(trial);
    await settle(trial);
    if (!found.some(({ outcome }) => outcome === 'REPAIRED' || outcome === 'WAITING')) return found;
  }
  throw new Error('comparing both sides finds something to repair each time');
}

async function settle(trial: Trial): Promise<void> {
  const { world } = trial;
  for (let round = 0; round < mostRounds; round += 1) {
    await world.send();
    const looked = await world.mirror.lookThere();
    const { isQuiet, nextAt, dead } = await left(trial);
    for (const id of dead) {
      trial.parked.add(id);
      await world.mirror.deliveries.replay(id, world.api.parts.clock.now());
    }
    const isNews =
      !looked || looked.ended !== 'WHOLE' || looked.received.CHANGED + looked.received.CREATED > 0;
    if (isQuiet && dead.length === 0 && !isNews) return;
    const now = world.api.parts.clock.now().getTime();
    trial.advance(nextAt === null ? 5 : Math.max(1, (nextAt.getTime() - now) / 60_000));
  }
  throw new Error(`both sides never come to rest: ${await whatIsLeft(trial)}`);
}

interface Left {
  readonly isQuiet: boolean;
  /** When a step is due that is not due yet: what is behind another one waits for that. */
  readonly nextAt: Date | null;
  readonly dead: readonly number[];
}

async function left({ world }: Trial): Promise<Left> {
  const now = world.api.parts.clock.now();
  const rows = await world.mirror.deliveries.database.read((manager) =>
    manager.find(DeliveryRow, { where: { state: Not(In(['DONE', 'SKIPPED'])) } }),
  );
  const open = rows.filter(
    ({ state, reason }) => state !== 'DEAD' && !(state === 'HELD' && waitsForPerson.includes(reason ?? '')),
  );
  const times = open.flatMap(({ nextAt }) => (nextAt > now ? nextAt.getTime() : []));
  return {
    isQuiet: open.length === 0,
    nextAt: times.length === 0 ? null : new Date(Math.min(...times)),
    dead: rows.flatMap(({ id, state }) => (state === 'DEAD' ? id : [])),
  };
}

async function whatIsLeft({ world }: Trial): Promise<string> {
  const rows = await world.rows();
  const open = rows.filter(({ state }) => state !== 'DONE' && state !== 'SKIPPED');
  const looked = await world.mirror.lookThere();
  return JSON.stringify({ looked, open });
}

const reconcile =
  'mutation { reconcileMirror(input: { rebuild: false }) { reconciliation { id failure } refusal { code } } }';

async function compare({ world }: Trial): Promise<readonly Compared[]> {
  const { reconcileMirror } = JSON.parse(JSON.stringify(await asAdmin(world, reconcile))) as {
    readonly reconcileMirror: {
      readonly reconciliation: { readonly id: string; readonly failure: string | null };
    };
  };
  const { id, failure } = reconcileMirror.reconciliation;
  if (failure !== null) throw new Error(`the comparison failed: ${failure}`);
  return world.mirror.deliveries.database.read((manager) =>
    manager.find(DifferenceRow, { where: { runId: Number(id) } }),
  );
}
