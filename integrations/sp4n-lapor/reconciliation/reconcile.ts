import type { Clock } from '../../../platform/domain/clock';
import type { Subgraph } from '../../../platform/runtime/graphql/subgraph';
import type { Logger } from '../../../platform/runtime/logging/logger';
import { LaporFailure } from '../client/lapor-failure';
import { isElsewhere } from '../mapping/elsewhere';
import {
  differences,
  repairOf,
  type Difference,
  type MirroredHere,
  type ReportThere,
} from '../mapping/reconciliation/differences';
import { wantedThere } from '../mapping/secrecy';
import type { Outcome } from '../store/difference.entity';
import type { KnownHere, ReconciliationStore } from '../store/reconciliation-store';
import type { LinkRow } from '../store/link.entity';
import type { ReconciliationRunRow, RunCause } from '../store/reconciliation-run.entity';
import { PortFault } from '../port/ask';
import { NotNow } from '../remote/not-now';
import type { Reads } from '../remote/reads';
import { complaintsHere, type ComplaintHere } from './complaints-here';
import { isSentOn, reportSentOn, reportsThere } from './reports-there';

/** What repairs a difference, each safe to ask for twice. */
export interface Repairs {
  /** Takes a report in as if it had just been told. */
  receive(trackingId: number): Promise<void>;
  /** Plan a delivery. */
  send(complaintId: string): Promise<void>;
  tellState(complaintId: string): Promise<void>;
  tellSecrecy(complaintId: string, report: ReportThere): Promise<void>;
  /** Remembers that another institution has it, and tells a person. */
  mark(complaintId: string, report: ReportThere): Promise<void>;
}

export interface ReconcilingParts {
  readonly reads: Reads;
  readonly cityInstitution: number;
  readonly complaints: Subgraph;
  readonly store: ReconciliationStore;
  /** A repair that is missing is left to a person. */
  readonly repairs: Partial<Repairs>;
  readonly clock: Clock;
  readonly log: Logger;
  /** Whether a complaint that nobody planned to send should have been. */
  readonly shouldBeThere: (complaintId: string) => Promise<boolean>;
}

const settled: ReadonlySet<string> = new Set(['CLOSED', 'ARCHIVED', 'WITHDRAWN', 'MERGED', 'REFERRED']);

/** Compares both sides whole, repairs what a rule repairs, and lists the rest for a person. */
export class Reconciling {
  constructor(private readonly parts: ReconcilingParts) {}

  async run(cause: RunCause, askedBy: string | null): Promise<ReconciliationRunRow> {
    const { store, clock } = this.parts;
    return this.compare(await store.begin(cause, askedBy, clock.now()), cause);
  }

  /** The nightly comparison, once among all nodes; null when it has been made since `since`. */
  async runNightly(since: Date): Promise<ReconciliationRunRow | null> {
    const { store, clock } = this.parts;
    const id = await store.beginNightly(since, clock.now());
    return id === null ? null : this.compare(id, 'NIGHTLY');
  }

  private async compare(id: number, cause: RunCause): Promise<ReconciliationRunRow> {
    const { store, clock } = this.parts;
    try {
      const known = await store.known();
      const away = cause === 'REBUILD' ? await this.away(known) : null;
      const { here, there } = await this.bothSides(away ? withoutLinks(known, away) : known);
      // Only now: while the other side cannot be read, the links are all there is.
      if (away) await store.forgetLinks(this.parts.cityInstitution, away);
      const found: { difference: Difference; outcome: Outcome }[] = [];
      for (const difference of differences(here, there, clock.now()))
        found.push({ difference, outcome: await this.repair(difference, { here, there }) });
      const numbers = { here: here.filter(({ elsewhere }) => !elsewhere).length, there: there.length };
      return await store.end(id, { at: clock.now(), failure: null, ...numbers, found });
    } catch (error) {
      const failure = failureOf(error);
      if (failure === null) throw error;
      return store.end(id, { at: clock.now(), failure, here: 0, there: 0, found: [] });
    }
  }

  /** Reports that the city's list cannot show, because another institution has them: marked, or sent on since. */
  private async away({ links }: KnownHere): Promise<ReadonlySet<number>> {
    const { reads, cityInstitution } = this.parts;
    const listed = await reportsThere(reads, { cityInstitution, followed: () => false });
    const shown = new Set(listed.map(({ trackingId }) => trackingId));
    const away = new Set<number>();
    for (const link of links.values()) {
      const { trackingId } = link;
      if (isMarked(link, cityInstitution)) away.add(trackingId);
      else if (!shown.has(trackingId) && (await isSentOn(reads, trackingId, cityInstitution)))
        away.add(trackingId);
    }
    return away;
  }

  private async bothSides(known: KnownHere) {
    const { reads, cityInstitution, complaints, shouldBeThere } = this.parts;
    const followedNow = new Map([...known.links.values()].map((link) => [link.trackingId, link]));
    const here: MirroredHere[] = [];
    const unlinked: ComplaintHere[] = [];
    const open = new Set<number>();
    for await (const complaint of complaintsHere(complaints)) {
      const link = known.links.get(complaint.id);
      if (!link) unlinked.push(complaint);
      else {
        here.push(mirrored(complaint, known));
        if (!settled.has(complaint.state)) open.add(link.trackingId);
      }
    }
    const listed = await reportsThere(reads, { cityInstitution, followed: (id) => open.has(id) });
    // What another institution has is compared no more once it is marked, and until it comes back.
    const atTheCity = new Set(listed.flatMap((report) => (report.atTheCity ? report.trackingId : [])));
    const isAway = (link?: LinkRow) =>
      link !== undefined && isMarked(link, cityInstitution) && !atTheCity.has(link.trackingId);
    const ours = here.map((one) => ({ ...one, elsewhere: isAway(known.links.get(one.complaintId)) }));
    const sentOn = await this.sentOn(ours, listed);
    const there = [...listed, ...sentOn]
      .filter(({ trackingId }) => !known.older.has(trackingId))
      .filter(({ trackingId }) => !isAway(followedNow.get(trackingId)))
      // Of settled ones the thread is not read: it is taken as known.
      .map((report) =>
        followedNow.has(report.trackingId) && !open.has(report.trackingId)
          ? { ...report, itemIds: (known.items.get(report.trackingId) ?? []).map(({ itemId }) => itemId) }
          : report,
      );
    const tickets = new Set(there.flatMap(({ ticket }) => ticket ?? []));
    for (const complaint of unlinked) {
      const isThere = tickets.has(complaint.ticket);
      if (isThere || (!known.planned.has(complaint.id) && (await shouldBeThere(complaint.id))))
        ours.push(mirrored(complaint, known));
    }
    return { here: ours, there };
  }

  /** Of those that left the city's list: where they are now. */
  private async sentOn(
    here: readonly MirroredHere[],
    listed: readonly ReportThere[],
  ): Promise<ReportThere[]> {
    const { reads, cityInstitution } = this.parts;
    const ids = new Set(listed.map(({ trackingId }) => trackingId));
    const found: ReportThere[] = [];
    for (const { trackingId, ticket, secrecy, items, elsewhere } of here) {
      if (trackingId === null || elsewhere || ids.has(trackingId)) continue;
      const itemIds = items.map(({ remoteId }) => remoteId);
      const report = await reportSentOn(reads, { trackingId, ticket, secrecy, itemIds }, cityInstitution);
      if (report) found.push(report);
    }
    return found;
  }

  private async repair(
    difference: Difference,
    { here, there }: { readonly here: readonly MirroredHere[]; readonly there: readonly ReportThere[] },
  ): Promise<Outcome> {
    const { store, repairs, clock, log } = this.parts;
    const { complaintId, trackingId, kind } = difference;
    const repair = repairOf(difference);
    if (repair === 'REPORT') return 'REPORTED';
    if (repair === 'WAIT') return 'WAITING';
    try {
      switch (repair) {
        case 'RECEIVE':
          if (trackingId === null || !repairs.receive) return 'REPORTED';
          await repairs.receive(trackingId);
          break;
        case 'LINK': {
          const ours = here.find((complaint) => complaint.complaintId === complaintId);
          if (!ours || trackingId === null) return 'REPORTED';
          await store.link({ complaintId: ours.complaintId, ticket: ours.ticket, trackingId }, clock.now());
          await repairs.receive?.(trackingId);
          break;
        }
        case 'TELL_SECRECY':
        case 'MARK': {
          const report = there.find((one) => one.trackingId === trackingId);
          const act = { TELL_SECRECY: repairs.tellSecrecy, MARK: repairs.mark }[repair];
          if (complaintId === null || !report || !act) return 'REPORTED';
          await act(complaintId, report);
          break;
        }
        default: {
          const plan = { SEND: repairs.send, TELL_STATE: repairs.tellState }[repair];
          if (complaintId === null || !plan) return 'REPORTED';
          await plan(complaintId);
        }
      }
      return 'REPAIRED';
    } catch (error) {
      log.warn({ error, kind, complaintId, trackingId }, 'a difference could not be repaired');
      return 'FAILED';
    }
  }
}

/** Why a comparison came to nothing; null for what nobody expected. */
function failureOf(error: unknown): string | null {
  if (error instanceof NotNow) return 'NOT_NOW';
  if (error instanceof LaporFailure) return error.kind;
  return error instanceof PortFault ? error.code : null;
}

/** Another institution has it, as far as we know: the city's list does not name it. */
function isMarked({ institutionId }: LinkRow, cityInstitution: number): boolean {
  return isElsewhere(institutionId, cityInstitution);
}

/** As if nothing had ever been linked, but for what the city's list cannot show. */
function withoutLinks(known: KnownHere, away: ReadonlySet<number>): KnownHere {
  const links = new Map([...known.links].filter(([, { trackingId }]) => away.has(trackingId)));
  return { ...known, links, older: new Set(), items: new Map() };
}

function mirrored(complaint: ComplaintHere, known: KnownHere): MirroredHere {
  const link = known.links.get(complaint.id) ?? null;
  const items = link ? (known.items.get(link.trackingId) ?? []) : [];
  return {
    complaintId: complaint.id,
    ticket: complaint.ticket,
    trackingId: link?.trackingId ?? null,
    state: complaint.state,
    changedAt: complaint.stateSince,
    secrecy: wantedThere(complaint, known.takenBack.has(complaint.id)),
    agreed: { state: link?.toldState ?? null, status: link?.status ?? null },
    items: items.map(({ itemId, direction }) => ({ remoteId: itemId, ours: direction === 'OUT' })),
    waiting: known.waiting.get(complaint.id) ?? 0,
    elsewhere: false,
    takenBack: known.takenBack.has(complaint.id),
  };
}
