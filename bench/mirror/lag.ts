import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { cityInstitution } from '../../integrations/sp4n-lapor/simulator/masters';
import { percentile } from '../measures/percentiles';
import { untilSilent, untilSo, type BothSides } from './both-sides';

/** Milliseconds from when something was said on one side to when the other has it. */
export interface Lag {
  readonly events: number;
  readonly p50: number;
  readonly p95: number;
  readonly cpuPerEvent: number;
}

const postFollowUp = `mutation($input: PostFollowUpInput!) {
  postFollowUp(input: $input) { followUp { id } refusal { code } }
}`;
const followUpAdded = `subscription($complaint: ID!) { followUpAdded(complaint: $complaint) { body } }`;
const betweenEvents = 100;

interface Threads {
  /** Complaints whose reports are known there, with the numbers they have there. */
  readonly mirrored: readonly { readonly complaintId: string; readonly trackingId: number }[];
  readonly officer: string;
}

/** From the officer's answer, as the hub confirmed it, to its place in the thread there. */
export async function measureLagOut(
  sides: BothSides,
  { mirrored, officer }: Threads,
  events: number,
): Promise<Lag> {
  const { door, simulator } = sides;
  const confirmed = new Map<string, number>();
  const arrived = new Map<string, number>();
  const known = simulator.national.onChange;
  simulator.national.onChange = (told) => {
    const last = simulator.national.find(told.reportId)?.followUps.at(-1)?.content ?? '';
    const [word] = /keluar-\d+/.exec(last) ?? [];
    if (word && !arrived.has(word)) arrived.set(word, performance.now());
    known(told);
  };
  const lag = await during(sides, events, {
    async happen(index) {
      const word = `keluar-${index}`;
      const { complaintId: complaint } = mirrored[index % mirrored.length] ?? { complaintId: '' };
      await door.ask(postFollowUp, { input: { complaint, body: `Petugas di lokasi, ${word}.` } }, officer);
      confirmed.set(word, performance.now());
    },
    isOver: () => arrived.size >= events && confirmed.size >= events,
  });
  simulator.national.onChange = known;
  return { ...lag, ...spread([...confirmed].map(([word, at]) => (arrived.get(word) ?? Number.NaN) - at)) };
}

/** From a word of the reporter there to a subscriber of the thread here. */
export async function measureLagIn(
  sides: BothSides,
  { mirrored, officer }: Threads,
  events: number,
): Promise<Lag> {
  const { simulator, origin } = sides;
  const said = new Map<string, number>();
  const arrived = new Map<string, number>();
  const client = createClient({
    ...{ url: `${origin.replace(/^http/, 'ws')}/graphql`, webSocketImpl: WebSocket, lazy: false },
    connectionParams: { authorization: `Bearer ${officer}` },
  });
  for (const { complaintId: complaint } of mirrored)
    client.subscribe<{ followUpAdded: { body: string } }>(
      { query: followUpAdded, variables: { complaint } },
      {
        next({ data }) {
          const [word] = /masuk-\d+/.exec(data?.followUpAdded.body ?? '') ?? [];
          if (word && !arrived.has(word)) arrived.set(word, performance.now());
        },
        error: (error) => console.error(error),
        complete: () => undefined,
      },
    );
  const say = (index: number, word: string) => {
    const { trackingId } = mirrored[index % mirrored.length] ?? { trackingId: 0 };
    simulator.national.followUp(trackingId, {
      ...{ content: `Masih sama, ${word}.`, templateCode: '', fromId: null, toId: cityInstitution },
      ...{ secret: false, rating: 0, files: [] },
    });
  };
  await untilAllListen(mirrored.length, { say, arrived });
  arrived.clear();
  const lag = await during(sides, events, {
    async happen(index) {
      const word = `masuk-${index}`;
      said.set(word, performance.now());
      say(index, word);
    },
    isOver: () => arrived.size >= events,
  });
  await client.dispose();
  return { ...lag, ...spread([...said].map(([word, at]) => (arrived.get(word) ?? Number.NaN) - at)) };
}

/** The protocol does not acknowledge a subscription: words are said in each thread until one of it has arrived. */
async function untilAllListen(
  threads: number,
  {
    say,
    arrived,
  }: { readonly say: (thread: number, word: string) => void; readonly arrived: ReadonlyMap<string, number> },
): Promise<void> {
  const heard = (thread: number) => [...arrived.keys()].some((word) => word.endsWith(`000${thread}`));
  const deaf = () =>
    Array.from({ length: threads }, (_, thread) => thread).filter((thread) => !heard(thread));
  for (let attempt = 1; deaf().length > 0; attempt += 1) {
    if (attempt > 60) throw new Error('not every thread is listened to');
    for (const thread of deaf()) say(thread, `masuk-${attempt}000${thread}`);
    await pause(2_000);
  }
}

/** Ten events a second, whatever the last one takes. */
async function during(
  sides: BothSides,
  events: number,
  { happen, isOver }: { readonly happen: (index: number) => Promise<void>; readonly isOver: () => boolean },
): Promise<Pick<Lag, 'events' | 'cpuPerEvent'>> {
  await untilSilent(sides);
  const before = await sides.cpu.milliseconds();
  const start = performance.now();
  const going: Promise<void>[] = [];
  for (let index = 0; index < events; index += 1) {
    await pause(Math.max(0, start + index * betweenEvents - performance.now()));
    going.push(happen(index));
  }
  await Promise.all(going);
  await untilSo(isOver, 5);
  return { events, cpuPerEvent: ((await sides.cpu.milliseconds()) - before) / events };
}

function spread(milliseconds: readonly number[]): Pick<Lag, 'p50' | 'p95'> {
  return { p50: percentile(milliseconds, 0.5), p95: percentile(milliseconds, 0.95) };
}
