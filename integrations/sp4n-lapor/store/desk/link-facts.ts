import { In } from 'typeorm';
import type { Database } from '../../../../platform/runtime/database/database';
import { isTakenBack } from '../../domain/outbound/what-goes';
import { hidesMore, wantedThere } from '../../mapping/secrecy';
import { DeliveryRow } from '../delivery.entity';
import { LinkRow } from '../link.entity';
import { MirroredComplaintRow } from '../mirrored-complaint.entity';

/** What the mirror knows of one complaint: the report followed now, and what is on its way. */
export interface LinkFacts {
  readonly link: LinkRow | null;
  /** Steps that wait or are held. */
  readonly waiting: number;
  readonly lastError: string | null;
  readonly lastErrorSaid: string | null;
  /** A secrecy of ours that the other side has not confirmed. */
  readonly secrecyUnconfirmed: boolean;
}

const open = ['WAITING', 'SENDING', 'HELD', 'DEAD'] as const;

/** For many complaints in three statements. */
export async function linkFactsOf(
  database: Database,
  complaintIds: readonly string[],
): Promise<ReadonlyMap<string, LinkFacts>> {
  const complaintId = In([...complaintIds]);
  const { links, steps, known } = await database.snapshot(async (manager) => ({
    links: await manager.find(LinkRow, { where: { complaintId }, order: { sequence: 'ASC' } }),
    steps: await manager.find(DeliveryRow, {
      where: { complaintId, state: In([...open]) },
      order: { id: 'ASC' },
    }),
    known: await manager.find(MirroredComplaintRow, { where: { complaintId } }),
  }));
  const linkOf = new Map(links.map((link) => [link.complaintId, link]));
  const flagsOf = new Map(known.map((row) => [row.complaintId, row]));
  return new Map(
    complaintIds.flatMap((id) => {
      const link = linkOf.get(id) ?? null;
      const own = steps.filter((step) => step.complaintId === id);
      if (!link && own.length === 0) return [];
      const failed = own.find((step) => step.state === 'DEAD') ?? own.find((step) => step.failures > 0);
      const flags = flagsOf.get(id);
      return [
        [
          id,
          {
            link,
            waiting: own.filter(({ state }) => state !== 'DEAD').length,
            lastError: failed?.reason ?? null,
            lastErrorSaid: failed?.said ?? null,
            secrecyUnconfirmed:
              link !== null && flags !== undefined && hidesMore(wantedThere(flags, isTakenBack(flags)), link),
          },
        ] as const,
      ];
    }),
  );
}
