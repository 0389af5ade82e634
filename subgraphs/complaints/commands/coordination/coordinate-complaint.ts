import { coordinate, type Coordinating } from '../../domain/coordination/coordinate';
import { act } from '../act';
import type { Command } from '../context';

export interface CoordinateComplaint {
  readonly complaintId: string;
  /** Null keeps the lead agency. */
  readonly leadAgencyId: string | null;
  readonly adding: readonly string[];
  readonly removing: readonly string[];
  readonly reason: string;
}

/** The secretariat changes who leads, and who helps. */
export const coordinateComplaint: Command<CoordinateComplaint> = async (context, actor, input) => {
  const { complaintId, leadAgencyId, adding, removing, reason } = input;
  const named = [...(leadAgencyId === null ? [] : [leadAgencyId]), ...adding];
  const found = await context.directory.agencies(named, context.clock.now());
  const lead: Coordinating['lead'] = leadAgencyId === null ? null : (found[0] ?? 'unknown');
  const wish = { lead, adding: leadAgencyId === null ? found : found.slice(1), removing, reason };
  return act(context, { actor, complaintId }, (complaint, by) => coordinate(complaint, wish, by));
};
