import { entryMark, referenceIn } from '../../../integrations/sp4n-lapor/mapping/reference-text';
import { agrees, laporStatusNamed } from '../../../integrations/sp4n-lapor/mapping/states';
import { whyEntryStays } from '../../../integrations/sp4n-lapor/domain/outbound/what-goes';
import { mirroredComplaint } from '../../../integrations/sp4n-lapor/port/mirrored-complaint';
import { DeliveryRow, type Step } from '../../../integrations/sp4n-lapor/store/delivery.entity';
import { LinkRow } from '../../../integrations/sp4n-lapor/store/link.entity';
import { fresh } from '../../../integrations/sp4n-lapor/store/outbound/plan-steps';
import { changeSecrecy } from '../../../subgraphs/complaints/commands/change-secrecy';
import { confirmResolution } from '../../../subgraphs/complaints/commands/confirm-resolution';
import { reopenComplaint } from '../../../subgraphs/complaints/commands/reopen-complaint';
import { resolveComplaint } from '../../../subgraphs/complaints/commands/resolve-complaint';
import { allowed } from '../allowed';
import { people } from '../complaint-builders';
import type { OutboundWorld } from '../outbound-world';
import { sendPhoto } from './send-photo';

/** A city in which every kind of step has something to tell, as often as it is asked to. */
export class EveryStep {
  /** Each leaves one step of every kind behind. */
  rounds = 0;

  private constructor(
    private readonly world: OutboundWorld,
    private readonly steady: Record<'answered' | 'photographed' | 'reopened' | 'referred', string>,
    private last: string,
  ) {}

  static async in(world: OutboundWorld): Promise<EveryStep> {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.push((await world.forwarded()).id);
    const [answered = '', photographed = '', reopened = '', referred = '', last = ''] = ids;
    const every = new EveryStep(world, { answered, photographed, reopened, referred }, last);
    for (const id of [answered, photographed, reopened]) await world.answer(id, 'Kami kerjakan.');
    await every.close(reopened);
    await world.send();
    return every;
  }

  /** One complaint for each kind of step: new with a photo, answered, with one more photo, reopened, hidden, sent on. */
  async happens(): Promise<void> {
    this.rounds += 1;
    const { rounds, world } = this;
    const { context } = world.api.parts;
    const { answered, photographed, reopened, referred } = this.steady;
    if (rounds > 1) await this.close(reopened);
    await world.send();
    this.minutePasses();
    const hidden = this.last;
    this.last = (await world.forwarded()).id;
    await sendPhoto(world.api, this.last, rounds);
    await world.answer(answered, `Jawaban ${rounds}.`);
    const photo = await sendPhoto(world.api, photographed, 100 + rounds);
    await this.planned(photographed, 'ATTACH', { about: photo });
    const again = { complaintId: reopened, reason: 'Masih rusak' };
    allowed(await reopenComplaint(context, people.reporter, again));
    await this.planned(reopened, 'STATE', { about: `repair ${rounds}`, wanted: 'IN_PROGRESS' });
    const wish = { complaintId: hidden, hideIdentity: true, hideComplaint: false };
    allowed(await changeSecrecy(context, people.reporter, wish as never));
    const sentOn = { about: `forward-${rounds}`, wanted: 'REFERRED', progress: this.institution() } as const;
    await this.planned(referred, 'FORWARD', sentOn);
    this.minutePasses();
  }

  /** What complaints keep and what the national side keeps, compared. */
  async bothSidesAgree(): Promise<void> {
    const { world } = this;
    const links = await world.mirror.deliveries.database.read((manager) => manager.find(LinkRow));
    expect(links).toHaveLength(5 + this.rounds);
    const reports = world.simulator.national.all();
    expect(reports.map(({ id }) => id).sort()).toEqual(links.map(({ trackingId }) => trackingId).sort());
    for (const report of reports) {
      const complaintId = links.find(({ trackingId }) => trackingId === report.id)?.complaintId ?? '';
      const complaint = await mirroredComplaint(world.api.subgraph, complaintId);
      if (!complaint) throw new Error(`no complaint ${complaintId}`);
      expect(referenceIn(report.content)?.ticket).toBe(complaint.ticket);
      expect([report.anonymous, report.secret]).toEqual([
        complaint.identityHidden,
        complaint.complaintHidden,
      ]);
      const status = laporStatusNamed(report.status);
      expect([complaint.state, status, status && agrees(complaint.state, status)]).toContain(true);
      const marks = report.followUps.map(({ content }) => referenceIn(content)?.entry);
      expect([...new Set(marks)]).toEqual(marks);
      const told = complaint.entries.filter((entry) => !whyEntryStays(entry)).map(({ id }) => entryMark(id));
      expect(marks.filter((mark) => told.includes(mark ?? ''))).toEqual(told);
      const files = report.attachments.length + report.followUps.flatMap((entry) => entry.files).length;
      expect(files).toBe(complaint.attachments.filter(({ isPublic }) => isPublic).length);
    }
    const sentOn = links.find(({ complaintId }) => complaintId === this.steady.referred);
    expect(world.simulator.national.find(sentOn?.trackingId ?? 0)).toMatchObject({
      institutionId: Number(this.institution()),
    });
  }

  private institution(): string {
    return this.rounds % 2 === 0 ? '900' : '51';
  }

  private minutePasses(): void {
    this.world.api.parts.clock.advance(60_000);
  }

  private async close(complaintId: string): Promise<void> {
    const { context } = this.world.api.parts;
    const outcome = { outcome: 'DONE', reason: 'Sudah diperbaiki' } as const;
    allowed(await resolveComplaint(context, people.leadOfficer, { complaintId, ...outcome }));
    allowed(await confirmResolution(context, people.reporter, { complaintId, rating: null }));
  }

  private async planned(complaintId: string, step: Step, more: Partial<DeliveryRow>): Promise<void> {
    const at = this.world.api.parts.clock.now();
    const row = { ...fresh(at), complaintId, step, sequence: 1, happenedAt: at, wanted: null, about: '' };
    await this.world.mirror.deliveries.database.write((manager) =>
      manager.insert(DeliveryRow, { ...row, ...more }),
    );
  }
}
