import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../test/support/private-server';
import { installLocked } from '../suites/outside';
import { othersFolder, startContender, type Contender } from './contenders';
import type { GatewayStart } from './gateways/settings';
import { askOnce, type RunningPeer } from './measure-peer';

/** From the lockfile of their own: nothing of theirs comes into the hub. True when there was something to install. */
export function installPeers(): boolean {
  if (existsSync(join(othersFolder, 'node_modules'))) return false;
  installLocked(othersFolder);
  return true;
}

/** Resolves when it answers. */
export async function startPeer(
  contender: Contender,
  start: Pick<GatewayStart, 'supergraphFile' | 'addresses'>,
): Promise<RunningPeer> {
  const port = await freePort();
  const child = startContender(contender, { port, ...start });
  process.once('exit', () => child.kill('SIGKILL'));
  const peer = { name: contender.name, origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0 };
  for (let tries = 0; tries < 300; tries += 1) {
    try {
      await askOnce(peer, '{ __typename }');
      return peer;
    } catch {
      await pause(200);
    }
  }
  throw new Error(`${contender.name} does not answer`);
}
