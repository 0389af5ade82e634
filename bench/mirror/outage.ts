import { referenceIn } from '../../integrations/sp4n-lapor/mapping/reference-text';
import { outboundWorld } from '../../test/support/outbound-world';

/** What three days without the national side leave behind, and how long it takes to tell it all. */
export interface CaughtUp {
  readonly database: string;
  readonly items: number;
  readonly callsPerMinute: number;
  /** Calls it took to tell them: what was told more than once, and looked up, counts. */
  readonly calls: number;
  readonly simulatedMinutes: number;
  /** At that rate and with these calls it cannot be done in less. */
  readonly leastMinutes: number;
  /** Of this process, with both sides in it. */
  readonly seconds: number;
  readonly triesInVain: number;
}

const answersEach = 3;
/** A report, its state, and each answer. */
const itemsEach = 2 + answersEach;
const hoursAway = 72;

/** By a clock of its own: an outage of 72 hours, then as fast as the rate allows. Ends badly when anything is lost. */
export async function measureCatchUp(
  kind: 'sqlite' | 'mysql',
  wanted: number,
  callsPerMinute: number,
): Promise<CaughtUp> {
  const world = await outboundWorld(kind, { LAPOR_CALLS_PER_MINUTE: String(callsPerMinute) });
  const { simulator, api } = world;
  simulator.faults.standing = 'maintenance';
  const complaints = Math.ceil(wanted / itemsEach);
  const ids: string[] = [];
  for (let index = 0; index < complaints; index += 1) {
    const { id } = await world.forwarded();
    for (let answer = 1; answer <= answersEach; answer += 1)
      await world.answer(id, `Jawaban ${answer} dari ${answersEach}.`);
    ids.push(id);
  }
  for (let hour = 0; hour < hoursAway; hour += 1) await world.after(60);
  const triesInVain = simulator.journal.lines().length;
  simulator.journal.clear();
  simulator.faults.clear();
  const start = performance.now();
  const { clock } = api.parts;
  const from = clock.now().getTime();
  // The worker of a hub looks every second.
  const isWaiting = async () =>
    (await world.rows()).some(({ state }) => state === 'WAITING' || state === 'SENDING');
  while (await isWaiting()) for (let second = 0; second < 30; second += 1) await world.after(1 / 60);
  const simulatedMinutes = (clock.now().getTime() - from) / 60_000;
  const seconds = (performance.now() - start) / 1_000;
  const calls = simulator.journal.lines().length;
  checkWhole(simulator.national.all(), ids.length);
  await world.stop();
  const items = complaints * itemsEach;
  return {
    ...{ database: kind === 'sqlite' ? 'SQLite' : 'MariaDB', items, callsPerMinute, calls, simulatedMinutes },
    ...{ leastMinutes: calls / callsPerMinute, seconds, triesInVain },
  };
}

function checkWhole(
  reports: readonly {
    readonly content: string;
    readonly followUps: readonly { readonly content: string }[];
  }[],
  complaints: number,
): void {
  const tickets = new Set(reports.map(({ content }) => referenceIn(content)?.ticket));
  if (reports.length !== complaints || tickets.size !== complaints)
    throw new Error(`${reports.length} reports of ${tickets.size} complaints, not ${complaints}`);
  for (const { followUps } of reports) {
    const told = followUps.flatMap(({ content }) => /Jawaban (\d)/.exec(content)?.[1] ?? []).join('');
    if (told !== '123') throw new Error(`answers came as ${told}`);
  }
}
