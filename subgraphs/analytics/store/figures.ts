import { Brackets, In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Database } from '../../../platform/runtime/database/database';
import type { Counted } from '../domain/counting';
import type { ComplaintChannel, ComplaintClass, ComplaintKind, ComplaintState } from '../domain/fact';
import { ComplaintAgencyRow } from './complaint-agency-row.entity';
import { ComplaintFactRow } from './complaint-fact-row.entity';
import { ProjectionRow } from './projection-row.entity';

/** What complaints are counted by: the column of each breakdown. */
export const breakdowns = {
  total: null,
  agency: 'holder.agencyId',
  category: 'fact.category',
  kind: 'fact.kind',
  class: 'fact.complaintClass',
  channel: 'fact.channel',
  state: 'fact.state',
  month: 'fact.filedMonth',
  supervisory: 'fact.supervisory',
  secrecy: 'fact.secrecy',
  /** Outcomes that were appealed against, and those that were not. */
  appeal: `CASE WHEN fact.appealed = 1 THEN 'APPEALED' WHEN fact.state IN ('RESOLVED', 'CLOSED') THEN 'NOT_APPEALED' END`,
} as const;
export type Breakdown = keyof typeof breakdowns;

export interface FigureFilter {
  readonly agencyId: string | null;
  /** A category, or a group with all its categories. */
  readonly category: string | null;
  readonly kind: ComplaintKind | null;
  readonly class: ComplaintClass | null;
  readonly channel: ComplaintChannel | null;
  readonly state: ComplaintState | null;
  /** Filed at this instant or later. */
  readonly from: Date | null;
  /** Filed before this instant. */
  readonly to: Date | null;
}

export interface FigureRequest {
  readonly counted: Counted;
  readonly filter: FigureFilter;
  readonly breakdown: Breakdown;
}

/** One cell: the value it counts (null where complaints have none) and how many. */
export interface Figure {
  readonly value: string | null;
  readonly count: number;
}

/** Counts complaints, from this service's own tables alone. */
export class Figures {
  constructor(private readonly database: Database) {}

  /** All requests at one moment, so that the breakdowns of one answer agree with each other. */
  answer(
    requests: readonly FigureRequest[],
    /** Told of the last event that is counted in them. */
    countedUpTo: (position: number) => void = () => undefined,
  ): Promise<(readonly Figure[])[]> {
    return this.database.snapshot(async (manager) => {
      const { generation, position } = await manager.findOneByOrFail(ProjectionRow, { id: 1 });
      countedUpTo(Number(position));
      const answers: (readonly Figure[])[] = [];
      for (const request of requests) answers.push(await count(manager, generation, request));
      return answers;
    });
  }

  /** Complaints by state for each of these agencies, in one statement. */
  async byStateOfAgencies(
    counted: Counted,
    agencyIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Figure[]>> {
    const rows = await this.database.read((manager) => {
      const query = manager
        .createQueryBuilder(ComplaintAgencyRow, 'holder')
        .select('holder.agencyId', 'agencyId')
        .addSelect('holder.state', 'value')
        .addSelect('COUNT(*)', 'count')
        .where('holder.generation = (SELECT generation FROM projection WHERE id = 1)')
        .andWhere({ agencyId: In([...agencyIds]) });
      countable(query, 'holder', counted);
      return query
        .groupBy('holder.agencyId')
        .addGroupBy('holder.state')
        .getRawMany<{ agencyId: string; value: string; count: number | string }>();
    });
    return new Map(agencyIds.map((id) => [id, rows.filter(({ agencyId }) => agencyId === id).map(figureOf)]));
  }
}

async function count(
  manager: EntityManager,
  generation: number,
  { counted, filter, breakdown }: FigureRequest,
): Promise<readonly Figure[]> {
  const column = breakdowns[breakdown];
  const query = manager
    .createQueryBuilder(ComplaintFactRow, 'fact')
    .select('COUNT(*)', 'count')
    .where('fact.generation = :generation', { generation });
  countable(query, 'fact', counted);
  narrow(query, filter);
  if (breakdown === 'agency') {
    const holds = 'holder.generation = fact.generation AND holder.complaintId = fact.complaintId';
    query.innerJoin(ComplaintAgencyRow, 'holder', holds);
  }
  if (column !== null) query.addSelect(column, 'value').groupBy(column);
  return (await query.getRawMany<{ value?: Cell; count: number | string }>()).map(figureOf);
}

/** The rule of domain/counting.ts over its stored answers. */
function countable(query: SelectQueryBuilder<object>, table: 'fact' | 'holder', counted: Counted): void {
  if (counted === 'PUBLIC') query.andWhere(`${table}.isPublic = :yes`, { yes: true });
  if (counted === 'NOT_ACCUSING_SECRETARIAT') {
    query.andWhere(`(${table}.accusedSide IS NULL OR ${table}.accusedSide <> 'SECRETARIAT')`);
  }
  if (counted === 'PUBLIC_AND_SUPERVISORY') {
    const others = `(${table}.accusedSide IS NULL OR ${table}.accusedSide <> 'INSPECTORATE')`;
    query.andWhere(`(${table}.isPublic = :yes OR (${table}.supervisory = :yes AND ${others}))`, {
      yes: true,
    });
  }
}

function narrow(query: SelectQueryBuilder<ComplaintFactRow>, filter: FigureFilter): void {
  const { agencyId, category, kind, channel, state, from, to } = filter;
  if (agencyId !== null) {
    query.andWhere(
      `EXISTS (SELECT 1 FROM complaint_agency wanted WHERE wanted.generation = fact.generation
        AND wanted.complaintId = fact.complaintId AND wanted.agencyId = :agencyId)`,
      { agencyId },
    );
  }
  if (category !== null) {
    const members = `${category.replace(/[!%_]/g, '!$&')}.%`;
    query.andWhere(
      new Brackets((either) =>
        either
          .where('fact.category = :category', { category })
          .orWhere(`fact.category LIKE :members ESCAPE '!'`, { members }),
      ),
    );
  }
  if (kind !== null) query.andWhere('fact.kind = :kind', { kind });
  if (filter.class !== null) query.andWhere('fact.complaintClass = :class', { class: filter.class });
  if (channel !== null) query.andWhere('fact.channel = :channel', { channel });
  if (state !== null) query.andWhere('fact.state = :state', { state });
  if (from !== null) query.andWhere('fact.filedAt >= :from', { from });
  if (to !== null) query.andWhere('fact.filedAt < :to', { to });
}

/** What a driver gives for a group: text, or 0 and 1 for a flag. */
type Cell = string | number | null;

function figureOf(row: { readonly value?: Cell; readonly count: number | string }): Figure {
  return { value: row.value == null ? null : String(row.value), count: Number(row.count) };
}
