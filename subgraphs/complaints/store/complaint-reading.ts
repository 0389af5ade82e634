import { visitor, type Actor } from '../../../platform/domain/actor';
import type { Clock } from '../../../platform/domain/clock';
import { sliceOf, type Page, type Slice } from '../../../platform/domain/page';
import type { Database } from '../../../platform/runtime/database/database';
import { rulesOf } from '../domain/categories';
import { propose, type Proposal } from '../domain/proposal';
import { seenBy, type VisibleComplaint } from '../domain/visibility';
import type { ListedComplaint } from './complaint-rows';
import type { Directory } from './directory';
import { readHistories } from './history-reading';
import { newestFirst, orderedBy, wherePlaced } from './keyset';
import { listComplaints, loadOrdered } from './load-complaints';
import type {
  SimilarComplaint,
  ComplaintFilter,
  FoundComplaint,
  ComplaintReading,
  EntryOfComplaint,
  HistoryLine,
  ThreadEntry,
} from './reading';
import { bestFound, newestFound } from './search/found-lists';
import { foundPage } from './search/found-page';
import { similarTo, type Draft } from './search/similar-texts';
import { searchEngineOf, type SearchEngine } from './search/search-engine';
import { countedByIndex } from './search/search-sides';
import { searchTerms } from './search/search-terms';
import { readBodies } from './read-bodies';
import { allOf, isOneOf, sql, type Sql } from './sql';
import { countThreads, readThreadEntries, readThreads } from './thread-reading';
import { whereFilter } from './where-filter';
import { whereVisible } from './where-visible';

/** Reads complaints from this service's own tables, always through the visibility policy. */
export class DatabaseReading implements ComplaintReading {
  private readonly engine: SearchEngine;

  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {
    this.engine = searchEngineOf(database.kind);
  }

  async visible(viewer: Actor, ids: readonly string[]): Promise<readonly (VisibleComplaint | null)[]> {
    const found = await this.find(viewer, isOneOf('c.id', [...new Set(ids)]));
    const byId = new Map(found.map((complaint) => [complaint.id, complaint]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  async byTicket(viewer: Actor, ticket: string): Promise<VisibleComplaint | null> {
    const [found] = await this.find(viewer, sql('c.ticket = ?', ticket));
    return found ?? null;
  }

  async page(viewer: Actor, filter: ComplaintFilter, page: Page): Promise<Slice<VisibleComplaint>> {
    const at = this.clock.now();
    if (filter.text !== null) {
      const [engine, list] = [this.engine, newestFound];
      const wanted = { viewer, filter, page, at };
      const found = await this.database.read((manager) => foundPage(manager, { engine, list }, wanted));
      return sliceOf(page, shown(viewer, found));
    }
    const where = allOf([whereVisible(viewer), whereFilter(viewer, filter), wherePlaced(page, newestFirst)]);
    const cut = { order: orderedBy(page, newestFirst), limit: page.size + 1, at };
    return sliceOf(
      page,
      shown(viewer, await this.database.read((manager) => loadOrdered(manager, where, cut))),
    );
  }

  async pageOfBest(viewer: Actor, filter: ComplaintFilter, page: Page): Promise<Slice<FoundComplaint>> {
    const [engine, list] = [this.engine, bestFound];
    const wanted = { viewer, filter, page, at: this.clock.now() };
    const found = await this.database.read((manager) => foundPage(manager, { engine, list }, wanted));
    const visible = found.flatMap(({ complaint, score }) => {
      const seen = seenBy(viewer, complaint);
      return seen ? [{ complaint: seen, score }] : [];
    });
    return sliceOf(page, visible);
  }

  async count(viewer: Actor, filter: ComplaintFilter): Promise<number> {
    const counted = this.counted(viewer, filter);
    const [row] = await this.database.read((manager) =>
      manager.query<{ total: number | string }[]>(counted.text, [...counted.values]),
    );
    return Number(row?.total ?? 0);
  }

  async similar(viewer: Actor, draft: Draft): Promise<readonly SimilarComplaint[]> {
    const similar = await this.database.read((manager) => similarTo(manager, draft, this.engine));
    const ids = isOneOf(
      'c.id',
      similar.map(({ id }) => id),
    );
    const found = await this.find(viewer, allOf([ids, whereVisible(visitor)]));
    const byId = new Map(found.map((complaint) => [complaint.id, complaint]));
    return similar.flatMap(({ id, ...likeness }) => {
      const complaint = byId.get(id);
      return complaint ? [{ ...likeness, complaint }] : [];
    });
  }

  bodies(complaints: readonly VisibleComplaint[]): Promise<readonly string[]> {
    return readBodies(this.database, complaints);
  }

  threads(complaints: readonly VisibleComplaint[], page: Page): Promise<readonly Slice<ThreadEntry>[]> {
    return readThreads(this.database, complaints, page);
  }

  threadCounts(complaints: readonly VisibleComplaint[]): Promise<readonly number[]> {
    return countThreads(this.database, complaints);
  }

  async threadEntries(
    viewer: Actor,
    entryIds: readonly string[],
  ): Promise<readonly (EntryOfComplaint | null)[]> {
    const told = isOneOf('told.id', [...new Set(entryIds)]);
    const complaints = await this.find(
      viewer,
      sql(`c.id IN (SELECT told.complaintId FROM thread_entry told WHERE ${told.text})`, ...told.values),
    );
    const found = complaints.length === 0 ? [] : await readThreadEntries(this.database, complaints, entryIds);
    const byId = new Map(found.map((each) => [each.entry.id, each]));
    return entryIds.map((id) => byId.get(id) ?? null);
  }

  histories(complaints: readonly VisibleComplaint[]): Promise<readonly (readonly HistoryLine[])[]> {
    return readHistories(this.database, complaints);
  }

  async proposals(complaints: readonly VisibleComplaint[]): Promise<readonly (readonly Proposal[])[]> {
    const [candidates, categories] = await Promise.all([
      this.directory.candidates(this.clock.now()),
      this.directory.categories(),
    ]);
    return complaints.map((complaint) =>
      propose(complaint, rulesOf(categories, complaint.category), candidates),
    );
  }

  private counted(viewer: Actor, filter: ComplaintFilter): Sql {
    if (filter.text !== null) {
      const terms = searchTerms(filter.text);
      return terms.length === 0
        ? sql('SELECT 0 AS total')
        : countedByIndex({ viewer, filter, terms, engine: this.engine });
    }
    const where = allOf([whereVisible(viewer), whereFilter(viewer, filter)]);
    return sql(`SELECT COUNT(*) AS total FROM complaint c WHERE ${where.text}`, ...where.values);
  }

  private async find(viewer: Actor, where: Sql): Promise<readonly VisibleComplaint[]> {
    const visible = allOf([where, whereVisible(viewer)]);
    const at = this.clock.now();
    return shown(viewer, await this.database.read((manager) => listComplaints(manager, visible, at)));
  }
}

/** What was loaded, once more through the policy itself. */
function shown(viewer: Actor, loaded: readonly ListedComplaint[]): readonly VisibleComplaint[] {
  return loaded.flatMap(({ complaint }) => seenBy(viewer, complaint) ?? []);
}
