import { median, percentile } from '../measures/percentiles';
import { untilQuiet, usedPer } from '../measures/cpu-meter';
import type { MeasuredHub } from '../hubs/measured-hub';
import { Door } from '../measures/door';
import type { Round } from './round';
import { Watchers } from './watchers';

const openComplaints = `query($agency: ID!) {
  complaints(first: 50, filter: { agency: $agency }) { nodes { id nextActions } }
}`;
const publicComplaint = `query($id: ID!) { complaint(id: $id) { id } }`;
export const postFollowUp = `mutation PostFollowUp($input: PostFollowUpInput!) {
  postFollowUp(input: $input) { followUp { id } refusal { code } }
}`;

let entries = 0;

/** Words that no entry had before. Counted, for a longer number may look like that of a telephone, and is masked. */
export function anEntry(): string {
  entries += 1;
  return `Petugas sudah meninjau lokasi, kali ke-${entries}.`;
}

/** Warm-up rounds until everybody is connected; the protocol does not acknowledge a subscription. */
const mostWarmUps = 5;

export interface LiveThread {
  readonly officer: string;
  readonly agency: string;
  readonly watchers: readonly (string | null)[];
  readonly followUps: number;
}

/** One entry; all times on the clock of this process. */
interface Delivery {
  readonly sent: number;
  readonly answered: number;
  readonly arrivals: readonly number[];
}

/** From an officer's `postFollowUp` to its arrival at every watcher. Each time is the median of the entries posted. */
export async function measureLiveThread(hub: MeasuredHub, thread: LiveThread): Promise<Round> {
  const door = new Door(hub.origin, 1);
  const complaint = await findComplaint(door, thread);
  const watchers = new Watchers(hub.origin, complaint, thread.watchers);
  const deliver = async (): Promise<Delivery> => {
    const body = anEntry();
    const input = { complaint, body };
    const sent = performance.now();
    let answered = sent;
    const arrivals = await watchers.arrivalsOf(body, async () => {
      answered += (await door.ask(postFollowUp, { input }, thread.officer)).milliseconds;
    });
    return { sent, answered, arrivals };
  };
  await warmUp(async () => (await deliver()).arrivals.length === thread.watchers.length);

  const before = await untilQuiet(hub.meters);
  const delivered: Delivery[] = [];
  for (let index = 0; index < thread.followUps; index += 1) delivered.push(await deliver());
  const cpu = usedPer(thread.followUps, before, await untilQuiet(hub.meters));
  await watchers.leave();
  await door.stop();

  const missing = delivered.filter(({ arrivals }) => arrivals.length < thread.watchers.length);
  if (missing.length > 0) throw new Error(`${missing.length} entries did not arrive at every watcher`);
  const fromSent = (share: number) =>
    median(delivered.map(({ sent, arrivals }) => percentile(arrivals, share) - sent));
  const fromAnswered = (share: number) =>
    median(delivered.map(({ answered, arrivals }) => percentile(arrivals, share) - answered));
  return {
    cpu,
    times: {
      answered: median(delivered.map(({ sent, answered }) => answered - sent)),
      'first from sent': fromSent(0),
      'median from sent': fromSent(0.5),
      'p99 from sent': fromSent(0.99),
      'last from sent': fromSent(1),
      'median from answered': fromAnswered(0.5),
      'last from answered': fromAnswered(1),
    },
  };
}

async function warmUp(everybodyHeard: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < mostWarmUps; attempt += 1) if (await everybodyHeard()) return;
  throw new Error('not every watcher hears the thread');
}

/** A complaint the officer may answer and everybody may read. */
export async function findComplaint(
  door: Door,
  { officer, agency }: Pick<LiveThread, 'officer' | 'agency'>,
): Promise<string> {
  const { value } = await door.ask<{ nodes: { id: string; nextActions: string[] }[] }>(
    openComplaints,
    { agency },
    officer,
  );
  for (const { id, nextActions } of value.nodes) {
    if (!nextActions.includes('POST_FOLLOW_UP')) continue;
    if ((await door.ask(publicComplaint, { id })).value !== null) return id;
  }
  throw new Error(`no public complaint that ${agency} may answer`);
}
