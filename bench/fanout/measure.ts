import { setTimeout as pause } from 'node:timers/promises';
import { processMeter } from '../measures/cpu-meter';
import { resident } from '../measures/memory';
import type { RunningPeer } from '../peers/measure-peer';
import type { Audience } from './audience';
import type { Newsroom } from './newsroom-process';

/** Some events at one gateway, each told when all have the one before. */
export interface FanOutRound {
  /** CPU of the gateway's process per delivered message, in microseconds. */
  readonly cpu: number;
  /** From the telling to the last subscriber, in milliseconds; the slowest event of the round. */
  readonly last: number;
  /** Calls of the subgraph that knows the authors, per event. */
  readonly executions: number;
  /** Messages of the subgraph that tells, per event. */
  readonly upstream: number;
  readonly memoryMb: number;
}

export interface Listened {
  readonly peer: RunningPeer;
  readonly audience: Audience;
  /** Subscribers who are told. */
  readonly active: number;
}

const patienceMilliseconds = 180_000;
/** What an event leaves behind counts. */
const restMilliseconds = 500;

export async function measureFanOut(
  { peer, audience, active }: Listened,
  newsroom: Newsroom,
  events: number,
): Promise<FanOutRound> {
  const meter = processMeter(peer.name, peer.pid);
  await newsroom.counts();
  const before = await meter.milliseconds();
  let last = 0;
  for (let event = 0; event < events; event += 1) {
    audience.beginAnew();
    const at = await newsroom.tell(peer.name, `entry-${performance.now()}`);
    last = Math.max(last, (await allHeard(audience, active)) - at);
  }
  await pause(restMilliseconds);
  const cpu = (await meter.milliseconds()) - before;
  const { calls, told } = await newsroom.counts();
  return {
    cpu: (cpu * 1_000) / (events * active),
    last,
    executions: calls / events,
    upstream: told / events,
    memoryMb: resident(peer.pid),
  };
}

/** When the last of them was told. */
async function allHeard(audience: Audience, active: number): Promise<number> {
  const deadline = performance.now() + patienceMilliseconds;
  for (;;) {
    const { messages, wrong, closed, last } = await audience.heard();
    if (wrong > 0 || closed > 0 || messages > active) {
      throw new Error(
        `${wrong} wrong messages, ${closed} lines that ended, ${messages} of ${active} messages`,
      );
    }
    if (messages === active) return last;
    if (performance.now() > deadline) throw new Error(`${messages} of ${active} subscribers were told`);
    await pause(50);
  }
}
