import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../measures/percentiles';
import { Door } from '../measures/door';

/** Latencies of look-ups in milliseconds, before the calendar changed and while due times were recomputed. */
export interface RecomputeRound {
  readonly before: { readonly p50: number; readonly p99: number; readonly count: number };
  readonly during: { readonly p50: number; readonly p99: number; readonly count: number };
  /** From the change to its last due time, in seconds. */
  readonly seconds: number;
  /** Percents seen while it ran: it tells how far it is. */
  readonly steps: number;
}

/** All rounds on one database. */
export interface RecomputeRun {
  readonly database: string;
  readonly open: number;
  readonly rounds: readonly RecomputeRound[];
}

const lookUp = `query($ticket: String) { complaint(ticket: $ticket) {
  ticket state nextDueAt overdue clocks { clock dueAt state } leadAgency { shortName } } }`;
const publicList = `{ complaints(first: 20) { nodes { id ticket topic state nextDueAt overdue } } }`;
const tickets = `{ complaints(first: 50) { nodes { ticket } } }`;
const add = `mutation($input: AddHolidayInput!) { addHoliday(input: $input) { holiday { id } refusal { code } } }`;
const confirm = `mutation($input: SwitchHolidaysInput!) { switchHolidays(input: $input) { refusal { code } } }`;
const progress = '{ calendarRecomputation { percent done } }';

/** A calm, steady load: what is measured is waiting, not how much the machine can bear. */
const watchers = 2;
const restMilliseconds = 5;

/** Code and pages of the database are read before anything is measured. */
export async function warmUp(origin: string, lookUps: number): Promise<void> {
  const door = new Door(origin, 1);
  for (let turn = 0; turn < lookUps; turn += 1) await door.ask(publicList, {});
  await door.stop();
}

export async function measureRecompute(
  origin: string,
  { admin, day, lookUps }: { readonly admin: string; readonly day: string; readonly lookUps: number },
): Promise<RecomputeRound> {
  const door = new Door(origin, watchers + 1);
  const { value } = await door.ask<{ nodes: { ticket: string }[] }>(tickets, {});
  const known = value.nodes.map(({ ticket }) => ticket);

  const ask = async (turn: number): Promise<number> =>
    (turn % 2 === 0
      ? await door.ask(lookUp, { ticket: known[turn % known.length] })
      : await door.ask(publicList, {})
    ).milliseconds;
  const whileTrue = async (isOn: () => boolean): Promise<number[]> => {
    const taken: number[] = [];
    let turn = 0;
    const watch = async () => {
      while (isOn()) {
        turn += 1;
        taken.push(await ask(turn));
        await pause(restMilliseconds);
      }
    };
    await Promise.all(Array.from({ length: watchers }, watch));
    return taken;
  };

  let left = lookUps;
  const before = await whileTrue(() => left-- > 0);

  const input = { day, indonesian: 'Hari libur setempat', english: 'Local holiday', source: 'LOCAL' };
  const { value: added } = await door.ask<{ holiday: { id: string } }>(add, { input }, admin);
  const start = performance.now();
  await door.ask(confirm, { input: { ids: [added.holiday.id], state: 'CONFIRMED' } }, admin);
  let isOn = true;
  const percents = new Set<number>();
  const meanwhile = whileTrue(() => isOn);
  for (let begun = false; ;) {
    const { value: now } = await door.ask<{ percent: number; done: boolean }>(progress, {}, admin);
    percents.add(now.percent);
    if (!now.done) begun = true;
    else if (begun || performance.now() - start > 30_000) break;
    await pause(1_000);
  }
  const seconds = (performance.now() - start) / 1_000;
  isOn = false;
  const during = await meanwhile;
  await door.stop();
  return { before: figures(before), during: figures(during), seconds, steps: percents.size };
}

function figures(taken: readonly number[]) {
  return { p50: percentile(taken, 0.5), p99: percentile(taken, 0.99), count: taken.length };
}
