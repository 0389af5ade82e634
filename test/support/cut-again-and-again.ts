import { Dice } from './federation/dice';
import { CutLine } from './cut-line';
import { admin, citizen, officer, type GatewayWorld } from './gateway';
import { unbrokenStream } from './unbroken-client';
import { until } from './until';

export interface CutRun {
  readonly seed: number;
  readonly events: number;
  /** Of the line of each client. */
  readonly cuts: number;
}

/** What one client should have been told and was, and how often its line was cut meanwhile. */
export interface CutClient {
  readonly name: string;
  readonly cuts: number;
  readonly due: readonly number[];
  readonly told: readonly number[];
}

const query = 'subscription($id: ID!) { followUpAdded(complaint: $id) { id } }';
const viewers = { visitor: null, citizen, officer, admin };
/** Cuts that may wait for a client to be there again, before more happens. */
const mostWaiting = 5;
/** Longer than a message with its frame, so that some are cut within and some between. */
const longestCut = 600;

/**
 * Events of two complaints, some of them notes that not everybody may read and some that the bus loses, while the lines of
 * four clients with different rights are cut at moments drawn from the seed.
 */
export async function cutAgainAndAgain(world: GatewayWorld, run: CutRun): Promise<readonly CutClient[]> {
  const dice = new Dice(run.seed);
  const clients = await Promise.all(
    Object.entries(viewers).map(async ([name, actor]) => {
      const line = await CutLine.to(world.endpoint);
      const params = actor ? { authorization: `Bearer ${world.token(actor)}` } : {};
      const stream = unbrokenStream(line.url, { query, variables: { id: 'cut' } }, params);
      await stream.connected;
      return { name, line, stream, due: [] as number[], moments: momentsOf(run, dice) };
    }),
  );
  const waiting = () => Math.max(...clients.map(({ line }) => line.waiting));

  async function happen(): Promise<void> {
    const complaintId = dice.chance(80) ? 'cut' : 'other';
    const followUpId = dice.chance(20) ? 'note' : 'f1';
    const position = await (dice.chance(2) ? world.lose : world.tell)({ complaintId, followUpId });
    if (complaintId === 'other') return;
    for (const { name, due } of clients) if (followUpId !== 'note' || name === 'admin') due.push(position);
  }

  for (let event = 0; event < run.events; event += 1) {
    for (const { line, moments } of clients) {
      if (moments.has(event)) line.cutAfter(dice.chance(30) ? 0 : 1 + dice.roll(longestCut));
    }
    await happen();
    // Sometimes several at once.
    if (dice.chance(60)) await new Promise((resolve) => setImmediate(resolve));
    await until(() => waiting() < mostWaiting);
  }
  // Something has to be sent for a line to be cut in the middle of it; and the last word is not one that the bus loses.
  await until(async () => {
    if (waiting() > 0) await happen();
    return waiting() === 0;
  });
  await world.tell({ complaintId: 'other' });
  await until(() => clients.every(({ stream, due }) => stream.places.length >= due.length));
  for (const { stream, line } of clients) {
    await stream.stop();
    await line.stop();
  }
  return clients.map(({ name, line, stream, due }) => ({ name, cuts: line.cuts, due, told: stream.places }));
}

/** Events after which a line is cut, as many as there are cuts. */
function momentsOf({ events, cuts }: CutRun, dice: Dice): ReadonlySet<number> {
  const moments = new Set<number>();
  while (moments.size < cuts) moments.add(dice.roll(events));
  return moments;
}
