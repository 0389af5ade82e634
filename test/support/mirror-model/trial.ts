import type { Simulator } from '../../../integrations/sp4n-lapor/simulator/server';
import type { Report } from '../../../integrations/sp4n-lapor/simulator/reports';
import { MasterRow } from '../../../integrations/sp4n-lapor/store/master.entity';
import type { ComplaintState } from '../../../subgraphs/complaints/domain/complaint';
import { people } from '../complaint-builders';
import { outboundWorld, type OutboundWorld } from '../outbound-world';
import { pushDoor, type Pushed } from './pushes';
import { Tally } from './tally';
import { Sayings } from './words';
import { emptyBothSides } from './empty-both-sides';

/** One thing somebody does, or that goes wrong; `which` and `turn` are read modulo what there is to choose from. */
export interface Deed {
  readonly do: string;
  readonly which: number;
  readonly turn: number;
}

/** What came of it: null when it was done, a code of a refusal, `-` when there was nothing to do it to. */
export type Came = Promise<string | null>;
export type Doing = (trial: Trial, deed: Deed) => Came;

/** Both systems and the mirror between them, and what everybody said. Many runs share one, each begins with nothing. */
export interface Trial {
  readonly world: OutboundWorld;
  readonly simulator: Simulator;
  readonly sayings: Sayings;
  readonly tally: Tally;
  /** Steps that were given up in this run: what was behind them went before them. */
  readonly parked: Set<number>;
  /** What was pushed in this run. */
  readonly pushed: Map<string, Pushed>;
  readonly push: ReturnType<typeof pushDoor>;
  /** One of the complaints of the hub in one of these states, by the order they came in; null takes any. */
  complaint(which: number, states: readonly ComplaintState[] | null): Promise<string | null>;
  report(which: number): Report | null;
  advance(minutes: number): void;
  /** Both sides empty, nothing wrong, the same clock. */
  begin(): Promise<void>;
  stop(): Promise<void>;
}

/** Categories there that stand for one here; the rest is for an admin to map. */
const mapped = { 101: 'INFRA.JALAN', 100: 'INFRA' } as const;

export async function openTrial(tally = new Tally()): Promise<Trial> {
  const world = await outboundWorld('sqlite', { LAPOR_READ_SECONDS: '1', LAPOR_CREATE_SECONDS: '1' });
  const { simulator, api, mirror } = world;
  const { database, clock } = api.parts;
  const sayings = new Sayings();
  const parked = new Set<number>();
  const pushed = new Map<string, Pushed>();
  await asAdmin(world, 'mutation { refreshLaporMasters { refusal { code } } }');
  await mirror.deliveries.database.write(async (manager) => {
    for (const [remoteKey, code] of Object.entries(mapped))
      await manager.update(MasterRow, { list: 'categories', remoteKey }, { code, isSent: code !== 'INFRA' });
  });
  return {
    ...{ world, simulator, sayings, parked, pushed, tally, push: pushDoor(world) },
    async complaint(which, states) {
      const all = await database.read((manager) =>
        manager.query<{ id: string; state: ComplaintState }[]>(
          'SELECT id, state FROM complaint ORDER BY rowid',
        ),
      );
      const rows = all.filter(({ state }) => states === null || states.includes(state));
      return rows[which % Math.max(1, rows.length)]?.id ?? null;
    },
    report(which) {
      const all = simulator.national.all();
      return all[which % Math.max(1, all.length)] ?? null;
    },
    advance: (minutes) => clock.advance(minutes * 60_000),
    async begin() {
      sayings.forget();
      parked.clear();
      pushed.clear();
      await emptyBothSides(world);
    },
    stop: () => world.stop(),
  };
}

export async function asAdmin(world: OutboundWorld, query: string, variables: object = {}) {
  const answer = await world.mirror.subgraph.execute({
    ...{ query, variables: { ...variables }, operationName: null, actor: people.admin, language: 'en' },
    ...{ requestId: 'model', event: null },
  });
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}
