import type { Clock } from '../../../../platform/domain/clock';
import type { Database } from '../../../../platform/runtime/database/database';
import { sayAgain, wholeReport, type PlannedStep } from '../../domain/outbound/steps-of-event';
import { whyItStays } from '../../domain/outbound/what-goes';
import type { Secrecy } from '../../mapping/secrecy';
import { LinkRow } from '../link.entity';
import { MirroredComplaintRow } from '../mirrored-complaint.entity';
import { planSteps } from './plan-steps';

/** What a comparison of both sides plans: steps like any other, that wait for their turn behind those before them. */
export class PlannedRepairs {
  constructor(
    private readonly database: Database,
    private readonly rule: { readonly hidden: 'never' | 'flagged'; readonly clock: Clock },
  ) {}

  /** Whether the rule lets a complaint go that nobody planned to send. */
  async shouldBeThere(complaintId: string): Promise<boolean> {
    const known = await this.database.read((manager) =>
      manager.findOneBy(MirroredComplaintRow, { complaintId }),
    );
    if (!known || known.erased) return false;
    const candidate = { ...known, allowed: known.allowedAt !== null, flagged: false };
    return whyItStays(candidate, this.rule.hidden) === null;
  }

  send(complaintId: string): Promise<void> {
    return this.plan(complaintId, ({ state }) => [
      { step: 'CREATE', about: wholeReport, wanted: null },
      sayAgain('repair', this.now(), state),
    ]);
  }

  tellState(complaintId: string): Promise<void> {
    return this.plan(complaintId, ({ state }) => [sayAgain('repair', this.now(), state)]);
  }

  /** What was seen there is what is confirmed from now on: a flag that somebody took away is not. */
  async tellSecrecy(complaintId: string, trackingId: number, seen: Secrecy): Promise<void> {
    const { identityHidden, complaintHidden } = seen;
    await this.database.write((manager) =>
      manager.update(LinkRow, { trackingId }, { identityHidden, complaintHidden }),
    );
    await this.plan(complaintId, () => [{ step: 'SECRECY', about: `repair ${this.now()}`, wanted: null }]);
  }

  /** A repair is told once at a moment, and may be told again by a later comparison. */
  private now(): string {
    return this.rule.clock.now().toISOString();
  }

  private plan(
    complaintId: string,
    steps: (known: MirroredComplaintRow) => readonly PlannedStep[],
  ): Promise<void> {
    const at = this.rule.clock.now();
    return this.database.write(async (manager) => {
      const known = await manager.findOneBy(MirroredComplaintRow, { complaintId });
      if (!known) return;
      await planSteps(manager, { complaintId, steps: steps(known), happenedAt: known.stateAt, at });
    });
  }
}
