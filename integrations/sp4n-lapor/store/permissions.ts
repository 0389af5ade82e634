import { In, Not } from 'typeorm';
import type { Database } from '../../../platform/runtime/database/database';
import { refuse, type Refused } from '../../../platform/domain/refusal';
import type { RefusalCode } from '../domain/refusals';
import { wholeReport } from '../domain/outbound/steps-of-event';
import { DeliveryRow } from './delivery.entity';
import { LinkRow } from './link.entity';
import { MirroredComplaintRow } from './mirrored-complaint.entity';
import { planSteps, turn } from './outbound/plan-steps';

export interface Permitting {
  readonly accountId: string;
  readonly at: Date;
}

/** Why a step is not taken: the Inspectorate took back that the complaint goes. */
export const takenBack = 'PERMISSION_TAKEN_BACK';

/** What the Inspectorate says of supervisory complaints (Regulation 45/2013, Article 4(1)): whether one goes. */
export class Permissions {
  constructor(private readonly database: Database) {}

  /** False: it is not supervisory. Who let it go first is kept; said twice it is one. */
  give(complaintId: string, { accountId, at }: Permitting): Promise<boolean> {
    return this.database.write(async (manager) => {
      const known = await manager.findOneBy(MirroredComplaintRow, { complaintId, supervisory: true });
      if (!known) return false;
      if (known.allowedAt) return true;
      const given = { allowedBy: accountId, allowedAt: at, takenBackBy: null, takenBackAt: null };
      await manager.update(MirroredComplaintRow, { complaintId }, given);
      const steps = [
        { step: 'CREATE', about: wholeReport, wanted: null },
        { step: 'STATE', about: `allowed ${at.toISOString()}`, wanted: known.state },
      ] as const;
      await planSteps(manager, { complaintId, steps, happenedAt: at, at });
      return true;
    });
  }

  /**
   * Nothing of it is sent any more, and each of its reports is hidden there: no call takes one away. A report that is on
   * its way this very moment is hidden behind it; one whose answer was lost is looked for, and hidden where it is found.
   */
  takeBack(complaintId: string, { accountId, at }: Permitting): Promise<true | Refused<RefusalCode>> {
    return this.database.write(async (manager) => {
      const known = await manager.findOneBy(MirroredComplaintRow, { complaintId, supervisory: true });
      if (!known) return refuse('NOT_SUPERVISORY');
      if (!known.allowedAt) return known.takenBackAt ? true : refuse('NOT_ALLOWED');
      const taken = { allowedBy: null, allowedAt: null, takenBackBy: accountId, takenBackAt: at };
      await manager.update(MirroredComplaintRow, { complaintId }, taken);
      const waiting = { complaintId, state: In(['WAITING', 'HELD', 'DEAD']) };
      const skipped = { state: 'SKIPPED', reason: takenBack } as const;
      await manager.update(DeliveryRow, { ...waiting, step: Not(In(['CREATE', 'SECRECY'])) }, skipped);
      await manager.update(DeliveryRow, { ...waiting, step: 'CREATE', uncertain: false }, skipped);
      // Nobody knows whether it is there: it is looked for at once.
      await manager.update(DeliveryRow, { ...waiting, step: 'CREATE' }, turn(at));
      const [links, creating] = await Promise.all([
        manager.findBy(LinkRow, { complaintId }),
        manager.findBy(DeliveryRow, { complaintId, step: 'CREATE', state: Not('SKIPPED') }),
      ]);
      const steps = [{ step: 'SECRECY', about: `taken back ${at.toISOString()}`, wanted: null }] as const;
      for (const sequence of new Set([...links, ...creating].map((report) => report.sequence)))
        await planSteps(manager, { complaintId, steps, happenedAt: at, at, sequence });
      return true;
    });
  }
}
