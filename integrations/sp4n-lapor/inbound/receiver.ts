import { instantOf } from '../mapping/times';
import { keepInstitution } from './keep-institution';
import { receiveItems } from './receive-items';
import { receiveCategory, receiveSecrecy, receiveState, receiveText } from './receive-known';
import { receiveUnknown } from './receive-new';
import type { ReceiverParts } from './receiver-parts';
import type { ReportThere } from './report-there';
import { timesOf } from './times-of-report';

/** REVIEWED: a person looks at it. */
export type Received = 'CREATED' | 'CHANGED' | 'SAME' | 'REVIEWED';

/**
 * Takes in what the other side says of one report. Polled, pushed, out of a file, twice, by two workers at once: the
 * outcome is the same. Each step has a name at the complaints service, which does it once; what is remembered here
 * is written after it, so that a crash repeats it and doubles nothing.
 */
export class Receiver {
  private readonly lanes = new Map<number, Promise<unknown>>();

  constructor(
    private readonly parts: ReceiverParts,
    private readonly now: () => Date,
  ) {}

  /** One at a time for each report, in this process; between processes the names at the port keep them apart. */
  receive(report: ReportThere): Promise<Received> {
    const { id } = report.record;
    const before = this.lanes.get(id) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(() => this.take(report));
    const lane = mine.catch(() => undefined);
    this.lanes.set(id, lane);
    void lane.then(() => {
      if (this.lanes.get(id) === lane) this.lanes.delete(id);
    });
    return mine;
  }

  private async take(report: ReportThere): Promise<Received> {
    const { parts } = this;
    const { record } = report;
    const now = this.now();
    const known = await parts.links.of(record.id);
    const link = known ?? (await receiveUnknown(parts, report, now));
    if (!link) return 'REVIEWED';
    const { trackingId, complaintId } = link;
    const here = await parts.port.byId(complaintId);
    if (!here) {
      await parts.reviews.note(
        { reason: 'COMPLAINT_GONE', about: `report:${trackingId}`, trackingId, complaintId },
        now,
      );
      return 'REVIEWED';
    }
    const changedAt = earlier(instantOf(record.updatedAt), now);
    const at = { link, here, now, changedAt };
    const secrecy = await receiveSecrecy(parts, report, at);
    const text = await receiveText(parts, report, at);
    const category = await receiveCategory(parts, report, at);
    // Words before the state: what was said is in the thread even where the state ends it.
    const items = await receiveItems(parts, report, at);
    const state = await receiveState(
      parts,
      report,
      items > 0 ? { ...at, here: (await parts.port.byId(complaintId)) ?? here } : at,
    );
    await this.noteStrange(report, at);
    await parts.links.change(trackingId, {
      ...timesOf(report),
      changedThereAt: instantOf(record.updatedAt),
      ...{ takenInAt: now, syncedAt: now },
    });
    if (!known && link.origin === 'LAPOR') return 'CREATED';
    return secrecy || text || category || items > 0 || state ? 'CHANGED' : 'SAME';
  }

  private async noteStrange(
    { record, broken }: ReportThere,
    {
      link,
      now,
    }: {
      readonly link: {
        readonly trackingId: number;
        readonly complaintId: string;
        readonly institutionId: number | null;
      };
      readonly now: Date;
    },
  ): Promise<void> {
    const { trackingId, complaintId } = link;
    const { reviews } = this.parts;
    for (const detail of broken) {
      const about = `report:${trackingId}/${detail.slice(0, 50)}`;
      await reviews.note({ reason: 'UNREADABLE_PART', about, trackingId, complaintId, detail }, now);
    }
    await keepInstitution(this.parts, link, { institutionId: record.institutionId, now });
  }
}

/** A clock that goes before ours tells of nothing that has not happened yet. */
function earlier(at: Date | null, now: Date): Date {
  return at === null || at > now ? now : at;
}
