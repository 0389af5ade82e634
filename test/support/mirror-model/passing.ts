import { exportDesk } from '../mirror/export-desk';
import type { Doing } from './trial';

/** What happens by itself as days go by, and what an admin does where the calls do not work. */
export const passing = {
  /** Silence ends a complaint here and a report there, and what nobody answered is escalated. */
  daysPass: async ({ world, simulator, advance }, { turn }) => {
    advance((1 + (turn % 16)) * 24 * 60);
    await world.api.parts.jobs.runOnce();
    simulator.national.passTime();
    return null;
  },
  importsExport: async ({ world: { mirror, simulator } }) => {
    const desk = exportDesk(mirror);
    const { check, status } = await desk.checked(await desk.saved(simulator.url));
    if (status !== 200 && status !== 201) return `${status}`;
    const { refusal } = await desk.applied(check);
    await mirror.importer.runOnce();
    return refusal?.code ?? null;
  },
} as const satisfies Readonly<Record<string, Doing>>;
