import { setTimeout as pause } from 'node:timers/promises';

const patienceMilliseconds = 30_000;

/** Waits until the hub says that it can work. */
export async function untilReady(origin: string): Promise<void> {
  const deadline = performance.now() + patienceMilliseconds;
  for (;;) {
    const { ok } = await fetch(`${origin}/health/ready`);
    if (ok) return;
    if (performance.now() > deadline) throw new Error(`${origin} did not become ready`);
    await pause(50);
  }
}
