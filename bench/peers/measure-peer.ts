import { readFileSync } from 'node:fs';
import { Pool } from 'undici';
import { percentile } from '../measures/percentiles';
import { processMeter } from '../measures/cpu-meter';
import type { Market } from './market';
import type { Operation } from './shop/operations';

export interface RunningPeer {
  readonly name: string;
  readonly origin: string;
  readonly pid: number;
}

/** One operation at one gateway. Times in milliseconds. */
export interface PeerRound {
  readonly cpu: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly calls: number;
  readonly memoryMb: number;
}

/** The answer as the client has it; throws when it is none. */
export async function askOnce({ origin }: RunningPeer, query: string): Promise<unknown> {
  const pool = new Pool(origin, { connections: 1 });
  try {
    return JSON.parse(await send(pool, JSON.stringify({ query })));
  } finally {
    await pool.close();
  }
}

/** `connections` clients, each sending its next request when it has the answer to the one before. */
export async function measurePeer(
  peer: RunningPeer,
  { query, requests }: Operation,
  { connections, market }: { readonly connections: number; readonly market: Market },
): Promise<PeerRound> {
  const pool = new Pool(peer.origin, { connections });
  const body = JSON.stringify({ query });
  const meter = processMeter(peer.name, peer.pid);
  const times: number[] = [];
  let left = requests;
  await market.takeCalls();
  const before = await meter.milliseconds();
  const start = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (left > 0) {
        left -= 1;
        const sent = performance.now();
        await send(pool, body);
        times.push(performance.now() - sent);
      }
    }),
  );
  const took = performance.now() - start;
  const used = (await meter.milliseconds()) - before;
  const calls = await market.takeCalls();
  await pool.close();
  return {
    cpu: used / times.length,
    perSecond: (times.length / took) * 1_000,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    calls: calls / times.length,
    memoryMb: residentMb(peer.pid),
  };
}

async function send(pool: Pool, body: string): Promise<string> {
  const { statusCode, body: answer } = await pool.request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
  });
  const text = await answer.text();
  if (statusCode !== 200) throw new Error(`answered ${statusCode}: ${text.slice(0, 300)}`);
  return text;
}

function residentMb(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  const kilobytes = /^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1_024;
}
