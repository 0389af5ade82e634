import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { sliceOf, type Page, type Slice } from '../../../platform/domain/page';
import type { Database } from '../../../platform/runtime/database/database';
import type { Holiday, HolidaySource, HolidayState } from '../domain/holiday';
import { holidayFrom } from './holiday-mapping';
import { HolidayRow } from './holiday-row.entity';

export interface HolidayFilter {
  /** Local days, both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly state: HolidayState | null;
  readonly source: HolidaySource | null;
}

/** Reads holidays; a list is in the order of days, and a cursor is day and id. */
export class HolidayReader {
  constructor(private readonly database: Database) {}

  async page(filter: HolidayFilter, page: Page): Promise<Slice<Holiday>> {
    const direction = page.backwards ? 'DESC' : 'ASC';
    const rows = await this.database.read((manager) => {
      const query = filtered(manager.createQueryBuilder(HolidayRow, 'holiday'), filter);
      if (page.after) beyond(query, '>', page.after);
      if (page.before) beyond(query, '<', page.before);
      return query
        .orderBy('holiday.day', direction)
        .addOrderBy('holiday.id', direction)
        .limit(page.size + 1)
        .getMany();
    });
    return sliceOf(page, rows.map(holidayFrom));
  }

  count(filter: HolidayFilter): Promise<number> {
    return this.database.read((manager) =>
      filtered(manager.createQueryBuilder(HolidayRow, 'holiday'), filter).getCount(),
    );
  }

  /** Every holiday of these years. */
  async ofYears(first: number, last: number): Promise<readonly Holiday[]> {
    const filter = { from: `${first}-01-01`, to: `${last}-12-31`, state: null, source: null };
    const rows = await this.database.read((manager) =>
      filtered(manager.createQueryBuilder(HolidayRow, 'holiday'), filter).getMany(),
    );
    return rows.map(holidayFrom);
  }
}

/** The place of a holiday in a list. */
export function placeOfHoliday({ day, id }: Holiday): readonly string[] {
  return [day, id];
}

function beyond(query: SelectQueryBuilder<HolidayRow>, side: '>' | '<', cursor: readonly string[]): void {
  const [day = '', id = ''] = cursor;
  const suffix = side === '>' ? 'After' : 'Before';
  query.andWhere(
    new Brackets((either) =>
      either
        .where(`holiday.day ${side} :day${suffix}`, { [`day${suffix}`]: day })
        .orWhere(`holiday.day = :day${suffix} AND holiday.id ${side} :id${suffix}`, {
          [`id${suffix}`]: id,
        }),
    ),
  );
}

function filtered(
  query: SelectQueryBuilder<HolidayRow>,
  { from, to, state, source }: HolidayFilter,
): SelectQueryBuilder<HolidayRow> {
  if (from !== null) query.andWhere('holiday.day >= :from', { from });
  if (to !== null) query.andWhere('holiday.day <= :to', { to });
  if (state !== null) query.andWhere('holiday.state = :state', { state });
  if (source !== null) query.andWhere('holiday.source = :source', { source });
  return query;
}
