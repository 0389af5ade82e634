import { Brackets, In, MoreThan, type SelectQueryBuilder } from 'typeorm';
import { sliceOf, type Page, type Slice } from '../../../platform/domain/page';
import type { Database } from '../../../platform/runtime/database/database';
import { opensOrEndsAfter, type Agency, type AgencyType } from '../domain/agency';
import { placeKey } from '../domain/place-key';
import { agencyFrom } from './agency-mapping';
import { AgencyRow } from './agency-row.entity';

export interface AgencyFilter {
  readonly type: AgencyType | null;
  readonly code: string | null;
  /** A ward, village or district in any spelling, or the code of a district. */
  readonly place: string | null;
  /** Part of a name, former name, code or unit name. */
  readonly text: string | null;
  /** Only agencies that exist at this instant. */
  readonly openOn: Date;
}

/** Reads agencies; a list is in the order of names, and a cursor is name and code. */
export class AgencyReader {
  constructor(private readonly database: Database) {}

  async byCodes(codes: readonly string[]): Promise<ReadonlyMap<string, Agency>> {
    const rows = await this.database.read((manager) =>
      manager.find(AgencyRow, { where: { code: In([...codes]) } }),
    );
    return new Map(rows.map((row) => [row.code, agencyFrom(row)]));
  }

  /** The agencies under each of these, in the order of names. */
  async byParents(codes: readonly string[]): Promise<ReadonlyMap<string, readonly Agency[]>> {
    const rows = await this.database.read((manager) =>
      manager.find(AgencyRow, { where: { parentCode: In([...codes]) }, order: { name: 'ASC', code: 'ASC' } }),
    );
    const agencies = rows.map(agencyFrom);
    return new Map(codes.map((code) => [code, agencies.filter(({ parentCode }) => parentCode === code)]));
  }

  async page(filter: AgencyFilter, page: Page): Promise<Slice<Agency>> {
    const direction = page.backwards ? 'DESC' : 'ASC';
    const rows = await this.database.read((manager) => {
      const query = filtered(manager.createQueryBuilder(AgencyRow, 'agency'), filter);
      if (page.after) beyond(query, '>', page.after);
      if (page.before) beyond(query, '<', page.before);
      return query
        .orderBy('agency.name', direction)
        .addOrderBy('agency.code', direction)
        .limit(page.size + 1)
        .getMany();
    });
    return sliceOf(page, rows.map(agencyFrom));
  }

  /** The first instant after this one at which other agencies exist; null when nothing is foreseen. */
  async changesAfter(at: Date): Promise<Date | null> {
    const foreseen = await this.database.read((manager) =>
      manager.find(AgencyRow, {
        select: { code: true, validFrom: true, validTo: true },
        where: [{ validFrom: MoreThan(at) }, { validTo: MoreThan(at) }],
      }),
    );
    const times = foreseen.flatMap((agency) => opensOrEndsAfter(agency, at)?.getTime() ?? []);
    return times.length === 0 ? null : new Date(Math.min(...times));
  }

  count(filter: AgencyFilter): Promise<number> {
    return this.database.read((manager) =>
      filtered(manager.createQueryBuilder(AgencyRow, 'agency'), filter).getCount(),
    );
  }
}

/** The place of an agency in a list. */
export function placeInList(agency: Agency): readonly string[] {
  return [agency.name, agency.code];
}

function beyond(query: SelectQueryBuilder<AgencyRow>, side: '>' | '<', cursor: readonly string[]): void {
  const [name = '', code = ''] = cursor;
  const suffix = side === '>' ? 'After' : 'Before';
  query.andWhere(
    new Brackets((either) =>
      either
        .where(`agency.name ${side} :name${suffix}`, { [`name${suffix}`]: name })
        .orWhere(`agency.name = :name${suffix} AND agency.code ${side} :code${suffix}`, {
          [`code${suffix}`]: code,
        }),
    ),
  );
}

function filtered(
  query: SelectQueryBuilder<AgencyRow>,
  { type, code, place, text, openOn }: AgencyFilter,
): SelectQueryBuilder<AgencyRow> {
  query
    .where('agency.validFrom <= :openOn', { openOn })
    .andWhere('(agency.validTo IS NULL OR agency.validTo > :openOn)');
  if (type !== null) query.andWhere('agency.type = :type', { type });
  if (code !== null) query.andWhere('agency.code = :code', { code });
  if (place !== null) {
    const key = placeKey(place);
    const ofDistrict = query
      .subQuery()
      .select('ward.parentCode')
      .from(AgencyRow, 'ward')
      .where('ward.parentCode IS NOT NULL AND ward.placeKeys LIKE :place');
    // A ward and the district it lies in are both answerable for the place.
    query
      .andWhere(`(agency.placeKeys LIKE :place OR agency.code IN ${ofDistrict.getQuery()})`)
      .setParameter('place', `%|${key}|%`);
  }
  if (text !== null) {
    query.andWhere(`agency.searchText LIKE :text ESCAPE '!'`, {
      text: `%${text.trim().toLowerCase().replace(/[!%_]/g, '!$&')}%`,
    });
  }
  return query;
}
