import { memoryDuring } from '../measures/memory';
import { untilSilent, untilSo, type BothSides } from './both-sides';

/** So many reports one way, from the first to the last. */
export interface Burst {
  readonly reports: number;
  readonly perSecond: number;
  /** Of the hub's process, with all that a report brings: its state, its events, its projections. */
  readonly cpuPerReport: number;
  readonly memory: { readonly before: number; readonly peak: number };
}

const pauseMirror = `mutation($input: PauseMirrorInput!) {
  pauseMirror(input: $input) { refusal { code } }
}`;
const fileComplaint = `mutation($input: FileComplaintInput!) {
  fileComplaint(input: $input) { complaint { id } refusal { code } }
}`;
const forwardComplaint = `mutation($input: ForwardComplaintInput!) {
  forwardComplaint(input: $input) { complaint { id } refusal { code } }
}`;
const verification = { kind: 'GRIEVANCE', category: 'INFRA.JALAN' };

export function topicOf(index: number): string {
  return `Jalan berlubang di depan pasar, titik ${index}`;
}

/** A complaint that was filed and handed to its agency; gives its id. */
export async function forwarded(
  { door }: BothSides,
  { admin, reporter }: { readonly admin: string; readonly reporter: string },
  index: number,
): Promise<string> {
  const { value } = await door.ask<{ complaint: { id: string } }>(
    fileComplaint,
    {
      input: {
        ...{ class: 'COMPLAINT', kind: 'GRIEVANCE', category: 'INFRA.JALAN' },
        topic: topicOf(index),
        body: 'Ada lubang besar di depan pasar, sudah dua pengendara jatuh minggu ini. Mohon segera ditambal.',
      },
    },
    reporter,
  );
  const { id } = value.complaint;
  await door.ask(forwardComplaint, { input: { complaint: id, leadAgency: 'PUPR', verification } }, admin);
  return id;
}

/** Access tokens of those who act. */
export interface People {
  readonly admin: string;
  readonly reporters: readonly string[];
}

/** What waited while the mirror was stopped is told when it goes on: each a report and its state. */
export async function measureTold(sides: BothSides, people: People, reports: number): Promise<Burst> {
  const { door, simulator, cpu, pid } = sides;
  const paused = (now: boolean) => door.ask(pauseMirror, { input: { paused: now } }, people.admin);
  await untilSilent(sides);
  await paused(true);
  for (let index = 0; index < reports; index += 1)
    await forwarded(sides, { admin: people.admin, reporter: oneOf(people.reporters, index) }, index);
  const known = simulator.national.all().length;
  const before = await cpu.milliseconds();
  const memory = await memoryDuring(pid, async () => {
    await paused(false);
    await untilSo(() => simulator.national.all().length - known >= reports);
  });
  const seconds = memory.seconds;
  await untilSilent(sides);
  const used = (await cpu.milliseconds()) - before;
  const added = simulator.national.all().length - known;
  if (added !== reports) throw new Error(`${added} reports of ${reports} complaints`);
  return { reports, perSecond: reports / seconds, cpuPerReport: used / reports, memory };
}

export function oneOf(tokens: readonly string[], index: number): string {
  return tokens[index % tokens.length] ?? '';
}
